/**
 * Everything a check can say about a declaration. A finding is plain data: a code, the place, and the
 * figures that decided it. Sentences are made in `text/fr.ts`; nothing here is ever thrown.
 */
import type { IsoDate } from './date';
import type { ColumnKey } from './forms/column';
import type { EnteteKey, Typologie } from './forms/modele';

export type Niveau = 'erreur' | 'avertissement' | 'info';

/** Where a finding stands. `cellule` is the address in `feuille`, without `$`. */
export interface Lieu {
  readonly feuille: string;
  readonly cellule: string;
  /** The key of the column, header field, total or certificate field concerned. */
  readonly champ: string;
  /** Sheet row of the household, for findings about a row. */
  readonly rang?: number;
}

/** A change that is safe to make without asking, ready to be applied. */
export type Correction =
  /** Put a value into one cell, with the number format that it needs. */
  | {
      readonly kind: 'valeur';
      readonly feuille: string;
      readonly cellule: string;
      readonly valeur: string | number;
      readonly format: string;
      /** The value as a person reads it: `T3/T4`, `02/04/2025`. */
      readonly libelle: string;
    }
  /** Write the form's total formulas and labels again. */
  | { readonly kind: 'totaux'; readonly feuille: string; readonly formulaire: string }
  /** Bring rows that stand outside the table into it. */
  | { readonly kind: 'lignes'; readonly feuille: string; readonly formulaire: string };
