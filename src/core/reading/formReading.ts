/** A form as it was found in a workbook, before anything is judged. */
import type { ForfaitContexte } from '../baremes/forfaits';
import type { CellValue } from '../CellValue';
import type { IsoDate } from '../date';
import type { DecisionsParMenage } from '../dossier/decisions';
import type { MenageEnvoye } from '../dossier/envois';
import type { MenagePasse } from '../dossier/menages';
import type { RetourConnu } from '../dossier/retours';
import type { SuiviRow } from '../dossier/suivi';
import type { ColumnKey } from '../forms/column';
import type { AttestationKey, CertificatKey, EnteteKey, Modele, TotalKey } from '../forms/modele';
import type { Compte, NatureLigne } from './compteModel';
import type { CellReading, NatureCellule } from './snapshotLike';

export type RowCells = Readonly<Record<ColumnKey, CellValue>>;

/** One row of the sheet, read in the form's columns. */
export interface RowReading {
  /** Sheet row, from 1. */
  readonly rang: number;
  readonly cells: RowCells;
  /** What is known of some cells beside their value. */
  readonly natures?: Readonly<Partial<Record<ColumnKey, NatureCellule>>>;
  /** The first column of a row that was found elsewhere than in the form's columns. */
  readonly gauche?: number;
  /** Whether the row above it holds the headings that were pasted with it. */
  readonly sousIntitules?: true;
}

/** A row among those of a form that is no household: nothing of it is judged or declared. */
export interface LigneNonMenage {
  readonly rang: number;
  readonly nature: NatureLigne;
  /** Its cells that hold something, in the form's columns. */
  readonly cellules: readonly string[];
}

/** A heading with the cell where it stands. */
export interface Intitule {
  readonly colonne: number;
  readonly cellule: string;
  readonly texte: string;
}

/** What is known of the headings of a form beside the columns that they settle. */
export interface IntitulesLus {
  /** Columns between which no word decides: none of them is read. */
  readonly ambigus: Readonly<Partial<Record<ColumnKey, readonly Intitule[]>>>;
  /** Those of the columns that were chosen by somebody. */
  readonly choisis: Readonly<Partial<Record<ColumnKey, Intitule>>>;
  /** Columns that no heading answers. */
  readonly manquants: readonly ColumnKey[];
  /** Headings that begin as those of a column and mean something else. */
  readonly ecartes: Readonly<Partial<Record<ColumnKey, readonly Intitule[]>>>;
  /** Every heading, those of columns that the form does not know included. */
  readonly tous: readonly Intitule[];
  /** What tells this layout from others. */
  readonly signature: string;
}

/** The columns that somebody chose, each by its heading or its letters. */
export interface ChoixColonnes<K extends string = ColumnKey> {
  /** The layout that it holds for; any where it is left out. */
  readonly intitules?: string;
  readonly colonnes: Readonly<Partial<Record<K, string>>>;
}

/** Where each part of a form stands, so that every cell of its sheet can be accounted for. */
export interface Places {
  /** First and last sheet rows of what belongs to this form and to no other. */
  readonly haut: number;
  readonly bas: number;
  /** Addresses of the titles, and of the labels and values of the header. */
  readonly entete: ReadonlySet<string>;
  /** First row of the headings; the last is `ligneIntitules`. */
  readonly hautIntitules: number;
  readonly totaux: ReadonlySet<string>;
  readonly certificat: ReadonlySet<string>;
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
/** A heading that somebody typed over in a table of ours, or that went with its column: `trouve` is then empty. */
export interface IntituleChange {
  /** Our name of the table. */
  readonly tableau: string;
  readonly feuille: string;
  readonly cellule: string;
  readonly intitule: string;
  readonly trouve: string;
}

export interface Contexte extends ForfaitContexte {
  readonly suivi: readonly SuiviRow[];
  /** Headings of tables of ours that somebody typed over. */
  readonly intitulesChanges: readonly IntituleChange[];
  readonly menagesPasses: readonly MenagePasse[];
  /** Signatory bailleurs as they are written; empty when the workbook lists none. */
  readonly bailleurs: readonly { readonly nom: string; readonly siret: string }[];
  /** Known IDTOP; empty when the workbook lists none. */
  readonly operations: readonly string[];
  /** The IDTOP that the headers of the workbook's own forms name. */
  readonly declarees: readonly string[];
  readonly attestations: Attestations;
  /** What somebody decided of the avertissements of its rows. */
  readonly decisions: DecisionsParMenage;
  /** Whether the marks of decisions have their name in the workbook, for native conditions to read. */
  readonly marques?: true;
  /** What was sent to the bailleurs, of whatever year and operation; none where nothing was recorded. */
  readonly envois?: readonly MenageEnvoye[];
  /** What came back, of whatever year and operation; none where nothing was recorded. */
  readonly retours?: readonly RetourConnu[] | undefined;
}

/** What a form held when it was certified. */
export interface ContenuCertifie {
  readonly entete: Readonly<Partial<Record<EnteteKey, CellValue>>>;
  readonly lignes: readonly RowCells[];
  /** The rows of *Suivi* that the cumulative lines add, each as text. */
  readonly suivi: readonly string[];
  readonly regime: string;
  readonly zone: string;
  readonly baremes: readonly string[];
  readonly attestations: Readonly<Partial<Record<AttestationKey, AttestationReading>>>;
  /** What was justified, each decision as text. */
  readonly decisions: readonly string[];
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
  readonly certification: Readonly<Partial<Record<CertificatKey, CellReading>>>;
  /** Rows with data below its table or right of it, which its totals do not see. */
  readonly horsTableau: readonly RowReading[];
  /** Rows among the others that are no households. */
  readonly nonMenages: readonly LigneNonMenage[];
  readonly intitules: IntitulesLus;
  readonly places: Places;
  /** The mark of what it held when it was certified, where that was kept. */
  readonly empreinte?: string | undefined;
  /** What it held then, where the workbook keeps it. */
  readonly certifie?: ContenuCertifie | undefined;
  /** Whether its certificate came with the sheet that it was copied from: it is certified by nobody. */
  readonly copie?: true | undefined;
  /** Whether its sheet is hidden. */
  readonly masquee: boolean;
  /** Sheet rows of households that are hidden or filtered out, where the workbook tells them. */
  readonly lignesMasquees: readonly number[];
  /** What every cell of its part of the sheet was taken for. */
  readonly compte: Compte;
  readonly contexte: Contexte;
}
