import { MAX_COLUMN, MAX_ROW, type Area } from '../../src/grid/a1';
import { LOST, replaceRanges, type RangeA1 } from './references';
import type { SheetModel } from './sheet';

/** Cells of a sheet that make room or close up along one axis, inside a band across it. */
export interface Move {
  readonly sheet: SheetModel;
  readonly axis: 'row' | 'column';
  /** The first row (or column) inserted or deleted. */
  readonly at: number;
  readonly count: number;
  readonly insert: boolean;
  /** The columns (or rows) that take part, both included. */
  readonly low: number;
  readonly high: number;
}

export function isWhole(move: Move): boolean {
  return move.low === 1 && move.high === (move.axis === 'row' ? MAX_COLUMN : MAX_ROW);
}

/** Where one row (or column) goes; undefined when it is deleted or pushed off the sheet. */
export function movePosition(position: number, move: Move): number | undefined {
  if (position < move.at) return position;
  if (move.insert) {
    const moved = position + move.count;
    return moved > limit(move) ? undefined : moved;
  }
  return position < move.at + move.count ? undefined : position - move.count;
}

/** Where an interval goes: it grows when cells come inside it, shrinks when some go. */
export function moveInterval(start: number, end: number, move: Move): [number, number] | undefined {
  if (move.insert) {
    const from = start >= move.at ? start + move.count : start;
    const to = end >= move.at ? end + move.count : end;
    return from > limit(move) ? undefined : [from, Math.min(to, limit(move))];
  }
  const last = move.at + move.count - 1;
  if (start >= move.at && end <= last) return undefined;
  const from = start > last ? start - move.count : Math.min(start, move.at);
  const to = end > last ? end - move.count : Math.min(end, move.at - 1);
  return [from, to];
}

/**
 * Where an area goes, undefined when all of it is deleted.
 * An area that sticks out of the band stays, as Excel leaves it.
 */
export function moveArea(area: Area, move: Move): Area | undefined {
  if (!isInBand(area, move)) return area;
  const [start, end] = move.axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
  const moved = moveInterval(start, end, move);
  if (!moved) return undefined;
  const [from, to] = moved;
  if (from === start && to === end) return area;
  return move.axis === 'row'
    ? { ...area, top: from, bottom: to }
    : { ...area, left: from, right: to };
}

export function isInBand(area: Area, move: Move): boolean {
  const [low, high] = move.axis === 'row' ? [area.left, area.right] : [area.top, area.bottom];
  return low >= move.low && high <= move.high;
}

/** The formula with its references to the moved cells put right. `home` is the sheet it stands on. */
export function moveFormula(formula: string, home: SheetModel | undefined, move: Move): string {
  return replaceRanges(formula, ({ sheetName, range }) => {
    const sheet = sheetName ?? '';
    const isHere =
      sheet === '' ? home === move.sheet : sheet.toLowerCase() === move.sheet.name.toLowerCase();
    return isHere ? moveRange(range, move) : undefined;
  });
}

function moveRange(range: RangeA1, move: Move): RangeA1 | typeof LOST | undefined {
  const area = areaOfRange(range);
  const moved = moveArea(area, move);
  if (moved === area) return undefined;
  if (!moved) return LOST;
  if (move.axis === 'row') {
    return range.top === null
      ? undefined
      : { ...range, top: moved.top - 1, bottom: moved.bottom - 1 };
  }
  return range.left === null
    ? undefined
    : { ...range, left: moved.left - 1, right: moved.right - 1 };
}

/** The area of a parsed reference, whose numbers count from 0 and are null along a whole row or column. */
export function areaOfRange(range: RangeA1): Area {
  const top = range.top ?? 0;
  const left = range.left ?? 0;
  return {
    top: top + 1,
    left: left + 1,
    bottom: (range.bottom ?? (range.top === null ? MAX_ROW - 1 : top)) + 1,
    right: (range.right ?? (range.left === null ? MAX_COLUMN - 1 : left)) + 1,
  };
}

function limit(move: Move): number {
  return move.axis === 'row' ? MAX_ROW : MAX_COLUMN;
}
