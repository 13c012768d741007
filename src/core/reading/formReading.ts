/** A form as it was found in a workbook, before anything is judged. */
import type { ForfaitContexte } from '../baremes/forfaits';
import type { CellValue } from '../cell';
import type { IsoDate } from '../date';
import type { MenagePasse } from '../dossier/menages';
import type { SuiviRow } from '../dossier/suivi';
import type { ColumnKey } from '../forms/column';
import type {
  AttestationKey,
  CertificationKey,
  EnteteKey,
  Modele,
  TotalKey,
} from '../forms/modele';
import type { CellReading, NatureCellule } from './snapshotLike';

export type { BlockLike, CellReading, SheetLike, SnapshotLike } from './snapshotLike';

export type RowCells = Readonly<Record<ColumnKey, CellValue>>;

/** One row of the sheet, read in the form's columns. */
export interface RowReading {
  /** Sheet row, from 1. */
  readonly rang: number;
  readonly cells: RowCells;
  /** What is known of some cells beside their value. */
  readonly natures?: Readonly<Partial<Record<ColumnKey, NatureCellule>>>;
}

/** Where the nine columns stand (sheet columns from 1). A hand-made form may lack some. */
export type ColumnPositions = Readonly<Partial<Record<ColumnKey, number>>>;

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
  /** The IDTOP that the headers of the workbook's own forms name. */
  readonly declarees: readonly string[];
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
