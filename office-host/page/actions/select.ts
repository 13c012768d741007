import { parseAddress, type Area } from '../../../src/grid/a1';
import type { HostSheet } from '../../model';
import type { Desk } from '../desk';
import { advance, homeOf, moveSelection, pageFrom, type Direction } from '../grid/navigation';
import {
  clampCell,
  selectArea,
  selectCell,
  selectTo,
  type Cell,
  type Selection,
} from '../grid/selection';

/** Room kept past the active cell when it goes beyond what the sheet showed so far. */
const AHEAD: Cell = { row: 40, column: 6 };

/** Selects on the page only, as long as the pointer drags. `tellWorkbook` ends it. */
export function showSelection(desk: Desk, selection: Selection): void {
  const { reach, reveal } = desk.state;
  const corner = selection.extent;
  const isWhole = corner.row > 1_000_000 || corner.column > 16_000;
  const seen = isWhole ? selection.active : corner;
  desk.set({
    selection,
    reveal: reveal + 1,
    list: undefined,
    menu: undefined,
    tabRun: undefined,
    reach: clampCell({
      row: Math.max(reach.row, seen.row + AHEAD.row),
      column: Math.max(reach.column, seen.column + AHEAD.column),
    }),
  });
}

/** Tells the workbook what is selected, so that the add-in hears of it. */
export function tellWorkbook({ workbook, sheet, state }: Desk): void {
  const { area, active } = state.selection;
  const options = { source: 'user', label: 'Sélection', withoutUndo: true } as const;
  workbook.edit(options, (tx) => tx.select(sheet, area, active));
}

export function select(desk: Desk, selection: Selection): void {
  showSelection(desk, selection);
  tellWorkbook(desk);
}

export function arrow(desk: Desk, way: Direction, keys: { shift: boolean; ctrl: boolean }): void {
  select(desk, moveSelection(desk.shape, desk.state.selection, way, keys));
}

/** Enter and Tab. A run of Tabs remembers where it began. */
export function next(desk: Desk, way: Direction): void {
  const { selection, tabRun } = desk.state;
  const run = way.columns !== 0 ? (tabRun ?? selection.active.column) : undefined;
  select(desk, advance(desk.shape, selection, way, tabRun));
  desk.set({ tabRun: run });
}

export function home(desk: Desk, keys: { shift: boolean; ctrl: boolean }): void {
  const { active, extent } = desk.state.selection;
  const { rows, columns } = desk.sheet.freeze;
  const from = keys.shift ? extent : active;
  const to = keys.ctrl ? { row: rows + 1, column: columns + 1 } : homeOf(from, columns);
  reachTo(desk, to, keys.shift);
}

/** Ctrl+End: the last cell that the contents reach. */
export function end(desk: Desk, shift: boolean): void {
  reachTo(desk, desk.shape.used, shift);
}

export function page(desk: Desk, rows: number, shift: boolean): void {
  const { active, extent } = desk.state.selection;
  reachTo(desk, pageFrom(desk.shape, shift ? extent : active, rows), shift);
}

function reachTo(desk: Desk, to: Cell, shift: boolean): void {
  const { shape, state } = desk;
  select(desk, shift ? selectTo(shape, state.selection.active, to) : selectCell(shape, to));
}

export function selectWhole(desk: Desk, what: 'rows' | 'columns' | 'all'): void {
  const { selection } = desk.state;
  const { area } = selection;
  const whole: Area = {
    top: what === 'rows' ? area.top : 1,
    left: what === 'columns' ? area.left : 1,
    bottom: what === 'rows' ? area.bottom : 1_048_576,
    right: what === 'columns' ? area.right : 16_384,
  };
  select(desk, { ...selectArea(desk.shape, whole), active: selection.active, area: whole });
}

/** Goes where the name box says: an address, with a sheet or not, or a defined name or table. */
export function goTo(desk: Desk, target: string): boolean {
  const place = findPlace(desk, target);
  if (!place || place.sheet.visibility !== 'Visible') return false;
  const options = { source: 'user', label: 'Atteindre', withoutUndo: true } as const;
  desk.workbook.edit(options, (tx) => tx.select(place.sheet, place.area));
  showSelection(desk, selectArea(desk.shape, place.area));
  return true;
}

function findPlace(
  { workbook, sheet }: Desk,
  target: string,
): { sheet: HostSheet; area: Area } | undefined {
  const named = workbook.name(target, sheet) ?? workbook.name(target);
  if (named) return workbook.areaOf(named.formula);
  const table = workbook.table(target);
  const body = table && { ...table.area, top: table.area.top + (table.showHeaders ? 1 : 0) };
  if (table && body) return { sheet: table.sheet, area: body };
  const area = parseAddress(target);
  const quoted = /^(.+)!/.exec(target)?.[1];
  const name = quoted?.replace(/^'(.*)'$/, '$1').replaceAll("''", "'");
  const owner = name === undefined ? sheet : workbook.sheet(name);
  return area && owner && { sheet: owner, area };
}
