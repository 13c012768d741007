/** Which line of a table is which line of another, by their words. */
import { greatest } from '../../grid/extremes';
import { wordsOf } from '../reading/wordsOf';
import { motsOf } from '../textes/motsOf';
import type { AnnexeLigne } from './model';

export interface Paires {
  /** Positions in both lists, in the order of the first. */
  readonly paires: readonly (readonly [number, number])[];
  readonly sansPendant: {
    readonly prevision: readonly string[];
    readonly realise: readonly string[];
  };
}

/** Labels that share fewer of their words than this are two lines. */
const RESEMBLANCE = 0.6;

/**
 * Pairs lines of the same words, footnote marks aside, then those that resemble each other more than
 * any other; a line that resembles two as much is left alone. Grand totals pair whatever they are called.
 */
export function pairLignes(a: readonly AnnexeLigne[], b: readonly AnnexeLigne[]): Paires {
  const scores = a.map((one) => b.map((other) => resemblance(one, other)));
  const best = (row: readonly number[]): number | undefined => {
    const top = greatest([RESEMBLANCE, ...row]);
    const places = row.flatMap((score, index) => (score >= top ? [index] : []));
    return places.length === 1 ? places[0] : undefined;
  };
  const paires = scores.flatMap((row, i) => {
    const j = best(row);
    if (j === undefined) return [];
    return best(scores.map((each) => each[j] ?? 0)) === i ? [[i, j] as const] : [];
  });
  const alone = (lignes: readonly AnnexeLigne[], side: 0 | 1) =>
    lignes.flatMap(({ libelle }, index) =>
      paires.some((pair) => pair[side] === index) ? [] : [libelle],
    );
  return { paires, sansPendant: { prevision: alone(a, 0), realise: alone(b, 1) } };
}

/** From 0 to 1; 2 for the same words. A total never pairs with a line that is none. */
function resemblance(a: AnnexeLigne, b: AnnexeLigne): number {
  if ((a.total === undefined) !== (b.total === undefined)) return 0;
  if (keyOf(a) === keyOf(b)) return 2;
  if (a.total === 'general' && b.total === 'general') return 1;
  const [x, y] = [motsOf(a.libelle), motsOf(b.libelle)];
  const common = [...x].filter((mot) => y.has(mot)).length;
  const all = new Set([...x, ...y]).size;
  return all === 0 ? 0 : common / all;
}

/** The section counts: « Prêts » may stand under two of them. */
function keyOf({ libelle, rubrique = '' }: AnnexeLigne): string {
  return wordsOf(`${rubrique} ${libelle}`.replace(/\(\d+\)|\*+/g, ' '));
}
