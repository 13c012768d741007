import type { Reprise } from '../core/suivi/reprendre';
import { agree, formatCount, formatList, fr } from './fr';

/** What to know before a workbook's years and households are taken over. */
export function repriseNotes({
  personnels,
  nonCertifiees,
}: Pick<Reprise, 'personnels' | 'nonCertifiees'>): readonly string[] {
  const left = agree(personnels, 'ressemble à une personne', 'ressemblent à des personnes');
  return [
    ...(nonCertifiees.length === 0
      ? []
      : [
          fr`${formatList(nonCertifiees)} : le formulaire de ce classeur n’est pas certifié. Vérifiez que c’est bien la version envoyée.`,
        ]),
    ...(personnels === 0
      ? []
      : [
          fr`${formatCount(personnels, 'identifiant')} ${left} : laissés de côté, car seuls des pseudonymes sont gardés.`,
        ]),
  ];
}
