import { parse } from 'csv-parse/sync';

import { decodeText } from '../../encoding/decodeText';
import { greatest } from '../../grid/extremes';
import { WorkbookError } from '../errors';
import type { CellValue, Snapshot } from '../port';

const DELIMITERS = [';', '\t', ',', '|'] as const;
/** More than Excel's rows: no list of households. */
const MOST_ROWS = 1_048_576;

/**
 * A CSV as a workbook of one sheet, `name`, whose cells are texts: zeros before a number stay, and a
 * text that begins with `=` is a text, but for `="0042"`, which protects zeros. In UTF-8, UTF-16 or as
 * Excel saves it; separated by what `sep=` says, or by what cuts most lines into as many cells. Throws
 * `unreadable-file` where quotes do not match.
 */
export function readCsv(bytes: Uint8Array, name: string): Snapshot {
  const text = decodeText(bytes);
  if (text.includes('\u0000')) throw unreadable('not-a-workbook', 'Not a text');
  const rows = parseRows(text);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
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
        formulas: values.map((row) => row.map(() => null)),
      },
    ],
    tables: [],
    names: [],
    activeSheet: name,
  };
}

/** `="0042"`: how some software keeps the zeros of a number. */
function unprotected(text: string): string {
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text;
}

const SEP = /^\ufeff?"?sep=(.)"?(?:\r\n|\r|\n|$)/i;

function parseRows(text: string): readonly (readonly string[])[] {
  const told = SEP.exec(text);
  try {
    return parse(told ? text.slice(told[0].length) : text, {
      delimiter: told?.[1] ?? delimiterOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      to: MOST_ROWS,
    });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw unreadable('damaged', message, cause);
  }
}

/** Lines by which the delimiter is chosen. */
const LOOKED_AT = 1000;

/**
 * What cuts the most lines into the same number of cells, then into the most cells. Quoted texts do not
 * count: an address holds commas.
 */
function delimiterOf(text: string): string {
  const lines = text.replace(/"[^"]*"/g, '').split(/\r\n|\r|\n/, LOOKED_AT);
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

function unreadable(reason: 'damaged' | 'not-a-workbook', message: string, cause?: unknown) {
  return new WorkbookError('unreadable-file', message, { reason }, { cause });
}
