/** What a check can say about a table of amounts: data only; the sentences are in `text/annexes.ts`. */
import type { Correction, Lieu, Niveau } from '../finding';
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

export type AnnexeConstat =
  /** A total column is not the sum of its columns, on the line `libelle`. */
  | ({ readonly code: 'somme-ligne'; readonly libelle: string } & Ecart)
  /** A total line is not the sum of its lines, in the column `libelle`. */
  | ({ readonly code: 'somme-colonne'; readonly libelle: string } & Ecart)
  /** The cell where both totals meet; `sens` is the way in which it does not add up. */
  | ({ readonly code: 'total-general'; readonly sens: 'ligne' | 'colonne' } & Ecart)
  /** A difference within `tolerance`: half a unit of the last digit of each addend and the total. */
  | ({
      readonly code: 'ecart-arrondi';
      readonly sens: 'ligne' | 'colonne';
      readonly libelle: string;
      readonly tolerance: number;
    } & Ecart)
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
  readonly correction?: Correction;
};

export type AnnexeFindingOf<C extends AnnexeCode> = Extract<AnnexeFinding, { readonly code: C }>;
