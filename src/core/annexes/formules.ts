/** Native sums that go on adding every line, wherever somebody inserts one. */
import { areaAddress, cellAddress } from '../../grid/a1';
import type { Area } from '../../grid/a1';

type Cell = { readonly row: number; readonly column: number };

/**
 * The sum from the cell `from` to just before the cell `total`: the row above it, the column left of
 * it, or both. `SUM(B5:B6)` would leave out a line inserted right above the total; this one follows
 * the distance between its two corners (docs/adr/0009). Texts at `from`, a heading or a label, count
 * for nothing.
 */
export function sumUpTo(from: Cell, total: Cell): string {
  const area = { top: from.row, left: from.column, bottom: total.row, right: total.column };
  const rows = from.row === total.row ? '1' : `ROWS(${areaAddress(area)})-1`;
  const columns = from.column === total.column ? '1' : `COLUMNS(${areaAddress(area)})-1`;
  return `SUM(OFFSET(${cellAddress(from.row, from.column)},0,0,${rows},${columns}))`;
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
