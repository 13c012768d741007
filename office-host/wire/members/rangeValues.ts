import { MAX_COLUMN, MAX_ROW, type Area } from '../../../src/grid/a1';
import { isCellError, isNumberFormat, type HostSheet, type Input, type Scalar } from '../../model';
import { refuse } from '../errors';
import type { RangeTarget } from '../liveRanges';
import type { Env } from '../object';
import { areaOf, sheetOf, toTextWithin } from './args';

const DIMENSIONS =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** « At most 5 million cells a read. » */
const MOST_CELLS = 5_000_000;

/** One answer per cell, or null for whole rows and columns: Office.js gives no values for those. */
export function grid<T>(
  range: RangeTarget,
  env: Env,
  at: (sheet: HostSheet, row: number, column: number) => T,
): T[][] | null {
  const sheet = sheetOf(range.sheetId, env);
  const { top, left, bottom, right } = areaOf(range);
  const height = bottom - top + 1;
  const width = right - left + 1;
  if (height === MAX_ROW || width === MAX_COLUMN) return null;
  if (height * width > MOST_CELLS) throw refuse('ResponsePayloadSizeLimitExceeded');
  return Array.from({ length: height }, (_row, i) =>
    Array.from({ length: width }, (_column, j) => at(sheet, top + i, left + j)),
  );
}

/** An empty cell is an empty text in Office.js, an error its text. */
export function wireValue(value: Scalar): string | number | boolean {
  return isCellError(value) ? value.error : (value ?? '');
}

export function valueType(value: Scalar): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[
    typeof value as 'string' | 'number' | 'boolean'
  ];
}

/** `range.values = …` and `range.formulas = …`: Excel reads both the same way. */
export function writeInputs(range: RangeTarget, value: unknown, env: Env): void {
  const area = areaOf(range);
  env.tx.write(sheetOf(range.sheetId, env), area, block(value, area, toInput));
}

/** `range.numberFormat = …`; runs of one format in a column are set at once. */
export function setFormats(range: RangeTarget, value: unknown, env: Env): void {
  const area = areaOf(range);
  const sheet = sheetOf(range.sheetId, env);
  const single = scalarOf(value);
  if (single !== undefined) {
    if (single !== null) env.tx.format(sheet, area, { numberFormat: toNumberFormat(single) });
    return;
  }
  const formats = block(value, area, (format) => (format === null ? null : toNumberFormat(format)));
  for (let j = 0; j <= area.right - area.left; j += 1) {
    setColumnFormats(sheet, area, j, formats, env);
  }
}

/** « Excel specifications and limits »: 255 characters; what cannot be read as a format is refused. */
function toNumberFormat(value: unknown): string {
  const format = toTextWithin(value, 255);
  if (!isNumberFormat(format)) throw refuse('InvalidArgument');
  return format;
}

function setColumnFormats(
  sheet: HostSheet,
  area: Area,
  j: number,
  formats: readonly (readonly (string | null)[])[],
  env: Env,
): void {
  const column = area.left + j;
  let start = 0;
  for (let i = 1; i <= formats.length; i += 1) {
    const format = formats[start]?.[j] ?? null;
    if (i < formats.length && formats[i]?.[j] === format) continue;
    const run = { left: column, right: column, top: area.top + start, bottom: area.top + i - 1 };
    if (format !== null) env.tx.format(sheet, run, { numberFormat: format });
    start = i;
  }
}

/** The one value of `5` or `[[5]]`, which Excel gives to every cell; undefined for a real block. */
function scalarOf(value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? null;
  const rows: readonly unknown[] = value;
  const [first] = rows;
  return rows.length === 1 && Array.isArray(first) && first.length === 1
    ? (first[0] as unknown)
    : undefined;
}

/** A block as large as the area, or InvalidArgument in Excel's words. */
export function block<T>(value: unknown, area: Area, parse: (cell: unknown) => T): T[][] {
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  const single = scalarOf(value);
  if (single !== undefined) {
    const cell = parse(single);
    return Array.from({ length: height }, () => Array.from({ length: width }, () => cell));
  }
  const rows = value as readonly unknown[];
  if (rows.length !== height) throw refuse('InvalidArgument', DIMENSIONS);
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== width) throw refuse('InvalidArgument', DIMENSIONS);
    return row.map(parse);
  });
}

/** What one cell may be given: null leaves it as it is. */
export function toInput(value: unknown): Input {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  throw refuse('InvalidArgument');
}
