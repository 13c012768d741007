import { forfaits2018 } from '../../core/baremes/forfaits';
import type { Bilan } from '../../core/bilan/bilan';
import type { IsoDate } from '../../core/date';

/** Which tables of the workbook the formulas may lean on, and what they hold that the bilan needs. */
export interface BilanPlan {
  readonly bilan: Bilan;
  readonly sheet: string;
  readonly etabliLe: IsoDate;
  /** Whether *Suivi* has its columns of money, and the table of operations its programmed subsidy. */
  readonly suivi: boolean;
  readonly montants: boolean;
  readonly programme: boolean;
}

/** How many rows the blocks of a bilan take. */
export interface BilanShape {
  readonly annees: number;
  readonly bailleurs: number;
  /** Whether the forfaits of 2018 take a row. */
  readonly forfaits: boolean;
}

/** Where things stand on the sheet, row by row. */
export interface BilanRows {
  readonly idtop: string;
  readonly consommation: number;
  readonly annees: number;
  readonly totalAnnees: number;
  readonly bailleurs: number;
  readonly totalBailleurs: number;
  /** The row that says when the bilan was written. */
  readonly last: number;
}

const CONSOMMATION = 10;
export const FIRST_YEAR = CONSOMMATION + 11;

/** Headings take two rows of every block: its title, and that of its columns. */
export function bilanRows({ annees, bailleurs, forfaits }: BilanShape): BilanRows {
  const totalAnnees = FIRST_YEAR + Math.max(1, annees);
  const firstBailleur = totalAnnees + 4 + (forfaits ? 1 : 0);
  const totalBailleurs = firstBailleur + Math.max(1, bailleurs);
  return {
    idtop: '$B$4',
    consommation: CONSOMMATION,
    annees: FIRST_YEAR,
    totalAnnees,
    bailleurs: firstBailleur,
    totalBailleurs,
    last: totalBailleurs + 2,
  };
}

/** The forfaits of 2018 in euros, in the order of the typologies, for the formulas and the readers. */
export const FORFAITS = Object.values(forfaits2018).map((montant) => montant / 100);
