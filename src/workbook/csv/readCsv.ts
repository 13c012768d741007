import { parse } from 'csv-parse/sync';

import { decodeText } from '../../encoding/decode';
import { greatest } from '../../grid/extremes';
import { WorkbookError } from '../errors';
import type { CellValue, Snapshot } from '../port';

const DELIMITERS = [';', '\t', ','] as const;
/** More than Excel's rows: no list of households. */
const MOST_ROWS = 1_048_576;

/**
 * A CSV as a workbook of one sheet, `name`, whose cells are texts: zeros before a number stay, and a
 * text that begins with `=` is a text. In UTF-8 or as Excel saves it; separated by semicolons, tabs or
 * commas, whichever the first line holds most. Throws `unreadable-file` where quotes do not match.
 */
export function readCsv(bytes: Uint8Array, name: string): Snapshot {
  const text = decodeText(bytes);
  if (text.includes('\u0000')) throw unreadable('not-a-workbook', 'Not a text');
  const rows = parseRows(text);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const values = rows.map((row) =>
    Array.from({ length: width }, (_, index): CellValue => row[index] || null),
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

function parseRows(text: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      to: MOST_ROWS,
    });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw unreadable('damaged', message, cause);
  }
}

/** Quoted texts do not count: an address holds commas. */
function delimiterOf(text: string): string {
  const [line = ''] = text.replace(/"[^"]*"/g, '').split(/\r\n|\r|\n/, 1);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(greatest(counts))] ?? ';';
}

function unreadable(reason: 'damaged' | 'not-a-workbook', message: string, cause?: unknown) {
  return new WorkbookError('unreadable-file', message, { reason }, { cause });
}
