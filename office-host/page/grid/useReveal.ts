import { useEffectEvent, useLayoutEffect, type RefObject } from 'react';

import { MAX_COLUMN, MAX_ROW } from '../../../src/grid/a1';
import type { Desk } from '../desk';
import type { Cell } from './selection';
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH, type SheetView } from './view';

/** Scrolls just enough to show the cell that moved: the corner that Shift drags, or the active one. */
export function useReveal(scroller: RefObject<HTMLDivElement | null>, desk: Desk): void {
  const { reveal, selection } = desk.state;
  const { id } = desk.sheet;
  // The selection is read when `reveal` grows: a selection of whole rows must not scroll away.
  const showMoved = useEffectEvent(() => {
    const { extent, active, area } = selection;
    const isWhole = area.bottom === MAX_ROW || area.right === MAX_COLUMN;
    if (scroller.current) show(scroller.current, desk.view, isWhole ? active : extent);
  });
  useLayoutEffect(() => {
    if (scroller.current) showCorner(scroller.current);
  }, [scroller, id]);
  useLayoutEffect(() => showMoved(), [reveal, id]);
}

function showCorner(scroller: HTMLElement): void {
  scroller.scrollTop = 0;
  scroller.scrollLeft = 0;
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
