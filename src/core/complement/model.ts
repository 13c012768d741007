/**
 * What a list kept elsewhere adds to the rows of a form: where its columns stand, what would be written
 * cell by cell, and what is asked or said instead of being written.
 */
import type { CellValue } from '../CellValue';
import type { ColumnKey } from '../forms/column';
import type { ColumnPositions, Intitule } from '../reading/formReading';

/** The headings of a list, with what they say of its columns. */
export interface IntitulesListe {
  readonly feuille: string;
  /** The last sheet row of the headings. */
  readonly rang: number;
  readonly tous: readonly Intitule[];
  readonly colonnes: ColumnPositions;
  /** The headings between which no word decides. */
  readonly ambigus: Readonly<Partial<Record<ColumnKey, readonly Intitule[]>>>;
  /** The last row of the list, where a native table ends it. */
  readonly derniereLigne: number | undefined;
}

/** A row of the list that names a household. */
export interface LigneListee {
  readonly rang: number;
  readonly menage: string;
  readonly lus: Readonly<Partial<Record<ColumnKey, ValeurLue>>>;
}

/** A cell of the list, as a cell of the form takes it. */
export type ValeurLue =
  | { readonly kind: 'vide' }
  | { readonly kind: 'valeur'; readonly valeur: string | number }
  /** `moisDabord` where other texts of the column have their month first: the day is not certain. */
  | { readonly kind: 'illisible'; readonly montre: string; readonly moisDabord?: true };

/**
 * What a cell of the form holds before: nothing; something typed, or a formula; something that the
 * maître d'ouvrage gave, and that its protected sheet locks.
 */
export type EtatCellule = 'vide' | 'remplie' | 'donnee';

/** One cell that the list would change. */
export interface Ecriture {
  readonly cellule: string;
  readonly rang: number;
  readonly menage: string;
  readonly colonne: ColumnKey;
  readonly avant: CellValue;
  readonly apres: string | number;
  readonly etat: EtatCellule;
}

/** A cell of the list that no cell of the form can take as it is. */
export interface CelluleIllisible {
  readonly menage: string;
  readonly rang: number;
  readonly colonne: ColumnKey;
  readonly montre: string;
  readonly moisDabord?: true;
}

/** A household that several rows of the list tell otherwise: nobody but a person chooses. */
export interface MenageRepete {
  readonly menage: string;
  readonly lignes: readonly LigneListee[];
  /** The row chosen. */
  readonly choisie: number | undefined;
}

/** What is told of a household: where it stands, and how it is called there. */
export interface MenageSitue {
  readonly rang: number;
  readonly menage: string;
}

/** Everything that a list says of a form. */
export interface Complement {
  /** By row of the form, then by column. */
  readonly ecritures: readonly Ecriture[];
  readonly illisibles: readonly CelluleIllisible[];
  readonly repetes: readonly MenageRepete[];
  /** Households that stand several times in the form: none of their rows is filled. */
  readonly doublesDuFormulaire: readonly MenageSitue[];
  /** Households of the form that the list does not name. */
  readonly absentsDeLaListe: readonly MenageSitue[];
  /** Households of the list that the form does not name. */
  readonly absentsDuFormulaire: readonly MenageSitue[];
  /** Households of the form that the list may name otherwise, and how. */
  readonly proches: readonly { readonly menage: string; readonly liste: string }[];
  /** Sheet rows of the list that name no household, or whose identifier cannot be read. */
  readonly sansIdentifiant: readonly number[];
  /** Households that stand once in both. */
  readonly communs: number;
}
