import type { Niveau } from '../../core/finding';

const WORDS: Readonly<Record<Niveau | 'tout', string>> = {
  tout: 'constat',
  erreur: 'erreur',
  avertissement: 'avertissement',
  info: 'information',
};

/** The word after a filter's number, agreed with it: « 12 erreurs ». */
export function filterWord(filter: Niveau | 'tout', count: number): string {
  return count < 2 ? WORDS[filter] : `${WORDS[filter]}s`;
}
