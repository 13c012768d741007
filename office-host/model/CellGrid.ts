import type { Area } from '../../src/grid/a1';
import type { HostCell } from './api';
import { contains } from './areas';

/** The cells of a sheet that were ever written or formatted, by row and column. Cells are immutable. */
export class CellGrid {
  private readonly rows: Map<number, Map<number, HostCell>>;

  constructor(rows: Map<number, Map<number, HostCell>> = new Map()) {
    this.rows = rows;
  }

  /** A bound for the columns in use; it never shrinks, so that asking costs nothing. */
  widest = 0;

  /** The area around all cells, since it is asked at each border drawn; worked out again once a cell goes. */
  private around: { readonly area: Area | undefined } | undefined;

  get(row: number, column: number): HostCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  set(row: number, column: number, cell: HostCell | undefined): void {
    const cells = this.rows.get(row);
    if (column > this.widest) this.widest = column;
    if (cell === undefined) {
      // An emptied row stays in place: the grid before a move, kept for undo, shares it.
      if (cells?.delete(column)) this.around = undefined;
      return;
    }
    if (cells) cells.set(column, cell);
    else this.rows.set(row, new Map([[column, cell]]));
    const known = this.around?.area;
    if (!known || !contains(known, row, column)) this.around = undefined;
  }

  /** The smallest area around every cell. */
  extent(): Area | undefined {
    this.around ??= { area: this.bounds(() => true) };
    return this.around.area;
  }

  /** Every cell, in no particular order. */
  *all(): Generator<{ row: number; column: number; cell: HostCell }> {
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) yield { row, column, cell };
    }
  }

  /** Cells of the area in reading order. The area may be the whole sheet. */
  *within(area: Area): Generator<{ row: number; column: number; cell: HostCell }> {
    for (const row of keysBetween(this.rows, area.top, area.bottom)) {
      const cells = this.rows.get(row);
      if (!cells) continue;
      for (const column of keysBetween(cells, area.left, area.right)) {
        const cell = cells.get(column);
        if (cell) yield { row, column, cell };
      }
    }
  }

  /** The same grid with every cell where `place` puts it; undefined drops the cell. */
  mapped(place: (row: number, column: number) => readonly [number, number] | undefined): CellGrid {
    const moved = new CellGrid();
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        const to = place(row, column);
        if (to) moved.set(to[0], to[1], cell);
      }
    }
    return moved;
  }

  /** The same rows under other numbers: cheaper than `mapped`, since rows are shared. */
  withRows(place: (row: number) => number | undefined): CellGrid {
    const moved = new Map<number, Map<number, HostCell>>();
    for (const [row, cells] of this.rows) {
      const to = place(row);
      if (to !== undefined) moved.set(to, cells);
    }
    const grid = new CellGrid(moved);
    grid.widest = this.widest;
    return grid;
  }

  /** The smallest area around the cells that `keep` accepts. */
  bounds(keep: (cell: HostCell) => boolean): Area | undefined {
    let top = Infinity;
    let bottom = 0;
    let left = Infinity;
    let right = 0;
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        if (column >= left && column <= right && row >= top && row <= bottom) continue;
        if (!keep(cell)) continue;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    return bottom === 0 ? undefined : { top, left, bottom, right };
  }
}

/** Keys in order; walks the interval when it is the shorter way, sorts the keys otherwise. */
function keysBetween(map: ReadonlyMap<number, unknown>, low: number, high: number): number[] {
  const keys: number[] = [];
  if (high - low < map.size) {
    for (let key = low; key <= high; key++) if (map.has(key)) keys.push(key);
    return keys;
  }
  for (const key of map.keys()) if (key >= low && key <= high) keys.push(key);
  return keys.sort((a, b) => a - b);
}
