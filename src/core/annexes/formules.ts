/** Native sums that go on adding every line, wherever somebody inserts one. */
import { areaAddress, cellAddress } from '../../grid/a1';
import type { Area } from '../../grid/a1';

type Cell = { readonly row: number; readonly column: number };

/**
 * The sum of what stands between two cells: below `from` or right of it, and above `total` or left of
 * it. `SUM(B5:B6)` would leave out a line inserted right above the total or right under the heading;
 * this one follows the distance between the two (docs/adr/0009).
 */
export function sumBetween(from: Cell, total: Cell): string {
  const area = areaAddress({
    top: from.row,
    left: from.column,
    bottom: total.row,
    right: total.column,
  });
  const down = from.row === total.row ? ['0', '1'] : ['1', `ROWS(${area})-2`];
  const across = from.column === total.column ? ['0', '1'] : ['1', `COLUMNS(${area})-2`];
  const first = cellAddress(from.row, from.column);
  return `SUM(OFFSET(${first},${down[0]},${across[0]},${down[1]},${across[1]}))`;
}

/** The sum of some cells of one row or column, consecutive ones as ranges: `SUM(B5:B6,B9)`. */
export function sumOfCells(cells: readonly Cell[]): string {
  return `SUM(${runsOf(cells).map(areaAddress).join(',')})`;
}

/** Cells that follow one another, as areas. */
export function runsOf(cells: readonly Cell[]): readonly Area[] {
  const runs: Area[] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    const next = { top: row, left: column, bottom: row, right: column };
    if (last && follows(last, next))
      runs[runs.length - 1] = { ...last, bottom: row, right: column };
    else runs.push(next);
  }
  return runs;
}

function follows(run: Area, next: Area): boolean {
  const down = run.left === next.left && run.right === next.left && run.bottom + 1 === next.top;
  const across = run.top === next.top && run.bottom === next.top && run.right + 1 === next.left;
  return down || across;
}
