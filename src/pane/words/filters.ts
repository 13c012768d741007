import type { Niveau } from '../../core/finding';

/** One level, or all of them. */
export type Filter = Niveau | 'tout';

const WORDS: Readonly<Record<Filter, string>> = {
  tout: 'constat',
  erreur: 'erreur',
  avertissement: 'avertissement',
  info: 'information',
};

/** The word after a filter's number, agreed with it: « 12 erreurs ». */
export function filterWord(filter: Filter, count: number): string {
  return count < 2 ? WORDS[filter] : `${WORDS[filter]}s`;
}
