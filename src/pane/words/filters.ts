import type { Niveau } from '../../core/finding';

/** One level, what is not filled yet, or all of them. */
export type Filter = Niveau | 'aCompleter' | 'tout';

/** How many findings of each kind a list holds; annexes have nothing to complete. */
export type Counts = Readonly<Record<Niveau, number> & { aCompleter?: number }>;

const WORDS: Readonly<Record<Filter, string>> = {
  tout: 'constat',
  erreur: 'erreur',
  aCompleter: 'à compléter',
  avertissement: 'avertissement',
  info: 'information',
};

/** The word after a filter's number, agreed with it: « 12 erreurs ». */
export function filterWord(filter: Filter, count: number): string {
  return count < 2 || filter === 'aCompleter' ? WORDS[filter] : `${WORDS[filter]}s`;
}
