/** Relations between the columns of a table that make one of them no sum. */
import type { Somme } from './axe';
import type { AnnexeReading } from './model';

/** Fewer lines than this may agree by chance. */
const FEWEST_LINES = 3;
/** Longer tables are looked at on their first lines. */
const MOST_LINES = 50;
/** Wider tables would take too many pairs. */
const MOST_COLUMNS = 30;

/** A figure known to this share of itself, at least, is no quotient of two others by chance. */
const FINE = 0.01;

/**
 * Whether a column is the quotient of two others on every line, whatever their units, or what one grew by
 * since the other: a mean, a price, an evolution.
 */
export function isRatio(annexe: AnnexeReading, column: number, lines: readonly number[]): boolean {
  const seen = lines.slice(-MOST_LINES);
  if (annexe.colonnes[column]?.somme === 'oui' && !isFine(annexe, column, seen)) return false;
  if (seen.length < FEWEST_LINES || annexe.colonnes.length > MOST_COLUMNS) return false;
  const others = annexe.colonnes.flatMap((_, j) => (j === column ? [] : [j]));
  return others.some((a) =>
    others.some(
      (b) =>
        b !== a &&
        [false, true].some((growth) => isQuotient(annexe, { column, a, b, lines: seen, growth })),
    ),
  );
}

function isFine(annexe: AnnexeReading, column: number, lines: readonly number[]): boolean {
  const fine = lines.filter((line) => {
    const figure = figureAt(annexe, line, column);
    return figure !== undefined && figure.demi <= FINE * Math.abs(figure.valeur);
  });
  return fine.length >= FEWEST_LINES;
}

function isQuotient(
  annexe: AnnexeReading,
  columns: {
    readonly column: number;
    readonly a: number;
    readonly b: number;
    readonly lines: readonly number[];
    /** What one grew by since the other: 0,05 for 105 and 100. */
    readonly growth: boolean;
  },
): boolean {
  let scale: number | undefined;
  for (const line of columns.lines) {
    const [q, a, b] = [columns.column, columns.a, columns.b].map((j) => figureAt(annexe, line, j));
    if (q === undefined || a === undefined || b === undefined || b.valeur === 0) return false;
    const ratio = a.valeur / b.valeur;
    const exact = columns.growth ? ratio - 1 : ratio;
    scale ??= 10 ** Math.round(Math.log10(Math.abs(q.valeur / exact)));
    if (!(Math.abs(q.valeur - exact * scale) <= q.demi * 1.01 + Math.abs(q.valeur) * 1e-6)) {
      return false;
    }
  }
  return scale !== undefined;
}

/**
 * Whether a column adds the lines of another one after the other, and ends there: 10, 25, 45, and 45
 * beside the total of 10, 15 and 20.
 */
export function isCumul(
  annexe: AnnexeReading,
  column: number,
  { parts: lines, total }: Pick<Somme, 'parts' | 'total'>,
): boolean {
  const seen = lines.slice(0, MOST_LINES);
  if (seen.length < FEWEST_LINES - 1) return false;
  const last = figureAt(annexe, lines.at(-1) ?? total, column);
  const end = figureAt(annexe, total, column);
  const isKnown = annexe.colonnes[column]?.somme === 'oui';
  if (isKnown && last?.valeur !== end?.valeur) return false;
  return annexe.colonnes.some((_, j) => {
    let sum = 0;
    return (
      j !== column &&
      seen.every((line) => {
        const [cumul, added] = [figureAt(annexe, line, column), figureAt(annexe, line, j)];
        sum += added?.valeur ?? 0;
        return cumul !== undefined && Math.abs(cumul.valeur - sum) <= 1e-6 * Math.abs(sum);
      })
    );
  });
}

/**
 * Whether a column is the difference of two others on every line but one: it adds up as they do. Lines
 * on which nothing differs tell nothing.
 */
export function isDifference(
  annexe: AnnexeReading,
  column: number,
  lines: readonly number[],
): boolean {
  if (annexe.colonnes.length > MOST_COLUMNS) return false;
  const seen = lines.slice(-MOST_LINES);
  const others = annexe.colonnes.flatMap(({ somme }, j) =>
    j === column || somme === 'non' ? [] : [j],
  );
  return others.some((a) =>
    others.some((b) => {
      if (b === a) return false;
      const verdicts = seen.flatMap((line) => {
        const [d, x, y] = [column, a, b].map((j) => figureAt(annexe, line, j)?.valeur);
        if (d === undefined || x === undefined || y === undefined || x === y) return [];
        return [Math.abs(x - y - d) <= 1e-6 * Math.max(1, Math.abs(d))];
      });
      const right = verdicts.filter(Boolean).length;
      return right >= FEWEST_LINES && right >= verdicts.length - 1;
    }),
  );
}

function figureAt({ cellules }: AnnexeReading, line: number, column: number) {
  const lu = cellules[line]?.[column]?.lu;
  return lu?.kind === 'nombre' ? { valeur: lu.valeur, demi: 0.5 * 10 ** -lu.decimales } : undefined;
}
