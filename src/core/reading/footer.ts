/** The total lines and the certificate below a form's rows, found by their labels. */
import { isBlank } from '../cellText';
import type { CertificationKey, TotalKey } from '../forms/modele';
import type { CellReading, SheetLike } from './formReading';
import { wordsOf } from './normalize';
import { lastColumn, lastRow, readCell, valueAt } from './sheetCells';

export interface Footer {
  /** The first row of the footer, or the row after the sheet's last. */
  readonly top: number;
  /** Its last row, or the sheet's last. */
  readonly bottom: number;
  readonly totaux: Partial<Record<TotalKey, CellReading>>;
  readonly certification: Partial<Record<CertificationKey, CellReading>>;
}

const QUICK = /total|certifi|fait [àa]|repr[ée]sentant|signature/i;
const certificate: readonly (readonly [CertificationKey, RegExp])[] = [
  ['certifieLe', /^certifie exact\b/],
  ['faitA', /^fait a\b/],
  ['representant', /^nom du representant\b/],
  ['signature', /^signature\b/],
];

/** The footer below row `from`, searched to row `last`. */
export function readFooter(sheet: SheetLike, from: number, last = lastRow(sheet)): Footer {
  const totaux: Footer['totaux'] = {};
  const certification: Footer['certification'] = {};
  const rows: number[] = [];
  for (let row = from; row <= last; row += 1) {
    for (const [column, text] of labelsIn(sheet, row)) {
      const line = footerLine(text);
      if (line === undefined) continue;
      rows.push(row);
      if (line.total) totaux[line.total] ??= lastCell(sheet, row, column);
      if (line.certificat) certification[line.certificat] ??= valueOf(sheet, row, column, text);
    }
  }
  return {
    top: rows[0] ?? last + 1,
    bottom: rows.at(-1) ?? last,
    totaux,
    certification,
  };
}

/** What a text of the footer is, or undefined for any other text. */
export function footerLine(
  text: string,
): { readonly total?: TotalKey; readonly certificat?: CertificationKey } | undefined {
  if (!QUICK.test(text)) return undefined;
  const words = wordsOf(text);
  if (/^total\b/.test(words)) {
    const total = totalOfWords(words);
    return total === undefined ? {} : { total };
  }
  const certificat = certificate.find(([, pattern]) => pattern.test(words))?.[0];
  return certificat === undefined ? undefined : { certificat };
}

function totalOfWords(words: string): TotalKey | undefined {
  const prefix = /\bdepuis\b|\bcumul/.test(words) ? 'cumul' : 'n1';
  if (prefix === 'n1' && !/\bannee n 1\b|\bn 1\b/.test(words)) return undefined;
  if (/\b[tf]1\b/.test(words)) return `${prefix}_t1t2`;
  if (/\b[tf]3\b/.test(words)) return `${prefix}_t3t4`;
  return /\b[tf]5\b/.test(words) ? `${prefix}_t5` : prefix;
}

function labelsIn(sheet: SheetLike, row: number): readonly (readonly [number, string])[] {
  const cells = sheet.values[row - sheet.top] ?? [];
  return cells.flatMap((value, index) =>
    typeof value === 'string' && QUICK.test(value) ? [[sheet.left + index, value] as const] : [],
  );
}

/** The rightmost filled cell after a label: where a total stands, whatever is merged before it. */
function lastCell(sheet: SheetLike, row: number, label: number): CellReading {
  for (let column = lastColumn(sheet); column > label; column -= 1) {
    const cell = readCell(sheet, row, column);
    if (!isBlank(cell.value) || cell.formula !== null) return cell;
  }
  return readCell(sheet, row, label + 1);
}

/** The text after the label's colon, or the first filled cell to its right. */
function valueOf(sheet: SheetLike, row: number, label: number, text: string): CellReading {
  const inline = text.includes(':') ? text.slice(text.indexOf(':') + 1).trim() : '';
  if (inline !== '' && !/^[.…_\s]*$/.test(inline)) {
    return { ...readCell(sheet, row, label), value: inline };
  }
  for (let column = label + 1; column <= lastColumn(sheet); column += 1) {
    if (!isBlank(valueAt(sheet, row, column))) return readCell(sheet, row, column);
  }
  return readCell(sheet, row, label + 1);
}
