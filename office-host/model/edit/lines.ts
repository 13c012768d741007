import { cellAddress, MAX_ROW, type Area } from '../../../src/grid/a1';
import { displayText } from '../display';
import type { SheetModel } from '../sheet';
import type { ColumnFormat, RowFormat } from '../sheetParts';
import { charactersToPoints } from '../units';
import { checkAllowed, tellFormat, tellWorkbook, type Editing } from './editing';
import { numbers } from './formats';

/** Widths in points. */
export function setColumns(
  editing: Editing,
  sheet: SheetModel,
  left: number,
  right: number,
  patch: Pick<ColumnFormat, 'width' | 'hidden'>,
): void {
  checkAllowed(sheet, 'allowFormatColumns');
  const columns = new Map(sheet.columns);
  for (const column of numbers(left, right)) {
    columns.set(column, { ...columns.get(column), ...patch });
  }
  editing.journal.set(sheet, 'columns', columns);
  tellFormat(editing, sheet, { top: 1, bottom: MAX_ROW, left, right });
}

/** Heights in points; a height of undefined is automatic again. */
export function setRows(
  editing: Editing,
  sheet: SheetModel,
  top: number,
  bottom: number,
  patch: { readonly height?: number | undefined; readonly hidden?: boolean },
): void {
  checkAllowed(sheet, 'allowFormatRows');
  const rows = new Map<number, RowFormat>(sheet.rows);
  for (const row of numbers(top, bottom)) {
    const { height, hidden, ...rest } = { ...rows.get(row), ...patch };
    rows.set(row, {
      ...rest,
      ...(height !== undefined && { height }),
      ...(hidden !== undefined && { hidden }),
    });
  }
  editing.journal.set(sheet, 'rows', rows);
  tellWorkbook(editing);
}

/** What a filter leaves out is hidden: a protected sheet may allow it though it allows no other hiding. */
export function filterRows(
  editing: Editing,
  sheet: SheetModel,
  { top, bottom }: Area,
  hidden: ReadonlySet<number>,
): void {
  checkAllowed(sheet, 'allowAutoFilter');
  const rows = new Map<number, RowFormat>(sheet.rows);
  for (const row of numbers(top, bottom)) {
    rows.set(row, { ...rows.get(row), hidden: hidden.has(row) });
  }
  editing.journal.set(sheet, 'rows', rows);
  tellWorkbook(editing);
}

/** Widths from the longest text of each column; a column without text keeps its own. */
export function autofitColumns(
  editing: Editing,
  sheet: SheetModel,
  left: number,
  right: number,
): void {
  const longest = new Map<number, number>();
  for (const { row, column, cell } of sheet.grid.within({ top: 1, bottom: MAX_ROW, left, right })) {
    if (sheet.mergeAt(row, column)) continue;
    const { length } = displayText(cell.value, cell.style.numberFormat);
    const scaled = (length * cell.style.fontSize) / 11;
    longest.set(column, Math.max(scaled, longest.get(column) ?? 0));
  }
  for (const [column, characters] of longest) {
    if (characters > 0) {
      setColumns(editing, sheet, column, column, { width: charactersToPoints(characters + 1) });
    }
  }
}

export function setNote(
  editing: Editing,
  sheet: SheetModel,
  row: number,
  column: number,
  text: string | undefined,
): void {
  const notes = new Map(sheet.notes);
  if (text === undefined) notes.delete(cellAddress(row, column));
  else notes.set(cellAddress(row, column), text);
  editing.journal.set(sheet, 'notes', notes);
  tellWorkbook(editing);
}
