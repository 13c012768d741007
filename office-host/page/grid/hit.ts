import { parseAddress } from '../../../src/grid/a1';
import type { Cell } from './selection';
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH, type SheetView } from './view';

/** What lies under the pointer. */
export type Hit =
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'column'; readonly index: number }
  | { readonly kind: 'corner' }
  /** Charts cannot be selected here; what is under them is not touched either. */
  | { readonly kind: 'chart' }
  | { readonly kind: 'fill-handle' };

export interface PointerPlace {
  readonly target: EventTarget | null;
  readonly clientX: number;
  readonly clientY: number;
}

/** What the pointer is on: told by the element where it can, by measures for everything else. */
export function hitTest(view: SheetView, scroller: HTMLElement, place: PointerPlace): Hit {
  const element = place.target instanceof Element ? place.target : null;
  const data = (name: string) =>
    element?.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? undefined;
  if (data('role') === 'fill-handle') return { kind: 'fill-handle' };
  if (data('chart') !== undefined) return { kind: 'chart' };
  if (data('corner') !== undefined) return { kind: 'corner' };
  const [row, column] = [data('row'), data('column')];
  if (row) return { kind: 'row', index: Number(row) };
  if (column) return { kind: 'column', index: Number(column) };
  const area = parseAddress(data('address') ?? '');
  const cell = area ? { row: area.top, column: area.left } : cellUnder(view, scroller, place);
  return { kind: 'cell', cell };
}

/** The cell under a point of the screen, the nearest one when the point is off the cells. */
export function cellUnder(view: SheetView, scroller: HTMLElement, place: PointerPlace): Cell {
  const box = scroller.getBoundingClientRect();
  const x = place.clientX - box.left - ROW_HEADER_WIDTH;
  const y = place.clientY - box.top - COLUMN_HEADER_HEIGHT;
  const frozen = {
    width: view.columns.start(view.frozenColumns + 1),
    height: view.rows.start(view.frozenRows + 1),
  };
  return {
    row: view.rows.at(Math.max(0, y < frozen.height ? y : y + scroller.scrollTop)),
    column: view.columns.at(Math.max(0, x < frozen.width ? x : x + scroller.scrollLeft)),
  };
}
