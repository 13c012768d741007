import type { CSSProperties } from 'react';

import { areaBox } from './Marks';
import { mergeAround, type Cell } from './selection';
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH, type SheetView } from './view';

/** What a drop-down or a prompt takes below a cell, at most. */
const ROOM = 212;

/** Where something floats, in pixels from the grid's corner. */
export interface FloatingBox {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Where something opens: under its cell, or above where there is no room left below. */
export type Beside = Pick<CSSProperties, 'top' | 'bottom'> & { readonly left: number };

export function placeBeside(box: FloatingBox, height: number): Beside {
  const below = box.top + box.height + 1;
  const above = height - below < ROOM && box.top > height / 2;
  return { left: box.left, ...(above ? { bottom: height - box.top + 1 } : { top: below }) };
}

export function floatingBox(
  view: SheetView,
  cell: Cell,
  scroll: { readonly top: number; readonly left: number },
): FloatingBox {
  const { top, left, width, height } = areaBox(view, mergeAround(view.merges, cell));
  return {
    top: Number(top) + COLUMN_HEADER_HEIGHT - (cell.row > view.frozenRows ? scroll.top : 0),
    left: Number(left) + ROW_HEADER_WIDTH - (cell.column > view.frozenColumns ? scroll.left : 0),
    width: Number(width),
    height: Number(height),
  };
}
