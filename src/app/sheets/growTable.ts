import { columns, type Column } from '../../core/forms/column';
import type { FormReading, RowReading } from '../../core/reading/formReading';
import type { Area } from '../../grid/a1';
import type { CellValue } from '../../workbook/port';
import { conditionsPlan, writeConditions } from './conditions';
import { columnsOf, rowValues } from './formCells';
import { area, type SheetWriter } from './sheetWriter';
import { dressColumn, FORMATS, validateColumn } from './table';

/**
 * Adds `count` empty rows at the end of a form's table. They are inserted before its last row, whose
 * content then moves up: so Excel itself stretches the table, validations, conditions, names and
 * totals over them, and whatever stands below moves down by `count`.
 */
export function growTable(writer: SheetWriter, reading: FormReading, count: number): void {
  if (count <= 0) return;
  const last = reading.derniereLigne;
  writer.add({ kind: 'insert-rows', sheet: writer.sheet, at: last, count });
  const content = reading.lignes.find((row) => row.rang === last);
  if (content) moveRow(writer, reading, content, last + count);
  if (last === reading.premiereLigne) dressFirstRows(writer, reading, count);
}

/** The last row's values go back to where it stood, and its new place becomes empty. */
function moveRow(writer: SheetWriter, reading: FormReading, row: RowReading, from: number): void {
  const { left, right } = columnsOf(reading);
  const values = rowValues(reading, row.cells);
  formatRows(writer, reading, row.rang, row.rang);
  writer.write(area(row.rang, left, row.rang, right), [values]);
  writer.write(area(from, left, from, right), [values.map((): CellValue => null)]);
}

/**
 * Gives rows the number formats of their columns before values are written there: a text such as
 * « 0042 » stays one only in a text cell.
 */
export function formatRows(
  writer: SheetWriter,
  reading: FormReading,
  first: number,
  last: number,
): void {
  eachColumn(reading, first, last, ({ kind }, body) => writer.format(body, FORMATS[kind]));
}

/**
 * Gives rows of the table the formats and looks of their columns. Validations are left as they are:
 * Excel has stretched them with the table, and setting them again could not be taken back.
 */
export function dressRows(
  writer: SheetWriter,
  reading: FormReading,
  first: number,
  last: number,
): void {
  eachColumn(reading, first, last, (column, body) => dressColumn(writer, column, body));
}

function eachColumn(
  reading: FormReading,
  first: number,
  last: number,
  work: (column: Column, body: Area) => void,
): void {
  for (const column of columns) {
    const at = reading.colonnes[column.key];
    if (at !== undefined) work(column, area(first, at, last, at));
  }
}

/**
 * Rows inserted before the only row take the look of the headings and none of its rules: they get
 * them here.
 */
function dressFirstRows(writer: SheetWriter, reading: FormReading, count: number): void {
  const first = reading.premiereLigne;
  const last = first + count - 1;
  dressRows(writer, reading, first, last);
  eachColumn(reading, first, last, (column, body) => validateColumn(writer, column, body));
  const plan = conditionsPlan(reading, { premiereLigne: first, derniereLigne: last });
  if (plan) writeConditions(writer, plan);
}
