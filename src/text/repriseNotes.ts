import type { Reprise } from '../core/suivi/reprendre';
import { formatEuros } from './format';
import { agree, formatCount, formatList, fr } from './fr';

/** What to know before a workbook's years and households are taken over. */
export function repriseNotes({
  personnels,
  nonCertifiees,
  nonPayables,
}: Pick<Reprise, 'personnels' | 'nonCertifiees' | 'nonPayables'>): readonly string[] {
  const left = agree(personnels, 'ressemble à une personne', 'ressemblent à des personnes');
  return [
    ...(nonCertifiees.length === 0
      ? []
      : [
          fr`${formatList(nonCertifiees)} : le formulaire de ce classeur n’est pas certifié. Vérifiez que c’est bien la version envoyée.`,
        ]),
    ...nonPayables.map(
      ({ annee, lignes, montant }) =>
        fr`${annee} : ${formatCount(lignes, 'ligne')} en erreur ou à compléter, soit ${formatEuros(montant)} des montants repris, ${agree(lignes, 'ne peut pas être payée', 'ne peuvent pas être payées')}. Corrigez-${agree(lignes, 'la', 'les')} dans ce classeur avant de reprendre l’année.`,
    ),
    ...(personnels === 0
      ? []
      : [
          fr`${formatCount(personnels, 'identifiant')} ${left} : laissés de côté, car seuls des pseudonymes sont gardés.`,
        ]),
  ];
}
