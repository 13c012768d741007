import type { Niveau } from '../../core/finding';
import { NBSP } from './spaces';

const WORDS: Readonly<Record<Niveau | 'tout', readonly [string, string]>> = {
  tout: ['constat', 'constats'],
  erreur: ['erreur', 'erreurs'],
  avertissement: ['à vérifier', 'à vérifier'],
  info: ['info', 'infos'],
};

/** « 12 erreurs »: what a filter shows, and how many. */
export function filterLabels(filter: Niveau | 'tout', count: number): string {
  const [one, many] = WORDS[filter];
  return `${count}${NBSP}${count < 2 ? one : many}`;
}
