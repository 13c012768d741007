/** The shape of a workbook that a reading needs; the port's Snapshot has it. */
import type { CellValue } from '../CellValue';

/** One cell with its address in the form's sheet, without `$`. */
export interface CellReading {
  readonly cellule: string;
  readonly value: CellValue;
  /** The formula in English with its `=`, or null for a constant. */
  readonly formula: string | null;
}

export interface SnapshotLike {
  readonly sheets: readonly SheetLike[];
  readonly tables: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly range: string;
    readonly columns: readonly string[];
    /** False where the range begins with a row of data. */
    readonly headerRow?: boolean;
    /** True where the range ends with the table's own totals row. */
    readonly totalsRow?: boolean;
  }[];
  readonly names: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly range: string;
  }[];
  /** Defined names that point to no area. */
  readonly otherNames?: readonly string[];
}

/** A block of cells from row `top`, column `left`. */
export interface BlockLike {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  /** For each row the columns (from 1) of numbers that show as days, where the host tells them. */
  readonly dates?: readonly (readonly number[])[];
  /** For each row the columns of formulas whose result the file does not hold. */
  readonly sansValeur?: readonly (readonly number[])[];
  /** Whether its workbook counts days since 1904: a number without a format of days is then any of two. */
  readonly depuis1904?: boolean;
}

/**
 * A number that shows as a day, one that may be a day of either of two calendars, or a formula whose
 * result the file does not hold.
 */
export type NatureCellule = 'date' | 'depuis-1904' | 'sans-valeur';

export interface SheetLike extends BlockLike {
  readonly name: string;
  readonly merges: readonly string[];
  readonly visible?: boolean;
  /** Rows that are hidden or filtered out; left out where the host does not tell them. */
  readonly hiddenRows?: readonly number[];
}
