/** The account of a reading as data: what every cell that holds something was taken for. */

/** What a row is that is no household. */
export type NatureLigne =
  'sous-total' | 'groupe' | 'note' | 'intitules' | 'total-tableau' | 'preparee';

/** What the cells that are read are: titles and header, headings, rows, totals, certificate. */
export type PartLue = 'entete' | 'intitules' | 'lignes' | 'totaux' | 'certificat';

/** Why a cell is not read. */
export type MotifEcart =
  | NatureLigne
  /** Above, below or beside the form, with no meaning for it. */
  | 'hors-formulaire'
  /** In the rows of households, in a column that is not one of the nine. */
  | 'autre-colonne'
  /** In a row of data outside the table: `lignes-hors-tableau` tells it. */
  | 'hors-tableau'
  /** In a column that waits for somebody's choice. */
  | 'colonne-ambigue'
  /** In a row of a list that the filter asked for keeps out. */
  | 'filtree'
  /** In a row of a list whose household a past year declared. */
  | 'deja-declaree'
  /** In a sheet that holds no form. */
  | 'sans-formulaire'
  /** In a table of ours: past years, settings, provenances. */
  | 'classeur';

export interface CelluleEcartee {
  readonly cellule: string;
  readonly motif: MotifEcart;
}

/** The account of one form, or of one list: the part of its sheet that belongs to it and to no other. */
export interface Compte {
  /** Every cell that holds something; the sum of `parts` and of the cells set aside. */
  readonly cellules: number;
  readonly parts: Readonly<Record<PartLue, number>>;
  /** Households, and those of their rows that are hidden. */
  readonly menages: number;
  readonly masquees: number;
  readonly ecartees: readonly CelluleEcartee[];
}
