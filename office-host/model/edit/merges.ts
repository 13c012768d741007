import { intersect, type Area } from '../../../src/grid/a1';
import { HostError } from '../errors';
import type { SheetModel } from '../sheet';
import { checkAllowed, emptyCell, tellFormat, type Editing } from './editing';
import { numbers } from './formats';

/** Merges the area, or each of its rows; only the first value stays. Tables hold no merged cells. */
export function mergeCells(editing: Editing, sheet: SheetModel, area: Area, across: boolean): void {
  checkAllowed(sheet, 'allowFormatCells');
  if (editing.book.tablesOn(sheet).some((table) => intersect(table.area, area))) {
    throw new HostError('InvalidOperation', 'Cells of a table cannot be merged.');
  }
  const areas = across
    ? [...numbers(area.top, area.bottom)].map((row) => ({ ...area, top: row, bottom: row }))
    : [area];
  const merged = areas.filter((one) => one.top !== one.bottom || one.left !== one.right);
  const others = sheet.merges.filter((other) => !intersect(other, area));
  for (const one of merged) keepFirst(editing, sheet, one);
  editing.journal.set(sheet, 'merges', [...others, ...merged]);
  tellFormat(editing, sheet, area);
}

function keepFirst(editing: Editing, sheet: SheetModel, area: Area): void {
  for (const { row, column } of [...sheet.grid.within(area)]) {
    if (row !== area.top || column !== area.left) emptyCell(editing, sheet, row, column);
  }
}

/** Splits every merged area that the given one touches. */
export function unmergeCells(editing: Editing, sheet: SheetModel, area: Area): void {
  checkAllowed(sheet, 'allowFormatCells');
  const kept = sheet.merges.filter((merge) => !intersect(merge, area));
  editing.journal.set(sheet, 'merges', kept);
  tellFormat(editing, sheet, area);
}
