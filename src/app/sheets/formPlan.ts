import type { ModeleLayout } from '../../core/forms/layout';
import type { EnteteKey, Modele } from '../../core/forms/modele';
import type { CellValue } from '../../workbook/port';

/** What the header of a form to insert holds; the keys of the form only, the others left out. */
export type EnteteValues = Readonly<Partial<Record<EnteteKey, string | number>>>;

/** A form about to be laid out: what it is called and holds, and where each part goes. */
export interface FormPlan {
  readonly modele: Modele;
  /** The name of its table, with which all its names begin. */
  readonly id: string;
  readonly sheet: string;
  readonly entete: EnteteValues;
  /** Rows to fill in, nine cells each in the order of the columns; often none. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly layout: ModeleLayout;
}

/** Absolute addresses of the header cells that formulas read (`$D$6`). */
export type EnteteRefs = Readonly<Partial<Record<EnteteKey, string>>>;
