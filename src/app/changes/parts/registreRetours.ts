import type { IsoDate } from '../../../core/date';
import { bailleurKey, isSameRetour, type RetourConnu } from '../../../core/dossier/retours';
import { isEcartant } from '../../../core/retours/ecartants';
import type { RetourResume } from '../../../core/retours/resume';
import { fr } from '../../../text/fr';
import { consolidationLabels } from '../../../text/retours';

/** What an inscription is of, on which day, and who decided where somebody said so. */
export interface Inscrivant {
  readonly annee: number;
  readonly operation: string;
  readonly le: IsoDate;
  readonly par: string;
}

/**
 * What the register says of the returns once those kept are inscribed: a row for each that was received, and
 * those that they take the place of. `connus` is what it says of the same year and operation so far.
 */
export function registreRetours(
  connus: readonly RetourConnu[],
  recus: readonly RetourResume[],
  { annee, operation, le, par }: Inscrivant,
): readonly RetourConnu[] {
  const inscrits = recus.filter(({ choix }) => choix === 'retenu');
  const rows = recus.map((recu): RetourConnu => {
    const before = connus.find((connu) => isSameRetour(connu, recu));
    const { bailleur, fichier, empreinte, feuille, certifieLe } = recu;
    const place = { annee, operation, bailleur, fichier, empreinte, feuille, certifieLe };
    const sort = sortOf(recu, inscrits);
    const isStill = before !== undefined && before.etat === sort.etat;
    const decidePar = isStill ? before.decidePar : recu.parDefaut ? '' : par;
    return { ...place, recuLe: before?.recuLe ?? le, ...sort, decidePar };
  });
  const replaced = connus.filter(
    (connu) => connu.etat === 'inscrit' && !recus.some((recu) => isSameRetour(connu, recu)),
  );
  return [
    ...rows,
    ...replaced.flatMap((connu): readonly RetourConnu[] => {
      const by = inscrits.find((recu) => bailleurKey(recu) === bailleurKey(connu));
      return by ? [{ ...connu, etat: 'remplacé', motif: fr`remplacé par ${by.fichier}` }] : [];
    }),
  ];
}

function sortOf(
  recu: RetourResume,
  inscrits: readonly RetourResume[],
): Pick<RetourConnu, 'etat' | 'motif'> {
  if (recu.choix === 'retenu') return { etat: 'inscrit', motif: '' };
  const wrong = recu.constats.find(isEcartant);
  if (wrong) return { etat: 'à corriger', motif: consolidationLabels[wrong.code] };
  const copie = recu.constats.find(({ code }) => code === 'retour-copie');
  if (copie?.code === 'retour-copie')
    return { etat: 'écarté', motif: fr`copie de ${copie.original}` };
  const by = inscrits.find((other) => bailleurKey(other) === bailleurKey(recu));
  return by
    ? { etat: 'remplacé', motif: fr`remplacé par ${by.fichier}` }
    : { etat: 'écarté', motif: recu.colonnes ? 'colonne à indiquer' : 'écarté par choix' };
}
