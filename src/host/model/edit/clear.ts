import type { Area } from '../../../grid/a1';
import type { ClearWhat } from '../api';
import { isWholeColumns, isWholeRows } from '../areas';
import { usedPart, type SheetModel } from '../sheet';
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
    const columns = new Map(sheet.columns);
    for (const [column, { style: _, ...rest }] of sheet.columns) {
      if (column >= area.left && column <= area.right) columns.set(column, rest);
    }
    journal.set(sheet, 'columns', columns);
  }
  if (isWholeRows(area)) {
    const rows = new Map(sheet.rows);
    for (const [row, { style: _, ...rest }] of sheet.rows) {
      if (row >= area.top && row <= area.bottom) rows.set(row, rest);
    }
    journal.set(sheet, 'rows', rows);
  }
  for (const { row, column, cell } of [...sheet.grid.within(area)]) {
    const isBare = cell.value === null && cell.formula === undefined;
    journal.setCell(sheet, row, column, isBare ? undefined : { ...cell, style: sheet.baseStyle });
  }
  clearConditionalFormats(editing, sheet, area);
  tellFormat(editing, sheet, area);
}
