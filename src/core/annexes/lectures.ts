/** The readings of one total: what its words announce, then what figures alone may tell. */
import type { NiveauTotal } from './model';

export interface Item {
  /** Position in the table. */
  readonly index: number;
  readonly total?: NiveauTotal;
  /** A total that names no part: « Total », « Total (en k€) ». */
  readonly bare: boolean;
  /** A total only where the figures say so: « Coût total ». */
  readonly faible?: true;
  /** A detail of another item (« dont … »): part of no sum, unless the figures say so. */
  readonly dont?: true;
  /**
   * What a total may leave out: a balance brought forward, a count beside amounts (by words), or what is
   * a part like the others unless the figures say otherwise: « Autofinancement ».
   */
  readonly optionnel?: 'mots' | 'chiffres';
  /** The mark by which a total may name it: « I ». */
  readonly marque?: string;
  /** The marks of the items that a total says it adds: « (I + III) ». */
  readonly addition?: readonly string[];
  /** What kind of line it is, or a total of: « depense ». */
  readonly nature?: string;
  /** Set in by so much: an item may detail the one above that is set in less. */
  readonly retrait: number;
  /** Items of one kind are summed together: years with years. */
  readonly genre?: string;
}

const REACH: Readonly<Record<NiveauTotal, number>> = { 'sous-total': 1, total: 2, general: 3 };

/** How far an item reaches: 0 for what is no total. */
export function reachOf({ total }: Item): number {
  return total ? REACH[total] : 0;
}

export interface Lectures {
  /** Readings that words leave open, the likeliest first; one only is certain by words. */
  readonly announced: readonly (readonly Item[])[];
  /** Readings that stand only if their figures agree. */
  readonly tried: readonly (readonly Item[])[];
  /** What a reading closes besides its parts: the details that they stand for. */
  readonly taken: (parts: readonly Item[]) => readonly Item[];
}

/** How many figures of `total` those of `parts` give; none where one is not what they give. */
type Fits = (total: number, parts: readonly number[]) => number;

/** A group of more lines than this has a label of its own. */
const MOST_DETAILS = 30;
/** So many figures that are the sum of those under them are no chance. */
const FEWEST_FIGURES = 2;
/** Longer groups are lists: each line would be tried with those under it. */
const MOST_PARTS = 500;
/** How many items at the head of a group are tried without, one by one. */
const MOST_DROPPED = 3;

/** The readings of `item` among the items `open` before it; `before` are all of them, in a sum or not. */
export function readingsOf(
  item: Item,
  open: readonly Item[],
  before: readonly Item[],
  fits: Fits,
): Lectures {
  const groups = groupsOf(item, open);
  const marked = markedBy(item, before);
  const plain = marked ? [marked] : groups.map((group) => group.filter(({ dont }) => !dont));
  const kinds = marked ? [] : ofNature(item, before);
  const closesTwo = item.bare && open.some((other) => other.total && other.bare);
  const detailed = plain.map((parts) => withoutDetails(parts, fits));
  const likely = (closesTwo ? detailed : detailed.slice(0, 1)).flat();
  const words = kinds.length > 0 ? kinds : likely;
  const announced = distinct([...words, ...words.flatMap((parts) => without(parts, 'mots'))]);
  const tried = [
    ...plain,
    ...detailed.flat(),
    ...plain.flatMap((parts) => without(parts)),
    ...groups.flatMap(withoutSetIn),
    ...plain.flatMap(sameKind),
    ...plain.flatMap(headless),
    ...groups,
  ];
  return {
    announced: announced.filter((parts) => parts.length > 0),
    tried: distinct(tried).filter((parts) => parts.length > 0 && !isAmong(announced, parts)),
    taken: (parts) => (isAmong(kinds, parts) ? parts : detailsOf(groups, parts)),
  };
}

/** The items that a total names by their marks, where each is found: « Total (I + III) ». */
function markedBy({ addition }: Item, before: readonly Item[]): readonly Item[] | undefined {
  const found = addition?.flatMap(
    (marque) => before.findLast((each) => each.marque === marque) ?? [],
  );
  return found && found.length > 1 && found.length === addition?.length ? found : undefined;
}

/** The lines of the kind that a total names, among lines of several kinds: « Total dépenses ». */
function ofNature({ nature, total }: Item, before: readonly Item[]): readonly (readonly Item[])[] {
  if (!total || nature === undefined || nature === '') return [];
  const lines = before.filter((each) => !each.total);
  const kept = lines.filter((each) => each.nature === nature);
  return kept.length > 0 && kept.length < lines.length ? [kept] : [];
}

