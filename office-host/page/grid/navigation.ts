import { MAX_COLUMN, MAX_ROW, type Area } from '../../../src/grid/a1';
import {
  clampCell,
  isOneCell,
  mergeAround,
  selectCell,
  selectTo,
  type Cell,
  type Selection,
  type SheetShape,
} from './selection';

export interface Direction {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

export const UP: Direction = { rows: -1, columns: 0 };
export const DOWN: Direction = { rows: 1, columns: 0 };
export const LEFT: Direction = { rows: 0, columns: -1 };
export const RIGHT: Direction = { rows: 0, columns: 1 };

function isInside({ row, column }: Cell): boolean {
  return row >= 1 && row <= MAX_ROW && column >= 1 && column <= MAX_COLUMN;
}

function isHidden(shape: SheetShape, { row, column }: Cell): boolean {
  return shape.isHiddenRow(row) || shape.isHiddenColumn(column);
}

/** The next visible cell that way, past the merged area one stands in; the same at the edge. */
export function stepFrom(shape: SheetShape, from: Cell, way: Direction): Cell {
  const area = mergeAround(shape.merges, from);
  const leave = (near: number, far: number, sign: number) => (sign > 0 ? far : near);
  let next = {
    row: way.rows === 0 ? from.row : leave(area.top, area.bottom, way.rows) + way.rows,
    column:
      way.columns === 0 ? from.column : leave(area.left, area.right, way.columns) + way.columns,
  };
  while (isInside(next) && isHidden(shape, next)) {
    next = { row: next.row + way.rows, column: next.column + way.columns };
  }
  return isInside(next) ? next : from;
}

/**
 * Where Ctrl and an arrow lead: the end of the filled run that one stands in, else the next filled
 * cell, else the edge of the sheet. The search stops at the used area, beyond which all is empty.
 */
export function jumpFrom(shape: SheetShape, from: Cell, way: Direction): Cell {
  const at = (cell: Cell) => shape.isFilled(cell.row, cell.column);
  const next = stepFrom(shape, from, way);
  if (at(from) && at(next)) return runUntil(shape, next, way, (cell) => !at(cell), false);
  return at(next) ? next : runUntil(shape, next, way, at, true);
}

/** Walks until `stop` holds; gives that cell when `included`, else the one before it. */
function runUntil(
  shape: SheetShape,
  from: Cell,
  way: Direction,
  stop: (cell: Cell) => boolean,
  included: boolean,
): Cell {
  let current = from;
  while (isWithin(shape, current, way)) {
    const next = stepFrom(shape, current, way);
    if (next.row === current.row && next.column === current.column) return current;
    if (stop(next)) return included ? next : current;
    current = next;
  }
  return included ? edge(from, way) : current;
}

function isWithin({ used }: SheetShape, cell: Cell, way: Direction): boolean {
  if (way.rows > 0) return cell.row <= used.row;
  return way.columns > 0 ? cell.column <= used.column : true;
}

function edge(from: Cell, way: Direction): Cell {
  const along = (place: number, sign: number, last: number) =>
    sign === 0 ? place : sign > 0 ? last : 1;
  return {
    row: along(from.row, way.rows, MAX_ROW),
    column: along(from.column, way.columns, MAX_COLUMN),
  };
}

/** An arrow key: a step or (with Ctrl) a jump, from the active cell or (with Shift) from the extent. */
export function moveSelection(
  shape: SheetShape,
  selection: Selection,
  way: Direction,
  keys: { readonly shift: boolean; readonly ctrl: boolean },
): Selection {
  const from = keys.shift ? extentCorner(shape, selection) : selection.active;
  const to = keys.ctrl ? jumpFrom(shape, from, way) : stepFrom(shape, from, way);
  return keys.shift ? selectTo(shape, selection.active, to) : selectCell(shape, to);
}

/** The corner that Shift moves, taken at the far side of the merged areas that it drags along. */
function extentCorner(shape: SheetShape, { active, extent }: Selection): Cell {
  const area = mergeAround(shape.merges, extent);
  return {
    row: extent.row >= active.row ? area.bottom : area.top,
    column: extent.column >= active.column ? area.right : area.left,
  };
}

/** Enter and Tab inside a selected area: the next cell in it, round and round. */
export function cycleInside(area: Area, { row, column }: Cell, way: Direction): Cell {
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  const byRows = way.columns !== 0;
  const rank = byRows
    ? (row - area.top) * width + (column - area.left)
    : (column - area.left) * height + (row - area.top);
  const count = height * width;
  const next = (rank + (byRows ? way.columns : way.rows) + count) % count;
  return byRows
    ? { row: area.top + Math.floor(next / width), column: area.left + (next % width) }
    : { row: area.top + (next % height), column: area.left + Math.floor(next / height) };
}

/**
 * Enter or Tab. Several cells selected: the active one moves inside them. One cell: a step; Enter
 * after a run of Tabs comes back under the column where the run began, as in Excel.
 */
export function advance(
  shape: SheetShape,
  selection: Selection,
  way: Direction,
  runStart: number | undefined,
): Selection {
  const alone = isOneCell(selection.area) || isMerge(shape, selection);
  if (!alone) {
    return { ...selection, active: cycleInside(selection.area, selection.active, way) };
  }
  const from =
    way.rows > 0 && runStart !== undefined
      ? { ...selection.active, column: runStart }
      : selection.active;
  return selectCell(shape, stepFrom(shape, from, way));
}

function isMerge(shape: SheetShape, { area, active }: Selection): boolean {
  const merge = mergeAround(shape.merges, active);
  return merge.bottom === area.bottom && merge.right === area.right && merge.top === area.top;
}

/** Home: the first column of the row, past the frozen columns when there are some. */
export function homeOf(active: Cell, frozenColumns: number): Cell {
  const first = active.column > frozenColumns + 1 ? frozenColumns + 1 : 1;
  return { row: active.row, column: first };
}

/** PageUp and PageDown: as many rows as the screen shows. */
export function pageFrom(shape: SheetShape, from: Cell, rows: number): Cell {
  let target = clampCell({ row: from.row + rows, column: from.column });
  const way = rows > 0 ? DOWN : UP;
  if (shape.isHiddenRow(target.row)) target = stepFrom(shape, target, way);
  return target;
}
