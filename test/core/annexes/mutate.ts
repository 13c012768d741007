/**
 * One mistake in a table. Each leaves at least one total wrong by construction: digits change to
 * others, swapped digits differ, the missing line is a detail that holds no zero, and what is
 * counted twice is above zero.
 */
import { whole } from './generate';
import type { Laid, Random } from './generate';

export type Mutation = (laid: Laid, random: Random) => Laid | undefined;

/** One digit of one cell becomes another. */
const digitAltered: Mutation = (laid, random) =>
  inOneCell(laid, random, (digits) => {
    const at = whole(random, 0, digits.length - 1);
    const other = (Number(digits[at]) + whole(random, 1, 9)) % 10;
    return digits.slice(0, at) + String(other) + digits.slice(at + 1);
  });

/** Two neighbouring digits of one cell change places; none where all its digits are the same. */
const digitsSwapped: Mutation = (laid, random) =>
  inOneCell(laid, random, (digits) => {
    const places = [...digits].flatMap((d, i) => (i > 0 && digits[i - 1] !== d ? [i] : []));
    const at = places[whole(random, 0, places.length - 1)];
    if (at === undefined) return undefined;
    return digits.slice(0, at - 1) + digits[at] + digits[at - 1] + digits.slice(at + 1);
  });

/** A line of amounts is gone, its totals remain. */
const lineMissing: Mutation = (laid, random) => {
  const details = laid.kinds.flatMap((kind, i) => (kind === 'detail' ? [i] : []));
  const gone = details[whole(random, 0, details.length - 1)];
  const keep = <T>(items: readonly T[]) => items.filter((_, i) => i !== gone);
  return { labels: keep(laid.labels), kinds: keep(laid.kinds), figures: keep(laid.figures) };
};

/** The total column holds one of the years twice, on every line: it still adds up downwards. */
const columnTwice: Mutation = (laid, random) => {
  const years = (laid.figures[0]?.length ?? 1) - 1;
  const column = whole(random, 0, years - 1);
  const figures = laid.figures.map((row) => [
    ...row.slice(0, -1),
    (row.at(-1) ?? 0) + (row[column] ?? 0),
  ]);
  return { ...laid, figures };
};

/** The last line holds a partial total besides its parts: it still adds up across. */
const subtotalCounted: Mutation = (laid, random) => {
  const subtotals = laid.figures.filter((_, i) => laid.kinds[i] === 'sous-total');
  const extra = subtotals[whole(random, 0, subtotals.length - 1)];
  if (!extra) return undefined;
  const figures = laid.figures.map((row, i) =>
    laid.kinds[i] === 'total' ? row.map((figure, j) => figure + (extra[j] ?? 0)) : row,
  );
  return { ...laid, figures };
};

export const mutations: Readonly<Record<string, Mutation>> = {
  'one digit altered': digitAltered,
  'two digits swapped': digitsSwapped,
  'a line missing': lineMissing,
  'a column counted twice': columnTwice,
  'a subtotal counted in the total': subtotalCounted,
};

function inOneCell(
  laid: Laid,
  random: Random,
  change: (digits: string) => string | undefined,
): Laid | undefined {
  const row = whole(random, 0, laid.figures.length - 1);
  const column = whole(random, 0, (laid.figures[row]?.length ?? 1) - 1);
  const changed = change(String(laid.figures[row]?.[column] ?? 0));
  if (changed === undefined) return undefined;
  const figures = laid.figures.map((cells, i) =>
    cells.map((cell, j) => (i === row && j === column ? Number(changed) : cell)),
  );
  return { ...laid, figures };
}
