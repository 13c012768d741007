import { areaAddress, columnLetters, MAX_COLUMN, MAX_ROW, type Area } from '../../src/grid/a1';

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Whether the first area lies entirely inside the second one. */
export function isInside(inner: Area, outer: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

export function height(area: Area): number {
  return area.bottom - area.top + 1;
}

export function width(area: Area): number {
  return area.right - area.left + 1;
}

export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function isWholeRows(area: Area): boolean {
  return area.left === 1 && area.right === MAX_COLUMN;
}

export function isWholeColumns(area: Area): boolean {
  return area.top === 1 && area.bottom === MAX_ROW;
}

/** The address as Excel's events give it: whole rows `3:5` and columns `B:C` without the rest. */
export function shortAddress(area: Area): string {
  if (isWholeColumns(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (isWholeRows(area)) return `${area.top}:${area.bottom}`;
  return areaAddress(area);
}

/** What is left of an area without the other one, as up to four areas. */
export function subtract(area: Area, hole: Area): Area[] {
  if (
    hole.bottom < area.top ||
    hole.top > area.bottom ||
    hole.right < area.left ||
    hole.left > area.right
  ) {
    return [area];
  }
  const top = Math.max(area.top, hole.top);
  const bottom = Math.min(area.bottom, hole.bottom);
  const pieces: Area[] = [
    { ...area, bottom: hole.top - 1 },
    { ...area, top, bottom, right: hole.left - 1 },
    { ...area, top, bottom, left: hole.right + 1 },
    { ...area, top: hole.bottom + 1 },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}
