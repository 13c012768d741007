/** What a row rule is: one code, its check, and the same condition as a native formula. */
import type { RegimeChoice } from '../baremes/regimes';
import type { IsoDate } from '../date';
import type { MenageEnvoye } from '../dossier/envois';
import type { Finding, LigneConstat } from '../finding';
import type { ColumnKey, DateKey } from '../forms/column';
import type { EnteteKey, Modele } from '../forms/modele';
import type { ColumnPositions, RowReading } from '../reading/formReading';

/** Sheet rows by household (see `keyOf`), from top to bottom; one that stands once, as nearly all, has its row alone. */
export type Menages = ReadonlyMap<string, number | readonly number[]>;

/** Where a household was declared. */
export interface Passe {
  readonly annee: number;
  /** The comparison key of the operation; empty for any. */
  readonly idtop: string;
  /** The operation as it is written. */
  readonly operation: string;
  /** Its place in another Modèle A of the workbook. */
  readonly feuille?: string | undefined;
  readonly rang?: number | undefined;
}

/** The texts of a list of the workbook as they are written, by their comparison keys. */
export type Liste = ReadonlyMap<string, readonly string[]>;

/** What a row is judged against. Names and identifiers are comparison keys (see `keyOf`). */
export interface RowContext {
  readonly feuille: string;
  readonly modele: Modele;
  readonly colonnes: ColumnPositions;
  readonly aujourdhui: IsoDate;
  /** N-1 of the header, or undefined while it is no year. */
  readonly annee: number | undefined;
  /** The régime that somebody chose for the form. */
  readonly regime: RegimeChoice | undefined;
  /** The comparison key of the operation of the header. */
  readonly operation: string;
  /** Columns of dates in which some texts have their month first. */
  readonly moisDabord: ReadonlySet<DateKey>;
  /** The bailleur of the header as typed, empty where the form has none. */
  readonly bailleur: string;
  /** The signatory that the SIRET of the header names; empty where it names none, or several. */
  readonly signataire: string;
  /** Whether native formulas judge the rows as well: they do in a form of ours. */
  readonly formules: boolean;
  readonly bailleurs: Liste;
  readonly operations: Liste;
  readonly passes: ReadonlyMap<string, readonly Passe[]>;
  readonly menages: Menages;
  /** What was sent for the year and the operation of a Modèle A, by household; nothing for any other form. */
  readonly envoyes: ReadonlyMap<string, readonly MenageEnvoye[]>;
}

/**
 * The references that a condition is written with: `cell` relative in rows (`$F14`), the rest
 * absolute. Lists may hold empty cells; a list that the workbook lacks is left out.
 */
export interface RowRefs {
  readonly modele: Modele;
  readonly cell: Readonly<Record<ColumnKey, string>>;
  readonly column: Readonly<Record<ColumnKey, string>>;
  readonly entete: Readonly<Partial<Record<EnteteKey, string>>>;
  /** The cell of the régime chosen for the form, empty or missing while nobody chose. */
  readonly regime?: string;
  readonly bailleurs?: string;
  readonly operations?: string;
  readonly menages?: {
    readonly annee: string;
    readonly idtop: string;
    readonly identifiant: string;
  };
  /** The marks of the decisions that stand, and the form whose rows are judged: see `marqueOf`. */
  readonly justifies?: { readonly marques: string; readonly formulaire: string };
}

export type LigneCode = LigneConstat['code'];

/**
 * A native condition: true exactly where the check gives one of `codes` (at `champ`, where it names
 * one). An error counts as false, as it does for a conditional format. A code may need several
 * conditions: it stands where one of them is true.
 */
export interface RuleCondition {
  readonly codes: readonly LigneCode[];
  readonly champ?: ColumnKey;
  /** English, without `=`, at most 255 characters. */
  readonly formula: string;
}

export interface RowRule {
  readonly codes: readonly LigneCode[];
  check(row: RowReading, context: RowContext): readonly Finding[];
  /** Absent for what only code can say. */
  conditions?(refs: RowRefs): readonly RuleCondition[];
}
