import { useLayoutEffect, type RefObject } from 'react';

import type { Desk } from '../desk';
import type { Cell } from './selection';
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH, type SheetView } from './view';

/** Scrolls just enough to show the cell that moved: the corner that Shift drags, or the active one. */
export function useReveal(scroller: RefObject<HTMLDivElement | null>, desk: Desk): void {
  const { reveal, selection } = desk.state;
  const { id } = desk.sheet;
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollLeft = 0;
  }, [scroller, id]);
  useLayoutEffect(() => {
    const { extent, active } = selection;
    const isWhole = selection.area.bottom === 1_048_576 || selection.area.right === 16_384;
    if (scroller.current) show(scroller.current, desk.view, isWhole ? active : extent);
    // The selection is read when `reveal` grows: a selection of whole rows must not scroll away.
  }, [scroller, desk, reveal, id]);
}

function show(scroller: HTMLElement, view: SheetView, { row, column }: Cell): void {
  if (row > view.frozenRows) {
    const near = view.rows.start(row) - view.rows.start(view.frozenRows + 1);
    const far = view.rows.start(row + 1) + COLUMN_HEADER_HEIGHT - scroller.clientHeight;
    if (scroller.scrollTop > near) scroller.scrollTop = near;
    else if (scroller.scrollTop < far) scroller.scrollTop = Math.min(far, near);
  }
  if (column > view.frozenColumns) {
    const near = view.columns.start(column) - view.columns.start(view.frozenColumns + 1);
    const far = view.columns.start(column + 1) + ROW_HEADER_WIDTH - scroller.clientWidth;
    if (scroller.scrollLeft > near) scroller.scrollLeft = near;
    else if (scroller.scrollLeft < far) scroller.scrollLeft = Math.min(far, near);
  }
}
