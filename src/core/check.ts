/** The checks of a form: all findings, the status of every row, and the counts. */
import type { IsoDate } from './date';
import type { Finding } from './finding';
import type { Compteurs, Statut } from './forms/modele';
import type { FormReading } from './reading';

export interface RowVerdict {
  readonly rang: number;
  readonly statut: Statut;
  readonly findings: readonly Finding[];
}

export interface FormCheck {
  /** Header first, then rows in order, then the form as a whole. */
  readonly findings: readonly Finding[];
  readonly entete: readonly Finding[];
  /** One verdict for each row that holds something, by sheet row. */
  readonly lignes: ReadonlyMap<number, RowVerdict>;
  readonly formulaire: readonly Finding[];
  readonly compteurs: Compteurs;
}

export type CheckForm = (reading: FormReading, aujourdhui: IsoDate) => FormCheck;
