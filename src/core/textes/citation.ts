/** What a French text quotes: amounts of money and counts, with where and how they are printed. */

import type { Unite } from '../annexes/unite';

/** The least and the most that a printed figure stands for, both included. */
export type Intervalle = readonly [min: number, max: number];

interface Cite {
  /** Offset of the first character in the text, in UTF-16 units as `slice` counts them. */
  readonly position: number;
  /** As printed, unit included, line breaks too: « 15 millions d’€ ». */
  readonly texte: string;
  /** In euros for an amount; undefined for a placeholder such as « X M€ ». */
  readonly valeur: number | undefined;
  /** Half a unit of the last printed digit on each side; a count is exact unless rounded to millions. */
  readonly intervalle: Intervalle | undefined;
  /** Whether the text says « plus de », « environ », « près de » or the like just before. */
  readonly approche: boolean;
}

export interface MontantCite extends Cite {
  readonly nature: 'montant';
  /** The unit that it is printed in. */
  readonly unite: Unite;
}

export interface CompteCite extends Cite {
  readonly nature: 'compte';
  /** The word counted, as printed: « aides »; the words before the colon in « Requalification : 695 ». */
  readonly unite: string;
}

export type Citation = MontantCite | CompteCite;

/** The offset just after a citation. */
export function endOf(citation: Citation): number {
  return citation.position + citation.texte.length;
}
