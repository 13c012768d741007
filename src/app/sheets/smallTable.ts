import { areaAddress, cellAddress, columnLetters, type Area } from '../../grid/a1';
import { runsOf } from '../../grid/runsOf';
import type { CellStyle, CellValue, ValidationRule } from '../../workbook/port';
import { BODY, FIELD, HEADING, SIZE } from './palette';
import { holdTexts, raiseRows, type HeldText } from './rowHeights';
import { area, cell, type SheetWriter } from './sheetWriter';
import type { Prompt } from './words';

export interface SmallColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly format: string;
  readonly horizontal: NonNullable<CellStyle['horizontal']>;
  /** Whether it means something to the add-in only: it is not printed, and stands before or after the others. */
  readonly technical?: true;
  /** Whether long texts go on under one another. */
  readonly wrap?: true;
  /** The formula of the column for the row given, where the column is computed. */
  readonly formula?: (row: number) => string;
  /** What its cells expect. */
  readonly expects?: { readonly rule: ValidationRule; readonly words: Prompt };
}

export interface SmallTable {
  readonly name: string;
  /** A caption in the row above the headings. */
  readonly titre?: string;
  /** Where its heading row stands. */
  readonly top: number;
  readonly left: number;
  readonly columns: readonly SmallColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Rows under a table where it may grow. */
const SPARE_ROWS = 100;

/** Columns of a sheet, from the first to the last. */
export type Across = Pick<Area, 'left' | 'right'>;

/** The columns of a table that somebody can read, which are printed; its title stands over them. */
export function readable(columns: readonly SmallColumn[], left = 1): Across {
  const isRead = ({ technical }: SmallColumn) => technical !== true;
  return { left: left + columns.findIndex(isRead), right: left + columns.findLastIndex(isRead) };
}

/** A block's title over a note that says what to write there, as wide as the block. */
export function writeBlockTitle(
  writer: SheetWriter,
  block: Across,
  title: string,
  note: string,
): void {
  writer.put(1, block.left, title);
  writer.style(cell(1, block.left), { ...BODY, fontSize: 14, bold: true });
  writer.height(1, 1, 21);
  if (note === '') return;
  const line = area(2, block.left, 2, block.right);
  writer.merge(line);
  writer.put(2, block.left, note);
  writer.style(line, { ...BODY, fontSize: SIZE.heading, italic: true, wrap: true });
  writer.height(2, 2, 38);
}

/** A native table in the common look; a table without rows gets an empty one, as Excel wants. */
export function writeSmallTable(writer: SheetWriter, table: SmallTable): void {
  const rows = table.rows.length === 0 ? [table.columns.map(() => null)] : table.rows;
  const right = table.left + table.columns.length - 1;
  const bottom = table.top + rows.length;
  for (const { first, last, value } of runsOf(table.columns.map(({ width }) => width)))
    writer.width(`${columnLetters(table.left + first)}:${columnLetters(table.left + last)}`, value);
  const body = area(table.top + 1, table.left, bottom, right);
  columnStyles(writer, table.columns, body);
  if (table.titre !== undefined) {
    writer.put(table.top - 1, table.left, table.titre);
    writer.style(cell(table.top - 1, table.left), { ...BODY, bold: true });
  }
  writeRules(writer, table, bottom);
  const headings = area(table.top, table.left, table.top, right);
  writer.write(headings, [table.columns.map((column) => column.heading)]);
  writer.style(headings, HEADING);
  fillRows(writer, table.columns, body, rows);
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

/** Rows of a table in the looks of their columns, as high as their longest text wants. */
export function writeRows(
  writer: SheetWriter,
  columns: readonly SmallColumn[],
  body: Area,
  rows: readonly (readonly CellValue[])[],
): void {
  columnStyles(writer, columns, body);
  fillRows(writer, columns, body, rows);
}

function fillRows(
  writer: SheetWriter,
  columns: readonly SmallColumn[],
  body: Area,
  rows: readonly (readonly CellValue[])[],
): void {
  writer.write(body, rows);
  raiseRows(writer, textsOf(columns, body, rows));
}

/** Other values in a row that has its looks: those of before let no text go on under itself. */
export function writeRowAgain(
  writer: SheetWriter,
  columns: readonly SmallColumn[],
  at: Area,
  values: readonly CellValue[],
): void {
  writer.write(at, [values]);
  holdTexts(writer, textsOf(columns, at, [values]));
}

function textsOf(
  columns: readonly SmallColumn[],
  { top, left }: Area,
  rows: readonly (readonly CellValue[])[],
): readonly HeldText[] {
  return rows.flatMap((row, r) =>
    columns.flatMap(({ wrap, width }, c) => {
      const text = row[c];
      if (wrap !== true || typeof text !== 'string') return [];
      return [{ row: top + r, column: left + c, text, width }];
    }),
  );
}

/** Formats and looks of a table's rows: what columns share is given to them at once. */
export function columnStyles(
  writer: SheetWriter,
  columns: readonly SmallColumn[],
  body: Area,
): void {
  const at = (first: number, last: number) =>
    area(body.top, body.left + first, body.bottom, body.left + last);
  for (const { first, last, value } of runsOf(columns.map(({ format }) => format)))
    writer.format(at(first, last), value);
  writer.style(body, FIELD);
  for (const { first, last, value } of runsOf(columns.map(({ horizontal }) => horizontal)))
    if (value !== FIELD.horizontal) writer.style(at(first, last), { horizontal: value });
  for (const { first, last, value } of runsOf(columns.map(({ wrap }) => wrap)))
    if (value) writer.style(at(first, last), { wrap: value });
}

/**
 * What each column expects, well below its rows at once: a rule that came with every added row could
 * not be taken back by « Annuler ».
 */
function writeRules(writer: SheetWriter, table: SmallTable, bottom: number): void {
  table.columns.forEach(({ expects }, i) => {
    if (!expects) return;
    const at = area(table.top + 1, table.left + i, bottom + SPARE_ROWS, table.left + i);
    writer.validate(at, expects.rule, expects.words.prompt, expects.words.error);
  });
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
