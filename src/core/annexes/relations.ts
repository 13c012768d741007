/** Relations between the columns of a table that make one of them no sum. */
import type { AnnexeReading } from './model';

/** Fewer lines than this may agree by chance. */
const FEWEST_LINES = 3;
/** Longer tables are looked at on their first lines. */
const MOST_LINES = 50;
/** Wider tables would take too many pairs. */
const MOST_COLUMNS = 30;

/** Whether a column is the quotient of two others on every line, whatever their units: a mean, a price. */
export function isRatio(annexe: AnnexeReading, column: number, lines: readonly number[]): boolean {
  const seen = lines.slice(-MOST_LINES);
  if (seen.length < FEWEST_LINES || annexe.colonnes.length > MOST_COLUMNS) return false;
  const others = annexe.colonnes.flatMap((_, j) => (j === column ? [] : [j]));
  return others.some((a) =>
    others.some((b) => b !== a && isQuotient(annexe, { column, a, b, lines: seen })),
  );
}

function isQuotient(
  annexe: AnnexeReading,
  columns: { column: number; a: number; b: number; lines: readonly number[] },
): boolean {
  let scale: number | undefined;
  for (const line of columns.lines) {
    const [q, a, b] = [columns.column, columns.a, columns.b].map((j) => figureAt(annexe, line, j));
    if (q === undefined || a === undefined || b === undefined || b.valeur === 0) return false;
    const exact = a.valeur / b.valeur;
    scale ??= 10 ** Math.round(Math.log10(Math.abs(q.valeur / exact)));
    if (!(Math.abs(q.valeur - exact * scale) <= q.demi * 1.01 + Math.abs(q.valeur) * 1e-6)) {
      return false;
    }
  }
  return scale !== undefined;
}

/** Whether a column adds the lines of another one after the other: 10, 25, 45 beside 10, 15, 20. */
export function isCumul(annexe: AnnexeReading, column: number, lines: readonly number[]): boolean {
  const seen = lines.slice(0, MOST_LINES);
  if (seen.length < FEWEST_LINES - 1) return false;
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

function figureAt({ cellules }: AnnexeReading, line: number, column: number) {
  const lu = cellules[line]?.[column]?.lu;
  return lu?.kind === 'nombre' ? { valeur: lu.valeur, demi: 0.5 * 10 ** -lu.decimales } : undefined;
}
