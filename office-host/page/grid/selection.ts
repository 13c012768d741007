import { intersect, MAX_COLUMN, MAX_ROW, type Area } from '../../../src/grid/a1';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What is selected. The active cell receives typing; `extent` is the corner that Shift moves. */
export interface Selection {
  readonly active: Cell;
  readonly extent: Cell;
  readonly area: Area;
}

/** What selecting needs to know of a sheet. */
export interface SheetShape {
  readonly merges: readonly Area[];
  /** The last row and column that hold anything; row 1, column 1 on an empty sheet. */
  readonly used: Cell;
  isFilled(row: number, column: number): boolean;
  isHiddenRow(row: number): boolean;
  isHiddenColumn(column: number): boolean;
}

export function cellArea({ row, column }: Cell): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function isOneCell(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** The merged area that holds a cell, or the cell alone. */
export function mergeAround(merges: readonly Area[], cell: Cell): Area {
  return merges.find((merge) => holds(merge, cell.row, cell.column)) ?? cellArea(cell);
}

/** The smallest area that holds both cells and cuts no merged area. */
export function spanning(merges: readonly Area[], a: Cell, b: Cell): Area {
  let area: Area = {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
  for (let grown = true; grown;) {
    grown = false;
    for (const merge of merges) {
      if (!intersect(area, merge)) continue;
      const union = unite(area, merge);
      if (!sameArea(union, area)) [area, grown] = [union, true];
    }
  }
  return area;
}

export function unite(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** One cell selected, or the merged area it belongs to. */
export function selectCell(shape: SheetShape, cell: Cell): Selection {
  const area = mergeAround(shape.merges, cell);
  const active = { row: area.top, column: area.left };
  return { active, extent: active, area };
}

/** From the active cell to another corner, as Shift and dragging do. */
export function selectTo(shape: SheetShape, active: Cell, extent: Cell): Selection {
  return { active, extent, area: spanning(shape.merges, active, extent) };
}

/** An area with its top left cell active, as the name box and an add-in select. */
export function selectArea(shape: SheetShape, area: Area): Selection {
  const active = { row: area.top, column: area.left };
  if (isOneCell(area)) return selectCell(shape, active);
  return selectTo(shape, active, { row: area.bottom, column: area.right });
}

export function clampCell({ row, column }: Cell): Cell {
  return {
    row: Math.min(Math.max(row, 1), MAX_ROW),
    column: Math.min(Math.max(column, 1), MAX_COLUMN),
  };
}
