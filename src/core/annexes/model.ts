/**
 * A table of amounts as it was found on a sheet, ours or somebody else's: lines, columns, which of
 * them are totals, and every cell with what is printed in it. `recogniseAnnexes` makes it from a
 * snapshot, `checkAnnexe` judges it, and quoted amounts are compared with its cells.
 */
import type { CellValue } from '../CellValue';
import type { Centimes } from '../montant';
import type { Unite } from './unite';

/**
 * Whether a column or a line adds up. `inconnue` is judged by its figures, and asked about where they
 * decide nothing.
 */
export type Additivite = 'oui' | 'non' | 'inconnue';

/** What a cell of amounts says. */
export type NombreReading =
  | { readonly kind: 'vide' }
  | {
      readonly kind: 'nombre';
      /** In the unit printed in the cell, or in the one in force where it prints none. */
      readonly valeur: number;
      /** Digits after the comma, as printed: the last one is known to half a unit. */
      readonly decimales: number;
      /** The unit printed in the cell itself. */
      readonly unite?: Unite;
      /** What was typed, where the number is stored as text. */
      readonly texte?: string;
      /** A footnote mark follows the figure: « 7 384 (1) », « 7 384* ». */
      readonly renvoi?: true;
    }
  /** A dash, « néant », « sans objet »: nothing, said on purpose; it counts as zero. */
  | { readonly kind: 'neant'; readonly texte: string }
  /** A placeholder: « X », « X M€ », « xxx », « … ». */
  | { readonly kind: 'a-completer'; readonly texte: string; readonly unite?: Unite }
  | { readonly kind: 'illisible'; readonly texte: string };

/** How far a total reaches: a part of the table, a group, or everything. */
export type NiveauTotal = 'sous-total' | 'total' | 'general';

/** Years from `de` to `a`, both included. */
export interface Periode {
  readonly de: number;
  readonly a: number;
}

export interface AnnexeLigne {
  /** Sheet row, from 1. */
  readonly rang: number;
  /** The cell that holds the label. */
  readonly cellule: string;
  readonly libelle: string;
  /** The section heading above the line, where there is one. */
  readonly rubrique?: string;
  readonly total?: NiveauTotal;
  /** What the last of several columns of labels says: « Dépenses », on one line in two. */
  readonly nature?: string;
  /** « Total » stands in a cell merged over several lines, each with a nature of its own. */
  readonly fusionne?: true;
  /** A line « dont … », a part of the one above: it belongs to no sum. */
  readonly dont?: true;
  /**
   * A balance, a result, what was brought forward: a total may leave it out, as its words say, or where
   * its figures say so.
   */
  readonly solde?: 'mots' | 'chiffres';
  /** Its row is hidden, or filtered out: SUBTOTAL may pass over it. */
  readonly masquee?: true;
  /** It counts things, where other lines may be amounts. */
  readonly compte?: true;
  /** Whether its figures add up with those of other lines, and across; a line of rates does not. */
  readonly somme: Additivite;
  /** How far its label is set in: more than another's, it may detail it. */
  readonly retrait: number;
}

export interface AnnexeColonne {
  /** Sheet column, from 1. */
  readonly colonne: number;
  /** The heading cell is a number: a year, a code. A sum that takes it in is wrong. */
  readonly intituleNombre?: true;
  /** The heading cell; absent for a table without headings. */
  readonly cellule?: string;
  /** Heading lines from top to bottom, joined by spaces; empty without headings. */
  readonly libelle: string;
  /** The years that the heading names; for a bare « Total », those of the columns beside it. */
  readonly periode?: Periode;
  readonly total?: NiveauTotal;
  /** Counts and rates stand beside amounts; they enter no sum across. */
  readonly nature: 'montant' | 'nombre' | 'taux';
  /** Whether its figures add up downwards, by its heading. */
  readonly somme: Additivite;
  /** What the heading says, or else the table's title; the unit of every cell that prints none. */
  readonly unite?: Unite;
  /** Where `unite` is written. */
  readonly uniteDite?: UniteDite;
}

/** The cell that announces a unit, with its text. */
export interface UniteDite {
  readonly cellule: string;
  readonly texte: string;
}

/** The bounds that a printed figure stands for, in cents: 7,4 M€ is 7,35 M€ to 7,45 M€. */
export interface IntervalleEuros {
  readonly min: Centimes;
  readonly max: Centimes;
}

export interface AnnexeCellule {
  readonly cellule: string;
  /** Position of the line and the column in the reading, from 0. */
  readonly ligne: number;
  readonly colonne: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly lu: NombreReading;
  /** The unit in force: the cell's own, or the heading's, or the one that its neighbours print. */
  readonly unite?: Unite;
  /** Absent for what is no amount, or whose unit nothing tells. */
  readonly euros?: IntervalleEuros;
}

export interface AnnexeReading {
  /** `sheet!range`, unique in the workbook. */
  readonly id: string;
  readonly feuille: string;
  /** The whole table, headings and labels included. */
  readonly plage: string;
  /** The text above the table, where there is one: « ANNEXE 1 … ». */
  readonly titre?: string;
  /** The heading of the labels, where there is one. */
  readonly coin?: string;
  /** Rows of the headings, from the top one to the last. */
  readonly intitules: readonly number[];
  /** The unit of all its amounts, where they share one. */
  readonly unite?: Unite;
  /** The years of all its columns. */
  readonly periode?: Periode;
  readonly colonnes: readonly AnnexeColonne[];
  readonly lignes: readonly AnnexeLigne[];
  /** `cellules[ligne][colonne]`: one for every line and column. */
  readonly cellules: readonly (readonly AnnexeCellule[])[];
}

/** Figures that were not understood, of which nothing is claimed. */
export interface NonCompris {
  readonly feuille: string;
  readonly plage: string;
  readonly motif: NonComprisMotif;
}

export type NonComprisMotif =
  /** Figures without words on their left. */
  | 'sans-libelles'
  /** Figures in columns that no heading names, and no total line below them. */
  | 'sans-intitules'
  /** Lines and headings are read, and none of them is a total. */
  | 'sans-total'
  /** Texts stand where amounts are expected. */
  | 'cellules-illisibles'
  /** Amounts whose units are not all known stand in one sum. */
  | 'unites-melees';

/**
 * What a workbook holds. A table whose sums cannot be claimed is given all the same, for the amounts
 * quoted from it, and `nonCompris` says why.
 */
export interface AnnexesTrouvees {
  readonly annexes: readonly AnnexeReading[];
  readonly nonCompris: readonly NonCompris[];
}
