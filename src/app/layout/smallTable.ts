import { areaAddress, cellAddress, columnLetters } from '../../grid/a1';
import type { CellStyle, CellValue } from '../../workbook/port';
import { BODY, FIELD, FONT, HEADING, INK, SIZE } from './palette';
import { area, cell, type SheetWriter } from './sheetWriter';

export interface SmallColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly format: string;
  readonly horizontal: NonNullable<CellStyle['horizontal']>;
  /** The formula of the column for the row given, where the column is computed. */
  readonly formula?: (row: number) => string;
}

export interface SmallTable {
  readonly name: string;
  /** Where its heading row stands. */
  readonly top: number;
  readonly left: number;
  readonly columns: readonly SmallColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** A sheet's title over a line that says what to write there. */
export function writeSheetTitle(writer: SheetWriter, title: string, note: string): void {
  writer.put(1, 1, title);
  writer.style(cell(1, 1), { fontName: FONT, fontSize: 14, bold: true, fontColor: INK });
  writer.put(2, 1, note);
  writer.style(cell(2, 1), { ...BODY, fontSize: SIZE.heading, italic: true });
  writer.height(1, 1, 21);
}

/** A native table in the common look; a table without rows gets an empty one, as Excel wants. */
export function writeSmallTable(writer: SheetWriter, table: SmallTable): void {
  const rows = table.rows.length === 0 ? [table.columns.map(() => null)] : table.rows;
  const right = table.left + table.columns.length - 1;
  const bottom = table.top + rows.length;
  table.columns.forEach((column, i) => writeColumn(writer, table, column, table.left + i, bottom));
  const headings = area(table.top, table.left, table.top, right);
  writer.write(headings, [table.columns.map((column) => column.heading)]);
  writer.style(headings, HEADING);
  writer.write(area(table.top + 1, table.left, bottom, right), rows);
  const range = areaAddress(area(table.top, table.left, bottom, right));
  writer.add({
    kind: 'add-table',
    sheet: writer.sheet,
    range,
    name: table.name,
    style: null,
    filterButtons: false,
    banded: false,
  });
  writeFormulas(writer, table, bottom);
}

function writeColumn(
  writer: SheetWriter,
  table: SmallTable,
  column: SmallColumn,
  at: number,
  bottom: number,
): void {
  const body = area(table.top + 1, at, bottom, at);
  writer.format(body, column.format);
  writer.style(body, { ...FIELD, horizontal: column.horizontal });
  writer.width(`${columnLetters(at)}:${columnLetters(at)}`, column.width);
}

/** Formulas come after the table so that Excel makes calculated columns of them. */
function writeFormulas(writer: SheetWriter, table: SmallTable, bottom: number): void {
  table.columns.forEach((column, i) => {
    const { formula } = column;
    if (!formula) return;
    for (let row = table.top + 1; row <= bottom; row += 1) {
      writer.formula(row, table.left + i, formula(row));
    }
  });
}

/** `=SUM(C5:E5)` over columns of one row. */
export function sumOfRow(row: number, first: number, last: number): string {
  return `=SUM(${cellAddress(row, first)}:${cellAddress(row, last)})`;
}
