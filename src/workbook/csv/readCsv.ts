import { parse } from 'csv-parse/sync';

import { countOf } from '../../encoding/countOf';
import { decodeText } from '../../encoding/decodeText';
import { MAX_COLUMN } from '../../grid/a1';
import { LONGEST_TEXT, MOST_CELLS, MOST_SLOTS, slotsOf } from '../../grid/extent';
import { greatest } from '../../grid/extremes';
import { WorkbookError, type UnreadableReason } from '../errors';
import type { CellValue, Snapshot } from '../port';

const DELIMITERS = [';', '\t', ',', '|'] as const;
/** 100,000 households of ten columns weigh about 10 MB. */
const MOST_BYTES = 24 * 1024 * 1024;

/**
 * A CSV as a workbook of one sheet, `name`, whose cells are texts: zeros before a number stay, and a
 * text that begins with `=` is a text, but for `="0042"`, which protects zeros. In UTF-8, UTF-16 or as
 * Excel saves it; separated by what `sep=` says, or by what cuts most lines into as many cells. Throws
 * `unreadable-file` where quotes do not match, or where it is longer than any list.
 */
export function readCsv(bytes: Uint8Array, name: string): Snapshot {
  if (bytes.length > MOST_BYTES) throw unreadable('too-large', 'The list is too long');
  const text = decodeText(bytes);
  if (text.includes('\u0000')) throw unreadable('not-a-workbook', 'Not a text');
  const rows = parseRows(text);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  checkSize(rows.length, width);
  const formulas = Array<null>(width).fill(null);
  const values = rows.map((row) =>
    Array.from({ length: width }, (_, index): CellValue => unprotected(row[index] ?? '') || null),
  );
  return {
    sheets: [
      {
        name,
        visible: true,
        protected: false,
        merges: [],
        top: 1,
        left: 1,
        values,
        formulas: values.map(() => formulas),
      },
    ],
    tables: [],
    names: [],
    activeSheet: name,
  };
}

/** `="0042"`: how some software keeps the zeros of a number. */
function unprotected(text: string): string {
  if (text.length > LONGEST_TEXT) throw unreadable('too-large', 'A text longer than a cell holds');
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text;
}

const SEP = /^\ufeff?"?sep=(.)"?(?:\r\n|\r|\n|$)/i;

function parseRows(text: string): readonly (readonly string[])[] {
  const told = SEP.exec(text);
  const delimiter = told?.[1] ?? delimiterOf(text);
  checkSize(countOf(text, '\n') || countOf(text, '\r'), 1);
  if (countOf(text, delimiter) > MOST_CELLS) throw unreadable('too-large', 'Too many cells');
  try {
    return parse(told ? text.slice(told[0].length) : text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw unreadable('damaged', message, cause);
  }
}

/** Lines by which the delimiter is chosen. */
const LOOKED_AT = 1000;
/** Characters that these lines are looked for in. */
const LOOKED_IN = 4 * 1024 * 1024;

/**
 * What cuts the most lines into the same number of cells, then into the most cells. Quoted texts do not
 * count: an address holds commas.
 */
function delimiterOf(text: string): string {
  const start = text.slice(0, LOOKED_IN);
  const lines = start.replace(/"[^"]*"/g, '').split(/\r\n|\r|\n/, LOOKED_AT);
  const scores = DELIMITERS.map((delimiter) => scoreOf(lines, delimiter));
  return DELIMITERS[scores.indexOf(greatest(scores))] ?? ';';
}

function scoreOf(lines: readonly string[], delimiter: string): number {
  const widths = new Map<number, number>();
  for (const line of lines) {
    const width = line.split(delimiter).length;
    if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  return greatest([0, ...[...widths].map(([width, count]) => count * 1000 + Math.min(width, 999))]);
}

/** Rows are made as wide as the widest: the bounds are those of a sheet. */
function checkSize(rows: number, width: number): void {
  if (width > MAX_COLUMN || slotsOf(rows, width) > MOST_SLOTS)
    throw unreadable('too-large', 'Too many rows');
}

function unreadable(reason: UnreadableReason, message: string, cause?: unknown): WorkbookError {
  return new WorkbookError('unreadable-file', message, { reason }, { cause });
}
