/** What a check of a quoting text can say: data only; the sentences are in `text/textes.ts`. */
import type { Unite } from '../annexes/unite';
import type { Lieu, Niveau } from '../finding';
import type { Citation } from './citation';

export type ProseConstat =
  /** `trouve` is the figure of the annexe, in its `unite`, on the line `ligne`. */
  | {
      readonly code: 'montant-cite-different';
      readonly trouve: number;
      readonly decimales: number;
      readonly unite: Unite;
      readonly ligne: string;
      readonly colonne: string;
    }
  | { readonly code: 'montant-cite-non-retrouve' }
  | { readonly code: 'valeur-a-completer' }
  /** The key of a SIREN or SIRET does not match. */
  | { readonly code: 'siren-invalide' }
  /** Shares of a whole that do not make a hundred; `arrondi` where their rounding may explain it. */
  | { readonly code: 'somme-pourcentages'; readonly somme: number; readonly arrondi: boolean }
  /** The parts of an announced sum do not add up to it: for certain, or if they are all of them. */
  | {
      readonly code: 'somme-annoncee';
      readonly somme: number;
      readonly parties: readonly Citation[];
    }
  | {
      readonly code: 'somme-a-confirmer';
      readonly somme: number;
      readonly parties: readonly Citation[];
    };

/** A constat about one quotation; `lieu` is the cell of the annexe, where there is one. */
export type ProseFinding = ProseConstat & {
  readonly niveau: ProseNiveau;
  readonly citation: Citation;
  readonly phrase: string;
  readonly lieu?: Lieu;
  /** Whether an official annexe stands beside the text, as beside that of a convention. */
  readonly officielle?: true;
};

/** A question is no fault: what cannot be certain is asked. */
export type ProseNiveau = Niveau | 'question';

export type ProseCode = ProseConstat['code'];
export type ProseFindingOf<C extends ProseCode> = Extract<ProseFinding, { readonly code: C }>;
