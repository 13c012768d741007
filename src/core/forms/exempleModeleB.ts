import { isSameText } from '../cellText';
import type { CellValue } from '../CellValue';
import { isoDate, serialOfDate } from '../date';
import type { EnteteB } from './modeleB';

/** A made-up Modèle B to try the product on, of the year `annee`: each faulty row has one fault. */
export function exempleModeleB(annee: number): {
  readonly entete: EnteteB;
  /** Nine cells a row, in the order of the columns. */
  readonly rows: readonly (readonly CellValue[])[];
} {
  const jour = (years: number, month: number, day: number): number => {
    const date = isoDate(annee + years, month, day);
    if (date === undefined) throw new Error(`No such day: ${annee + years}-${month}-${day}`);
    return serialOfDate(date);
  };
  const row = (menage: string, bail: CellValue, rest: readonly CellValue[], apl?: CellValue) => [
    ...[BAILLEUR, menage, IDTOP, jour(-1, 2, 1), apl === undefined ? jour(-1, 2, 15) : apl],
    ...[bail, ...rest],
  ];
  return {
    entete: {
      convention: '000',
      annee,
      bailleur: BAILLEUR,
      raisonSociale: 'Habitat Exemple SA',
      adresse: '1 place de la République, 25000 Besançon',
      // Insee's own example of a number whose two keys are right.
      siret: '73282932000074',
      idtopOperation: IDTOP,
    },
    rows: [
      row('M-0001', jour(0, 1, 15), ['T3/T4', 5.85, 6.05]),
      row('M-0002', jour(0, 2, 3), ['T1/T2', 6.1, 6.4]),
      // A typologie as people write it, and a loyer with its unit: both are corrected in one click.
      row('M-0003', jour(0, 3, 10), ['T3', 5.9, 6.05]),
      row('M-0004', jour(0, 4, 2), ['T5 et plus', '5,60 €/m²', 5.9]),
      // A lease of the year before.
      row('M-0005', jour(-1, 12, 18), ['T3/T4', 5.85, 6.05]),
      // A loyer over its plafond.
      row('M-0006', jour(0, 5, 20), ['T3/T4', 6.35, 6.05]),
      // The day of the convention APL is not filled yet.
      row('M-0007', jour(0, 6, 5), ['T1/T2', 6.1, 6.4], null),
      // A household declared twice.
      row('M-0002', jour(0, 9, 12), ['T1/T2', 6.1, 6.4]),
    ],
  };
}

const BAILLEUR = 'Habitat Exemple';
const IDTOP = '000-0000-00';

/** Whether an operation is that of the made-up form, which no form of one's own is of. */
export const isIdtopExemple = (idtop: string) => isSameText(idtop, IDTOP);
