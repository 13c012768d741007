import { parseAddress } from '../../grid/a1';
import { runsOf, sumBetween, sumOfCells } from './formules';
import type { AnnexeCellule } from './model';
import { computeSomme } from './somme';

/**
 * The sum of `parts` as Excel makes it, without `=`: undefined where there are none, or where cells print
 * different units. Addends that reach up to the total go on reaching it when a line is inserted between.
 */
export function sommeNative(
  total: AnnexeCellule,
  parts: readonly AnnexeCellule[],
): string | undefined {
  const places = parts.map(placeOf);
  const [end, first] = [placeOf(total), places[0]];
  if (!first || !isComparable(total, parts)) return undefined;
  if (runsOf([...places, end]).length > 1) return sumOfCells(places);
  const before =
    first.column === end.column
      ? { row: first.row - 1, column: first.column }
      : { row: first.row, column: first.column - 1 };
  return before.row < 1 || before.column < 1 ? sumOfCells(places) : sumBetween(before, end);
}

/** Cells print no unit of their own, or all the same: a formula adds what it sees. */
function isComparable(total: AnnexeCellule, parts: readonly AnnexeCellule[]): boolean {
  const unites = [total, ...parts].flatMap(({ unite }) => unite ?? []);
  return new Set(unites).size < 2 && computeSomme(total, parts).kind !== 'unites-melees';
}

function placeOf({ cellule }: AnnexeCellule) {
  const area = parseAddress(cellule);
  if (!area) throw new Error(`Not an address: ${cellule}`);
  return { row: area.top, column: area.left };
}
