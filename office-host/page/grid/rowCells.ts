import type { Area } from '../../../src/grid/a1';
import { textWidth } from './measure';
import { holds } from './selection';
import type { DrawnCell, DrawnLine, DrawnStyle, SheetView } from './view';

export type Side = 'left' | 'center' | 'right';

/** One cell of a row, placed and dressed. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly cell: DrawnCell;
  readonly align: Side;
  /** How far the text may run over empty neighbours, in pixels each side; 0 when it stays in. */
  readonly before: number;
  readonly after: number;
  readonly right: DrawnLine | undefined;
  readonly bottom: DrawnLine | undefined;
  /** No gridline there: text runs over it, or a fill covers it. */
  readonly bareRight: boolean;
  readonly bareBottom: boolean;
}

/** How far left of the window a text may begin and still run into it. */
const REACH = 12;
const PADDING = 6;

/**
 * What to draw of one row between two columns, both included, and first of all the text further left
 * that runs into them. Cells under a merge are left out.
 */
export function placeRow(view: SheetView, row: number, from: number, to: number): PlacedCell[] {
  const merges = view.merges.filter((merge) => row >= merge.top && row <= merge.bottom);
  const placed: PlacedCell[] = [];
  const before = lead(view, row, from);
  if (before !== undefined) placed.push(placeCell(view, row, before));
  for (let column = from; column <= to; column += 1) {
    if (view.columns.size(column) === 0) continue;
    const merge = merges.find((one) => holds(one, row, column));
    if (merge && !(merge.top === row && merge.left === column)) continue;
    placed.push(placeCell(view, row, column, merge));
  }
  return hideRunOver(view, placed);
}

/** The column of a text left of the window that runs into it, its own cell being out of sight. */
function lead(view: SheetView, row: number, from: number): number | undefined {
  const isFree = (column: number) =>
    view.cell(row, column).kind === 'empty' && !view.merges.some((m) => holds(m, row, column));
  if (!isFree(from)) return undefined;
  for (let column = from - 1; column >= Math.max(1, from - REACH); column -= 1) {
    if (isFree(column)) continue;
    const merged = view.merges.some((merge) => holds(merge, row, column));
    return !merged && view.cell(row, column).kind === 'text' ? column : undefined;
  }
  return undefined;
}

function placeCell(view: SheetView, row: number, column: number, merge?: Area): PlacedCell {
  const area = merge ?? { top: row, left: column, bottom: row, right: column };
  const cell = view.cell(row, column);
  const align = alignOf(cell);
  const x = view.columns.start(column);
  const width = view.columns.start(area.right + 1) - x;
  const runs = merge ? { before: 0, after: 0 } : overflow(view, row, column, cell, align, width);
  const right = edgeOf(view, area.top, area.right, 'right');
  const bottom = edgeOf(view, area.bottom, area.left, 'bottom');
  return {
    row,
    column,
    area,
    x,
    width,
    height: view.rows.start(area.bottom + 1) - view.rows.start(row),
    cell,
    align,
    ...runs,
    right,
    bottom,
    bareRight: runs.after > 0 || isFilled(view, area.top, area.right + 1),
    bareBottom: isFilled(view, area.bottom + 1, area.left),
  };
}

function isFilled(view: SheetView, row: number, column: number): boolean {
  return view.cell(row, column).style.fill !== undefined;
}

/** A cell's right or bottom line: its own, or the one its neighbour draws on the same edge. */
function edgeOf(
  view: SheetView,
  row: number,
  column: number,
  side: 'right' | 'bottom',
): DrawnLine | undefined {
  const own: DrawnStyle = view.cell(row, column).style;
  if (side === 'right') return own.right ?? view.cell(row, column + 1).style.left;
  return own.bottom ?? view.cell(row + 1, column).style.top;
}

export function alignOf({ kind, style }: DrawnCell): Side {
  if (style.horizontal !== 'general') return style.horizontal;
  if (kind === 'number') return 'right';
  return kind === 'logical' ? 'center' : 'left';
}

/** The room that a text too long for its cell takes from its empty neighbours, as Excel lets it. */
function overflow(
  view: SheetView,
  row: number,
  column: number,
  cell: DrawnCell,
  align: Side,
  width: number,
): { before: number; after: number } {
  if (cell.kind !== 'text' || cell.style.wrap) return { before: 0, after: 0 };
  const indent = cell.style.indent * 9;
  const missing = textWidth(cell.text, cell.style) + PADDING + indent - width;
  if (missing <= 0) return { before: 0, after: 0 };
  const half = align === 'center' ? missing / 2 : missing;
  return {
    before: align === 'left' ? 0 : emptyRoom(view, row, column, -1, half),
    after: align === 'right' ? 0 : emptyRoom(view, row, column, 1, half),
  };
}

function emptyRoom(view: SheetView, row: number, column: number, step: 1 | -1, wanted: number) {
  let room = 0;
  for (let next = column + step; room < wanted && next >= 1; next += step) {
    const merged = view.merges.some((merge) => holds(merge, row, next));
    if (merged || next > view.columns.count || view.cell(row, next).kind !== 'empty') break;
    room += view.columns.size(next);
  }
  return Math.min(room, wanted);
}

/** Takes the gridline away from the empty cells that a neighbour's text covers. */
function hideRunOver(view: SheetView, placed: readonly PlacedCell[]): PlacedCell[] {
  const runs = placed.filter((one) => one.before > 0 || one.after > 0);
  if (runs.length === 0) return [...placed];
  return placed.map((one) => {
    const end = one.x + view.columns.size(one.column);
    const covered = runs.some((r) => end > r.x - r.before && end < r.x + r.width + r.after);
    return covered ? { ...one, bareRight: true } : one;
  });
}
