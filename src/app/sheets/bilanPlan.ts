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

/** Where things stand on the sheet, row by row. */
export interface BilanRows {
  readonly idtop: string;
  readonly consommation: number;
  readonly annees: number;
  readonly totalAnnees: number;
  readonly bailleurs: number;
  readonly totalBailleurs: number;
}

/** The forfaits of 2018 in euros, in the order of the typologies, for the formulas and the readers. */
export const FORFAITS = Object.values(forfaits2018).map((montant) => montant / 100);
