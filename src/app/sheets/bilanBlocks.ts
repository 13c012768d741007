import { BODY, FIELD, HEADING, PALE } from './palette';
import { area, cell, type SheetWriter } from './sheetWriter';

/** Zero shows as a dash: an amount that nobody gave is not an empty line. */
export const EUROS_DASH = '#,##0.00;-#,##0.00;–';
export const NOMBRE_DASH = '0;-0;–';

/** A block's title over its column headings, from A to the column `right`. */
export function writeBlockHeadings(
  writer: SheetWriter,
  row: number,
  titre: string,
  headings: readonly string[],
): void {
  writer.put(row, 1, titre);
  writer.style(cell(row, 1), { ...BODY, fontSize: 11, bold: true });
  const line = area(row + 1, 1, row + 1, headings.length);
  writer.write(line, [headings]);
  writer.style(line, HEADING);
  writer.height(row + 1, row + 1, 28);
}

/** The grid of a block's rows: its first column to the left, figures to the right, the total bold. */
export function styleBlock(
  writer: SheetWriter,
  rows: { readonly first: number; readonly total: number },
  right: number,
): void {
  writer.style(area(rows.first, 1, rows.total, 1), FIELD);
  writer.style(area(rows.first, 2, rows.total, right), { ...FIELD, horizontal: 'right' });
  writer.style(area(rows.total, 1, rows.total, right), { bold: true, fill: PALE });
  writer.height(rows.first, rows.total, 16);
}

/** The total row: « Total », then the sum of each column over the rows above. */
export function writeTotalRow(
  writer: SheetWriter,
  rows: { readonly first: number; readonly total: number },
  columns: readonly number[],
): void {
  writer.put(rows.total, 1, 'Total');
  for (const column of columns) {
    const letter = String.fromCharCode(64 + column);
    writer.formula(rows.total, column, `=SUM(${letter}${rows.first}:${letter}${rows.total - 1})`);
  }
}
