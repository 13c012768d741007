import type { Area } from '../../src/grid/a1';

/** The way cells go: `down` and `right` when cells are inserted, `up` and `left` when deleted. */
export type Move = 'down' | 'right' | 'up' | 'left';

interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Where an area stands after `moved` was inserted or deleted, or undefined when all its cells are
 * gone. An area that the move cuts across, only partly in its way, stays: Excel refuses most of those.
 */
export function shiftArea(area: Area, moved: Area, move: Move): Area | undefined {
  const vertical = move === 'down' || move === 'up';
  if (!stands(area, moved, vertical)) return area;
  const span = vertical
    ? { first: area.top, last: area.bottom }
    : { first: area.left, last: area.right };
  const gap = vertical
    ? { first: moved.top, last: moved.bottom }
    : { first: moved.left, last: moved.right };
  const result = move === 'down' || move === 'right' ? opened(span, gap) : closed(span, gap);
  if (!result) return undefined;
  return vertical
    ? { ...area, top: result.first, bottom: result.last }
    : { ...area, left: result.first, right: result.last };
}

/** Whether the whole area is on the rows or columns that move. */
function stands(area: Area, moved: Area, vertical: boolean): boolean {
  return vertical
    ? area.left >= moved.left && area.right <= moved.right
    : area.top >= moved.top && area.bottom <= moved.bottom;
}

function opened(span: Span, gap: Span): Span {
  const size = gap.last - gap.first + 1;
  return {
    first: span.first >= gap.first ? span.first + size : span.first,
    last: span.last >= gap.first ? span.last + size : span.last,
  };
}

function closed(span: Span, gap: Span): Span | undefined {
  const first = firstKept(span.first, gap);
  const last = lastKept(span.last, gap);
  return first <= last ? { first, last } : undefined;
}

function firstKept(position: number, gap: Span): number {
  if (position > gap.last) return position - (gap.last - gap.first + 1);
  return Math.min(position, gap.first);
}

function lastKept(position: number, gap: Span): number {
  if (position > gap.last) return position - (gap.last - gap.first + 1);
  return position >= gap.first ? gap.first - 1 : position;
}
