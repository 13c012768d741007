import type { IsoDate } from '../../../core/date';
import {
  bailleurKey,
  ECARTE_PAR_CHOIX,
  isSameRetour,
  NON_CERTIFIEE,
  type RetourConnu,
} from '../../../core/dossier/retours';
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
    const isDecided = isStill || before?.etat === 'retenu';
    const kept = isDecided ? before.decidePar : '';
    const decidePar = kept === '' && !recu.parDefaut ? par : kept;
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

/**
 * What the register says of the returns as they are decided upon, one row each, before anything is inscribed:
 * kept, or set aside. One that is inscribed stays so until the rows are inscribed again, and says what was
 * decided.
 */
export function registreChoix(
  connus: readonly RetourConnu[],
  recus: readonly RetourResume[],
  { annee, operation, le, par }: Inscrivant,
): readonly RetourConnu[] {
  const retenus = recus.filter(({ choix }) => choix === 'retenu');
  return recus.map((recu): RetourConnu => {
    const before = connus.find((connu) => isSameRetour(connu, recu));
    const { bailleur, fichier, empreinte, feuille, certifieLe } = recu;
    const place = { annee, operation, bailleur, fichier, empreinte, feuille, certifieLe };
    const sort = sortOf(recu, retenus);
    const decided = recu.parDefaut ? 'reçu' : 'retenu';
    const now =
      before?.etat === 'inscrit'
        ? { ...sort, etat: before.etat }
        : { ...sort, etat: sort.etat === 'inscrit' ? decided : sort.etat };
    const decidePar = recu.parDefaut ? '' : par;
    return { ...place, recuLe: before?.recuLe ?? le, ...now, decidePar };
  });
}

function sortOf(
  recu: RetourResume,
  inscrits: readonly RetourResume[],
): Pick<RetourConnu, 'etat' | 'motif'> {
  if (recu.choix === 'retenu') {
    const isCertifie = recu.constats.every(({ code }) => code !== 'declaration-non-certifiee');
    return { etat: 'inscrit', motif: isCertifie ? '' : NON_CERTIFIEE };
  }
  const wrong = recu.constats.find(isEcartant);
  if (wrong) return { etat: 'à corriger', motif: consolidationLabels[wrong.code] };
  const copie = recu.constats.find(({ code }) => code === 'retour-copie');
  if (copie?.code === 'retour-copie')
    return { etat: 'écarté', motif: fr`copie de ${copie.original}` };
  const by = inscrits.find((other) => bailleurKey(other) === bailleurKey(recu));
  return by
    ? { etat: 'remplacé', motif: fr`remplacé par ${by.fichier}` }
    : { etat: 'écarté', motif: recu.colonnes ? 'colonne à indiquer' : ECARTE_PAR_CHOIX };
}
