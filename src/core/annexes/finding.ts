/** What a check can say about a table of amounts: data only; the sentences are in `text/annexes.ts`. */
import type { Correction, Lieu, Niveau } from '../finding';
import type { Question } from './question';
import type { Unite } from './unite';

/** Figures of a sum, in the unit and with the decimals that its total prints. */
export interface Ecart {
  readonly attendu: number;
  readonly trouve: number;
  /** `trouve` less `attendu`. */
  readonly ecart: number;
  readonly decimales: number;
  readonly unite?: Unite;
}

/** Across a line, over columns; or down a column, over lines. */
export type Sens = 'ligne' | 'colonne';

/** What the formula of a total does beside adding its parts. */
export type FormuleFausse =
  /** Parts whose cells it leaves out. */
  | { readonly faute: 'oubli'; readonly cellules: readonly string[] }
  /** Cells that it adds twice, once in a partial total. */
  | { readonly faute: 'double'; readonly cellules: readonly string[] }
  /** A heading that is a number. */
  | { readonly faute: 'intitule'; readonly cellules: readonly string[] };

/** A sum that does not add up. */
export interface SommeFausse extends Ecart {
  readonly libelle: string;
  /** The cells compared with the total, as areas: « B2:B5 ». */
  readonly plages: readonly string[];
  /** What the total's formula adds, where it holds one. */
  readonly ajoute?: readonly string[];
  readonly formule?: FormuleFausse;
  /** The total is typed where those beside it are formulas. */
  readonly saisi?: true;
}

export type AnnexeConstat =
  /** A total column is not the sum of its columns, on the line `libelle`. */
  | ({ readonly code: 'somme-ligne' } & SommeFausse)
  /** A total line is not the sum of its lines, in the column `libelle`. */
  | ({ readonly code: 'somme-colonne' } & SommeFausse)
  /** The cell where both totals meet; `sens` is the way in which it does not add up. */
  | ({ readonly code: 'total-general'; readonly sens: Sens } & SommeFausse)
  /** A difference within `tolerance`: half a unit of the last digit of each addend and the total. */
  | ({
      readonly code: 'ecart-arrondi';
      readonly sens: Sens;
      readonly libelle: string;
      readonly plages: readonly string[];
      readonly tolerance: number;
    } & Ecart)
  /** The total is a number typed where those beside it are formulas; what it shows is right. */
  | { readonly code: 'total-saisi'; readonly valeur: number; readonly formules: readonly string[] }
  /** `intitule` announces one unit, `cellules` print another. */
  | {
      readonly code: 'unite-contradictoire';
      readonly intitule: string;
      readonly annoncee: Unite;
      readonly portee: Unite;
      readonly cellules: readonly string[];
    }
  | { readonly code: 'nombre-en-texte'; readonly valeur: string; readonly nombre: number }
  /** `valeur` is the placeholder, empty for an empty cell. */
  | { readonly code: 'valeur-a-completer'; readonly valeur: string };

export type AnnexeCode = AnnexeConstat['code'];

/**
 * A constat with level, place and correction, as the findings of a form have. `lieu.champ` is the
 * label of the line and of the column, `lieu.rang` the sheet row.
 */
export type AnnexeFinding = AnnexeConstat & {
  readonly niveau: Niveau;
  readonly lieu: Lieu;
  /** The table is an annexe of Action Logement's: its rule is the convention's. */
  readonly officielle?: true;
  readonly correction?: Correction;
};

export type AnnexeFindingOf<C extends AnnexeCode> = Extract<AnnexeFinding, { readonly code: C }>;

/**
 * The layout does not say whether this is a sum: it is asked, with both ways out. `autres` more sums do
 * not add up that the same answer settles.
 */
export interface SommeAConfirmer extends SommeFausse {
  readonly code: 'somme-a-confirmer';
  readonly niveau: 'question';
  readonly sens: Sens;
  readonly question: Question;
  readonly autres: number;
  readonly lieu: Lieu;
  readonly officielle?: true;
}