/** The whole group that holds every part: what was left out of it is closed with it. */
function detailsOf(groups: readonly (readonly Item[])[], parts: readonly Item[]) {
  const kept = new Set(parts);
  const group = groups.find((items) => items.filter((each) => kept.has(each)).length === kept.size);
  return (group ?? []).filter(({ optionnel }) => !optionnel);
}

/** What stands open before a total: its group, the whole, or both where words allow both. */
function groupsOf(item: Item, open: readonly Item[]): readonly (readonly Item[])[] {
  const reach = reachOf(item);
  const stop = open.findLastIndex((other) => reachOf(other) >= reach);
  const group = open.slice(stop + 1);
  if (stop < 0 || reach === 1) return [group];
  const whole = open.filter((other) => reachOf(other) <= reach);
  // « Total recettes » right under « Total dépenses » adds no lone total.
  if (group.length === 0)
    return whole.length === 1 && stop >= 0 && reachOf(whole[0] ?? item) === reach ? [] : [whole];
  const closesAll = item.bare && open.every((other) => !other.total || !other.bare);
  return closesAll ? [whole, group] : [group, whole];
}

/**
 * A reading in which a line that is the sum of those just under it stands for them, though its label
 * announces no total: « Aides 100 », then « prêts 60 » and « subventions 40 ». On one figure alone this
 * may be chance, and both readings are given.
 */
function withoutDetails(parts: readonly Item[], fits: Fits): readonly (readonly Item[])[] {
  if (parts.length > MOST_PARTS) return [parts];
  const kept: Item[] = [];
  let figures = 0;
  // Details stand under their line even where the total stands above them all.
  const lines = parts.toSorted((a, b) => a.index - b.index);
  for (let at = 0; at < lines.length; at += 1) {
    const item = lines[at];
    if (!item) break;
    kept.push(item);
    const under = detailsUnder(lines, at, fits);
    at += under.count;
    figures += under.figures;
  }
  if (figures === 0) return [parts];
  return figures < FEWEST_FIGURES ? [kept, parts] : [kept];
}

/** How many of the items after `at` it sums: two at least, or none; and on how many figures. */
function detailsUnder(parts: readonly Item[], at: number, fits: Fits) {
  const parent = parts[at];
  if (!parent || parent.total) return { count: 0, figures: 0 };
  const end = parts.findIndex((item, index) => index > at && item.total !== undefined);
  const last = Math.min(end < 0 ? parts.length : end, at + 1 + MOST_DETAILS);
  for (let count = 2; at + count < last; count += 1) {
    const details = parts.slice(at + 1, at + 1 + count).map(({ index }) => index);
    const figures = fits(parent.index, details);
    if (figures > 0) return { count, figures };
  }
  return { count: 0, figures: 0 };
}

/** Without what a total may leave out: by its words, or whatever may be left out. */
function without(parts: readonly Item[], optionnel?: 'mots'): readonly (readonly Item[])[] {
  const kept = parts.filter(
    (each) => !each.optionnel || (optionnel && each.optionnel !== optionnel),
  );
  return kept.length < parts.length && kept.length > 0 ? [kept] : [];
}

/** The items that are set in least, where others are set in further. */
function withoutSetIn(parts: readonly Item[]): readonly (readonly Item[])[] {
  const least = parts.reduce((found, { retrait }) => Math.min(found, retrait), Infinity);
  const kept = parts.filter(({ retrait }) => retrait === least);
  return kept.length < parts.length && kept.length > 1 ? [kept] : [];
}

/** The items of the kind that stands next to the total. */
function sameKind(parts: readonly Item[]): readonly (readonly Item[])[] {
  const kind = parts.at(-1)?.genre;
  const kept = kind === undefined ? parts : parts.filter(({ genre }) => genre === kind);
  return kept.length < parts.length ? [kept] : [];
}

/** Without what stands first, and without each of the few first: columns of another kind. */
function headless(parts: readonly Item[]): readonly (readonly Item[])[] {
  const most = Math.min(MOST_DROPPED, parts.length - 2);
  const periods = parts.every(({ genre }) => genre !== undefined);
  if (periods || parts.length > MOST_PARTS) return [];
  return Array.from({ length: Math.max(0, most) }, (_, i) => parts.slice(i + 1));
}

function distinct(readings: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  return readings.filter((parts, index) => !isAmong(readings.slice(0, index), parts));
}

function isAmong(readings: readonly (readonly Item[])[], parts: readonly Item[]): boolean {
  return readings.some(
    (other) => other.length === parts.length && other.every((item, i) => item === parts[i]),
  );
}
