import type { Area } from '../../../src/grid/a1';
import type { ClearWhat } from '../api';
import { isWholeColumns, isWholeRows } from '../areas';
import { usedPart, type SheetModel } from '../sheet';
import type { StylePatch } from '../style';
import { clearConditionalFormats } from './conditionals';
import { checkUnlocked, emptyCell, tellChanged, tellFormat, type Editing } from './editing';
import { syncHeadings } from './syncHeadings';
import { removeValidation } from './validations';

/** Clears contents, formats, or both with validations and conditional formats. */
export function clearCells(editing: Editing, sheet: SheetModel, area: Area, what: ClearWhat): void {
  checkUnlocked(sheet, usedPart(sheet, area) ?? { ...area, bottom: area.top, right: area.left });
  if (what !== 'contents') clearFormats(editing, sheet, area);
  if (what === 'all') removeValidation(editing, sheet, area);
  if (what === 'formats') return;
  for (const { row, column } of [...sheet.grid.within(area)])
    emptyCell(editing, sheet, row, column);
  syncHeadings(editing, sheet, area);
  tellChanged(editing, sheet, area, 'RangeEdited');
}

function clearFormats(editing: Editing, sheet: SheetModel, area: Area): void {
  const { journal } = editing;
  if (isWholeColumns(area)) {
    journal.set(sheet, 'columns', withoutStyle(sheet.columns, area.left, area.right));
  }
  if (isWholeRows(area)) {
    journal.set(sheet, 'rows', withoutStyle(sheet.rows, area.top, area.bottom));
  }
  for (const { row, column, cell } of [...sheet.grid.within(area)]) {
    const isBare = cell.value === null && cell.formula === undefined;
    journal.setCell(sheet, row, column, isBare ? undefined : { ...cell, style: sheet.baseStyle });
  }
  clearConditionalFormats(editing, sheet, area);
  tellFormat(editing, sheet, area);
}

function withoutStyle<T extends { readonly style?: StylePatch }>(
  lines: ReadonlyMap<number, T>,
  low: number,
  high: number,
): ReadonlyMap<number, T> {
  const changed = new Map(lines);
  for (const [key, line] of lines) {
    if (key >= low && key <= high) changed.set(key, { ...line, style: {} });
  }
  return changed;
}
