/** A form as it was found in a workbook, before anything is judged. */
import type { ForfaitContexte } from '../baremes/forfaits';
import type { CellValue } from '../cell';
import type { IsoDate } from '../date';
import type { ColumnKey } from '../forms/column';
import type {
  AttestationKey,
  CertificationKey,
  EnteteKey,
  Modele,
  TotalKey,
} from '../forms/modele';

/** One cell with its address in the form's sheet, without `$`. */
export interface CellReading {
  readonly cellule: string;
  readonly value: CellValue;
  /** The formula in English with its `=`, or null for a constant. */
  readonly formula: string | null;
}

export type RowCells = Readonly<Record<ColumnKey, CellValue>>;

/** One row of the sheet, read in the form's columns. */
export interface RowReading {
  /** Sheet row, from 1. */
  readonly rang: number;
  readonly cells: RowCells;
}

/** Where the nine columns stand (sheet columns from 1). A hand-made form may lack some. */
export type ColumnPositions = Readonly<Partial<Record<ColumnKey, number>>>;

/** One past year in the table *Suivi*. An empty `idtop` counts for any operation. */
export interface SuiviRow {
  readonly annee: CellValue;
  readonly idtop: CellValue;
  readonly t1t2: CellValue;
  readonly t3t4: CellValue;
  readonly t5: CellValue;
}

/** A household of a past year, from the table *Menages*. An empty `idtop` counts for any operation. */
export interface MenagePasse {
  readonly annee: CellValue;
  readonly idtop: CellValue;
  readonly identifiant: CellValue;
}

export interface AttestationReading {
  readonly nom: string;
  /** Undefined when the date typed is none. */
  readonly le: IsoDate | undefined;
}

export type Attestations = Readonly<Partial<Record<AttestationKey, AttestationReading>>>;

/** What the rest of the workbook says about the form. */
export interface Contexte extends ForfaitContexte {
  readonly suivi: readonly SuiviRow[];
  readonly menagesPasses: readonly MenagePasse[];
  /** Signatory bailleurs as they are written; empty when the workbook lists none. */
  readonly bailleurs: readonly { readonly nom: string; readonly siret: string }[];
  /** Known IDTOP; empty when the workbook lists none. */
  readonly operations: readonly string[];
  readonly attestations: Attestations;
}

export interface FormReading {
  /** The table's name (`ModeleB_1`), or `sheet!heading cell` for a form recognised by its headings. */
  readonly id: string;
  readonly modele: Modele;
  readonly feuille: string;
  readonly recognisedBy: 'noms' | 'intitules';
  readonly entete: Readonly<Partial<Record<EnteteKey, CellReading>>>;
  readonly colonnes: ColumnPositions;
  /** The last row of the headings, just above the first row of data. */
  readonly ligneIntitules: number;
  /** First and last sheet rows of the data, blank ones included. */
  readonly premiereLigne: number;
  readonly derniereLigne: number;
  /** Every row from first to last that holds something; wholly empty rows are left out. */
  readonly lignes: readonly RowReading[];
  readonly totaux: Readonly<Partial<Record<TotalKey, CellReading>>>;
  readonly certification: Readonly<Partial<Record<CertificationKey, CellReading>>>;
  /** Rows with data in the form's columns below its table, which its totals do not see. */
  readonly horsTableau: readonly RowReading[];
  readonly contexte: Contexte;
}

/** The shape of a workbook that a reading needs; the port's Snapshot has it. */
export interface SnapshotLike {
  readonly sheets: readonly SheetLike[];
  readonly tables: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly range: string;
    readonly columns: readonly string[];
  }[];
  readonly names: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly range: string;
  }[];
}

/** A block of cells from row `top`, column `left`. */
export interface BlockLike {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
}

export interface SheetLike extends BlockLike {
  readonly name: string;
  readonly merges: readonly string[];
}
