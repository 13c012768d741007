import type { CellStyle, CellValue } from '../../workbook/port';
import { EUROS_FORMAT } from './columns';
import { BODY, FIELD, HEADING } from './palette';
import { area, cell, type SheetWriter } from './sheetWriter';

/** The last column of the state. */
export const RIGHT = 6;

export interface Line {
  readonly label: string;
  readonly value?: CellValue;
  readonly formula?: string;
  readonly format?: string;
  readonly align?: NonNullable<CellStyle['horizontal']>;
  /** The first column of the value, which goes to the right edge. */
  readonly from?: number;
  readonly bold?: boolean;
}

/** A label over the columns to the left, a value to its right. */
export function writeLine(writer: SheetWriter, row: number, line: Line): void {
  const { from = RIGHT, align = 'right', format = EUROS_FORMAT, bold = false } = line;
  const label = area(row, 1, row, from - 1);
  if (from > 2) writer.merge(label);
  writer.put(row, 1, line.label);
  writer.style(label, { ...FIELD, bold });
  const value = area(row, from, row, RIGHT);
  if (from < RIGHT) writer.merge(value);
  writer.format(value, format);
  writer.style(value, { ...FIELD, bold, horizontal: align });
  if (line.formula !== undefined) writer.formula(row, from, line.formula);
  else if (line.value !== undefined && line.value !== null) writer.put(row, from, line.value);
  writer.height(row, row, 16);
}

export function sectionTitle(writer: SheetWriter, row: number, title: string): void {
  writer.put(row, 1, title);
  writer.style(cell(row, 1), { ...BODY, bold: true });
}

/** A row of headings, each over one column or as many as it says. */
export function writeHeadings(
  writer: SheetWriter,
  row: number,
  headings: readonly { readonly text: string; readonly columns?: number }[],
): void {
  let column = 1;
  for (const { text, columns = 1 } of headings) {
    const at = area(row, column, row, column + columns - 1);
    if (columns > 1) writer.merge(at);
    writer.put(row, column, text);
    writer.style(at, HEADING);
    column += columns;
  }
}

/** Figures in a row, from a column on: numbers, or formulas that begin with `=`. */
export function writeFiguresRow(
  writer: SheetWriter,
  row: number,
  first: number,
  figures: readonly { readonly content: number | string | null; readonly format: string }[],
  bold = false,
): void {
  figures.forEach(({ content, format }, i) => {
    const at = cell(row, first + i);
    writer.format(at, format);
    writer.style(at, { ...FIELD, bold, horizontal: 'right' });
    if (typeof content === 'string') writer.formula(row, first + i, content);
    else if (content !== null) writer.put(row, first + i, content);
  });
}
