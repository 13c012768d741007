/**
 * Which items a total sums, along one side of a table: lines from top to bottom or columns from left
 * to right. A total takes what stands before it since the last total of its reach; partial totals
 * stand for their parts. Where words leave several readings, the figures choose.
 */
import { reachOf, readingsOf } from './lectures';
import type { Item } from './lectures';

export interface Somme {
  readonly total: number;
  readonly parts: readonly number[];
  /** Whether it belongs to no other sum. */
  readonly finale: boolean;
  /**
   * What makes these the parts: its figures, wherever they can be read; its words, which leave no
   * other reading; or nothing, and then it is asked.
   */
  readonly sure: 'chiffres' | 'mots' | undefined;
}

/** On how many lines (or columns) the figures of the parts give the total, and on how many not. */
export interface Mesure {
  readonly justes: number;
  readonly faux: number;
}

export interface Mesurer {
  (total: number, parts: readonly number[]): Mesure;
  /** How far the figures of the parts are from those of the total, all together. */
  distance(total: number, parts: readonly number[]): number;
}

type Candidate = Omit<Somme, 'finale'>;

/** A reading with what the figures say of it. */
interface Lue {
  readonly parts: readonly Item[];
  readonly mesure: Mesure;
}

/** The sums of one side. */
export function sommesOf(items: readonly Item[], mesurer: Mesurer): readonly Somme[] {
  const sommes = bestOrder(items, mesurer);
  const inSums = new Set(sommes.flatMap(({ parts }) => parts));
  return sommes.map(({ total, parts, sure }) => ({
    total,
    parts,
    sure,
    finale: !inSums.has(total),
  }));
}

/** Totals may stand before their parts or after them: the order in which more of them add up. */
function bestOrder(items: readonly Item[], mesurer: Mesurer): readonly Candidate[] {
  let best: readonly Candidate[] = [];
  let most = -1;
  for (const order of ordersOf(items)) {
    const found = inOrder(order, mesurer);
    const justes = found.filter(({ sure }) => sure === 'chiffres').length;
    if (justes > most) [best, most] = [found, justes];
    if (found.length > 0 && justes === found.length) break;
  }
  return best;
}

/** As words read first; then forwards, backwards, and backwards with a last total of everything apart. */
function ordersOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last || items.length < 2) return [items];
  const backwards = [...items].reverse();
  const apart = [...items.slice(0, -1).reverse(), last];
  if (!items.slice(0, -1).some(({ total }) => total)) return [items];
  if (!first.total || first.faible) return [items, backwards, apart];
  const opens = !last.total || reachOf(last) < reachOf(first);
  return opens ? [backwards, items, apart] : [apart, items, backwards];
}

function inOrder(items: readonly Item[], mesurer: Mesurer): readonly Candidate[] {
  const found: Candidate[] = [];
  const before: Item[] = [];
  let open: Item[] = [];
  for (const item of items) {
    const chosen = item.total ? choose(item, open, before, mesurer) : undefined;
    if (chosen) {
      found.push(chosen.somme);
      open = open.filter((other) => !chosen.taken.has(other));
    }
    const read = chosen ? item : plainOf(item);
    open.push(read);
    before.push(read);
  }
  return found;
}

/** A total of nothing is a line like the others. */
function plainOf(item: Item): Item {
  const { index, bare, dont, optionnel, retrait, genre, marque, nature } = item;
  return {
    index,
    bare,
    retrait,
    ...(dont && { dont }),
    ...(optionnel && { optionnel }),
    ...(genre !== undefined && { genre }),
    ...(marque !== undefined && { marque }),
    ...(nature !== undefined && { nature }),
  };
}

/** The reading in which most figures agree; undefined where a weak total is none, or nothing is summed. */
function choose(
  item: Item,
  open: readonly Item[],
  before: readonly Item[],
  mesurer: Mesurer,
): { readonly somme: Candidate; readonly taken: ReadonlySet<Item> } | undefined {
  const { announced, tried, taken } = readingsOf(item, open, before, (total, parts) => {
    const { justes, faux } = mesurer(total, parts);
    return faux === 0 ? justes : 0;
  });
  const measured: Lue[] = [];
  for (const parts of [...announced, ...tried]) {
    const mesure = mesurer(item.index, indexesOf(parts));
    measured.push({ parts, mesure });
    if (mesure.faux === 0 && mesure.justes > 0) break;
  }
  const agreed = measured.reduce<Lue | undefined>(
    (a, b) => (a && a.mesure.justes >= b.mesure.justes ? a : b),
    undefined,
  );
  // Where figures bear none out, the nearest of what words announce is shown.
  const away = ({ parts }: Lue) => mesurer.distance(item.index, indexesOf(parts));
  const best =
    agreed?.mesure.justes === 0 && announced.length > 1
      ? measured.slice(0, announced.length).reduce((a, b) => (away(b) < away(a) ? b : a))
      : agreed;
  if (!best || best.parts.length === 0) return undefined;
  const sure = sureOf(best, announced.length);
  if (item.faible && sure !== 'chiffres') return undefined;
  const somme = { total: item.index, parts: indexesOf(best.parts), sure };
  return { somme, taken: new Set([...taken(best.parts), ...best.parts]) };
}

/** From so many lines on, words that no figure bears out are no certainty. */
const AGAINST = 3;

/** Half of the lines at least, for figures; for words, no other reading, and parts of a known kind. */
function sureOf({ parts, mesure }: Lue, readings: number): Somme['sure'] {
  const { justes, faux } = mesure;
  if (justes > 0 && justes >= faux) return 'chiffres';
  const known = parts.every(({ genre, total }) => genre !== undefined || total !== undefined);
  return readings === 1 && (known || (justes === 0 && faux < AGAINST)) ? 'mots' : undefined;
}

function indexesOf(items: readonly Item[]): readonly number[] {
  return items.map(({ index }) => index);
}
