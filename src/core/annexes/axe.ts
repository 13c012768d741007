/**
 * Which items a total sums, along one side of a table: lines from top to bottom or columns from left
 * to right. A total takes what stands before it since the last total of its reach; partial totals
 * stand for their parts.
 */
import type { NiveauTotal } from './model';

export interface Item {
  /** Position in the table. */
  readonly index: number;
  readonly total?: NiveauTotal;
  /** A total that names no part: « Total », « Total (en k€) ». */
  readonly bare: boolean;
}

export interface Somme {
  readonly total: number;
  readonly parts: readonly number[];
  /** Whether it belongs to no other sum. */
  readonly finale: boolean;
  /** Several readings are possible and the figures agree with none. */
  readonly ambigue: boolean;
}

/** A group of more lines than this has a label of its own. */
const MOST_DETAILS = 30;
/** Longer tables are lists: each line would be tried with those under it. */
const MOST_PARTS = 500;

/** Whether the figures of `parts` give those of `total`. */
export type Fits = (total: number, parts: readonly number[]) => boolean;

const REACH: Readonly<Record<NiveauTotal, number>> = { 'sous-total': 1, total: 2, general: 3 };
const reachOf = ({ total }: Item): number => (total ? REACH[total] : 0);

/**
 * The sums of one side. Where words leave two readings (a « Total » after others may close a group or
 * the table), the one that the figures fit is kept.
 */
export function sommesOf(items: readonly Item[], fits: Fits): readonly Somme[] {
  const sommes: Omit<Somme, 'finale'>[] = [];
  let open: Item[] = [];
  for (const item of inReadingOrder(items)) {
    if (item.total) {
      const { parts, ambigue } = choose(item, open, fits);
      const taken = new Set(parts);
      if (taken.size > 0) sommes.push({ total: item.index, parts: indexesOf(parts), ambigue });
      open = open.filter((other) => !taken.has(other));
    }
    open.push(item);
  }
  const inSums = new Set(sommes.flatMap(({ parts }) => parts));
  return sommes.map((somme) => ({ ...somme, finale: !inSums.has(somme.total) }));
}

function indexesOf(items: readonly Item[]): readonly number[] {
  return items.map(({ index }) => index);
}

/** Totals that come before their parts are read backwards, a last total of everything apart. */
function inReadingOrder(items: readonly Item[]): readonly Item[] {
  const [first] = items;
  const last = items.at(-1);
  if (!first?.total || !last || items.length < 2) return items;
  if (!last.total || reachOf(last) < reachOf(first)) return [...items].reverse();
  return [...items.slice(0, -1).reverse(), last];
}

function choose(
  item: Item,
  open: readonly Item[],
  fits: Fits,
): { readonly parts: readonly Item[]; readonly ambigue: boolean } {
  const plain = readingsOf(item, open);
  const agree = (parts: readonly Item[]) => fits(item.index, indexesOf(parts));
  const plainly = plain.find(agree);
  if (plainly) return { parts: plainly, ambigue: false };
  const readings = [...withoutDetails(plain, fits), ...plain];
  const fitting = readings.find(agree);
  const [preferred = []] = readings;
  const doubtful = plain.length > 1 && item.bare && open.some((o) => o.total && o.bare);
  return { parts: fitting ?? preferred, ambigue: !fitting && doubtful };
}

/** The possible readings of a total, the likeliest first. */
function readingsOf(item: Item, open: readonly Item[]): readonly (readonly Item[])[] {
  const reach = reachOf(item);
  const stop = open.findLastIndex((other) => reachOf(other) >= reach);
  const group = open.slice(stop + 1);
  if (stop < 0 || reach === 1) return [group];
  const whole = open.filter((other) => reachOf(other) <= reach);
  if (group.length === 0) return [whole];
  const closesAll = item.bare && open.every((other) => !other.total || !other.bare);
  return closesAll ? [whole, group] : [group, whole];
}

/**
 * Readings in which a line that is the sum of those just under it stands for them, though its label
 * announces no total: « Aides 100 », then « prêts 60 » and « subventions 40 ».
 */
function withoutDetails(
  readings: readonly (readonly Item[])[],
  fits: Fits,
): readonly (readonly Item[])[] {
  return readings.flatMap((parts) => {
    if (parts.length > MOST_PARTS) return [];
    const kept = parents(parts, fits);
    return kept.length < parts.length ? [kept] : [];
  });
}

function parents(parts: readonly Item[], fits: Fits): readonly Item[] {
  const kept: Item[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const item = parts[at];
    if (!item) break;
    kept.push(item);
    at += detailsUnder(parts, at, fits);
  }
  return kept;
}

/** How many of the items after `at` it sums: two at least, or none. */
function detailsUnder(parts: readonly Item[], at: number, fits: Fits): number {
  const parent = parts[at];
  if (!parent || parent.total) return 0;
  const end = parts.findIndex((item, index) => index > at && item.total !== undefined);
  const last = Math.min(end < 0 ? parts.length : end, at + 1 + MOST_DETAILS);
  for (let count = 2; at + count < last; count += 1) {
    const details = parts.slice(at + 1, at + 1 + count);
    if (fits(parent.index, indexesOf(details))) return count;
  }
  return 0;
}
