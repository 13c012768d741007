import { useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react';

import { commitEdit, startEdit } from '../actions/edit';
import { applyFill, showFill } from '../actions/fill';
import { selectWhole, showSelection, tellWorkbook } from '../actions/select';
import type { Desk } from '../desk';
import { cellUnder, hitTest, type Hit } from './hit';
import { holds, selectCell, selectTo, type Cell, type Selection } from './selection';

type Drag = { readonly kind: 'cells' | 'rows' | 'columns' | 'fill'; readonly from: Cell };

/** Clicks and drags on the grid: selecting cells, rows and columns, filling, the context menu. */
export function useGridPointer(scroller: RefObject<HTMLDivElement | null>, desk: Desk) {
  const drag = useRef<Drag | undefined>(undefined);
  const hit = (event: MouseEvent): Hit | undefined =>
    scroller.current ? hitTest(desk.view, scroller.current, event) : undefined;

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const under = hit(event);
    if (
      !under ||
      under.kind === 'chart' ||
      event.button > 0 ||
      isOnScrollbar(event, scroller.current)
    )
      return;
    if (desk.state.edit && !commitEdit(desk)) return;
    event.preventDefault();
    scroller.current?.focus({ preventScroll: true });
    drag.current = press(desk, under, event.shiftKey);
    if (drag.current) capture(scroller.current, event.pointerId);
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!drag.current || !scroller.current) return;
    const cell = cellUnder(desk.view, scroller.current, event);
    if (drag.current.kind === 'fill') showFill(desk, cell);
    else showSelection(desk, dragged(desk, drag.current, cell));
  };

  const onPointerUp = () => {
    const ended = drag.current;
    drag.current = undefined;
    if (ended?.kind === 'fill') applyFill(desk);
    else if (ended) tellWorkbook(desk);
  };

  const onDoubleClick = (event: MouseEvent<HTMLDivElement>) => {
    if (hit(event)?.kind === 'cell') startEdit(desk, { mode: 'modify', place: 'cell' });
  };

  const onContextMenu = (event: MouseEvent<HTMLDivElement>) => {
    const under = hit(event);
    event.preventDefault();
    if (!under || under.kind === 'chart' || (desk.state.edit && !commitEdit(desk))) return;
    if (!isSelected(desk, under)) {
      press(desk, under, false);
      tellWorkbook(desk);
    }
    desk.set({ menu: { x: event.clientX, y: event.clientY } });
  };

  return { onPointerDown, onPointerMove, onPointerUp, onDoubleClick, onContextMenu };
}

/** Synthetic pointers cannot be captured; a drag then ends where they leave the grid. */
function capture(element: HTMLElement | null, pointerId: number): void {
  try {
    element?.setPointerCapture(pointerId);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function isOnScrollbar(event: MouseEvent, scroller: HTMLElement | null): boolean {
  if (!scroller || event.target !== scroller) return false;
  const box = scroller.getBoundingClientRect();
  return (
    event.clientX > box.left + scroller.clientWidth ||
    event.clientY > box.top + scroller.clientHeight
  );
}

/** What pressing there selects, and which drag begins. */
function press(
  desk: Desk,
  under: Exclude<Hit, { kind: 'chart' }>,
  shift: boolean,
): Drag | undefined {
  const { active } = desk.state.selection;
  if (under.kind === 'fill-handle') return { kind: 'fill', from: active };
  if (under.kind === 'corner') {
    selectWhole(desk, 'all');
    return undefined;
  }
  if (under.kind === 'cell') {
    const { shape } = desk;
    showSelection(
      desk,
      shift ? selectTo(shape, active, under.cell) : selectCell(shape, under.cell),
    );
    return { kind: 'cells', from: desk.state.selection.active };
  }
  const kind = under.kind === 'row' ? 'rows' : 'columns';
  const cell = kind === 'rows' ? { row: under.index, column: 1 } : { row: 1, column: under.index };
  const drag: Drag = { kind, from: shift ? active : cell };
  showSelection(desk, dragged(desk, drag, cell));
  return drag;
}

function dragged(desk: Desk, { kind, from }: Drag, to: Cell): Selection {
  if (kind === 'cells' || kind === 'fill') return selectTo(desk.shape, from, to);
  const rows = { top: Math.min(from.row, to.row), bottom: Math.max(from.row, to.row) };
  const columns = {
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
  return kind === 'rows'
    ? {
        active: { ...from, column: 1 },
        extent: { ...to, column: 1 },
        area: { ...rows, left: 1, right: 16_384 },
      }
    : {
        active: { ...from, row: 1 },
        extent: { ...to, row: 1 },
        area: { ...columns, top: 1, bottom: 1_048_576 },
      };
}

/** A right click inside the selection keeps it. */
function isSelected(desk: Desk, under: Hit): boolean {
  const { area } = desk.state.selection;
  if (under.kind === 'cell') return holds(area, under.cell.row, under.cell.column);
  if (under.kind === 'row')
    return area.right === 16_384 && under.index >= area.top && under.index <= area.bottom;
  if (under.kind === 'column')
    return area.bottom === 1_048_576 && under.index >= area.left && under.index <= area.right;
  return true;
}
