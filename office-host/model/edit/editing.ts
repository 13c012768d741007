import type { Area } from '../../../src/grid/a1';
import type { HostCell } from '../api';
import { contains, height, shortAddress, width } from '../areas';
import type { Book } from '../book';
import { HostError } from '../errors';
import type { CellsChanged, ChangeType, EditSource, HostEvent } from '../events';
import type { Journal } from '../journal';
import type { SheetModel } from '../sheet';
import { tableEvents } from './tableEvents';

/** One edit under way: the state it changes, the journal that can take it back, the events it causes. */
export interface Editing {
  readonly book: Book;
  readonly journal: Journal;
  readonly source: EditSource;
  readonly events: HostEvent[];
}

const EMPTY = { value: null, formula: undefined, quoted: false } as const;

/** Changes parts of one cell; what is absent stays. */
export function changeCell(
  { journal }: Editing,
  sheet: SheetModel,
  row: number,
  column: number,
  patch: Partial<HostCell>,
): void {
  journal.setCell(sheet, row, column, { ...sheet.cell(row, column), ...patch });
}

/** Empties a cell and keeps its format. */
export function emptyCell(editing: Editing, sheet: SheetModel, row: number, column: number): void {
  if (sheet.grid.get(row, column)) changeCell(editing, sheet, row, column, EMPTY);
}

/** Tells that contents changed, to the sheet's listeners and to those of the tables concerned. */
export function tellChanged(
  editing: Editing,
  sheet: SheetModel,
  area: Area,
  changeType: ChangeType,
  more: Partial<Pick<CellsChanged, 'shift' | 'details'>> = {},
): void {
  const address = shortAddress(area);
  editing.events.push({ kind: 'cells-changed', sheetId: sheet.id, address, changeType, ...more });
  editing.events.push(...tableEvents(editing.book, sheet, area, changeType));
}

export function tellFormat(editing: Editing, sheet: SheetModel, area: Area): void {
  editing.events.push({ kind: 'format-changed', sheetId: sheet.id, address: shortAddress(area) });
}

export function tellWorkbook(editing: Editing): void {
  editing.events.push({ kind: 'workbook-changed' });
}

/** Beyond this many cells a protected area is taken as locked without looking at each. */
const LOOKED_AT = 20_000;

/** Refuses to touch a locked cell of a protected sheet. */
export function checkUnlocked(sheet: SheetModel, area: Area): void {
  if (!sheet.protection) return;
  if (height(area) * width(area) > LOOKED_AT) throw denied(sheet);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (sheet.styleAt(row, column).locked) throw denied(sheet);
    }
  }
}

/** Refuses what a protected sheet does not allow. Options carry the names of Office.js. */
export function checkAllowed(sheet: SheetModel, option: string): void {
  if (sheet.protection && sheet.protection.options[option] !== true) throw denied(sheet);
}

function denied(sheet: SheetModel): HostError {
  return new HostError('AccessDenied', `The sheet ${sheet.name} is protected.`);
}

/** Merged cells hold one value: only the first cell of a merged area may be written. */
export function isHiddenByMerge(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.merges.some(
    (area) => contains(area, row, column) && !(area.top === row && area.left === column),
  );
}
