import { dateFromSerial, format, isDateFormat, isPercentFormat, isValidFormat } from 'numfmt';

import type { HostCell } from './api';
import { isCellError, type Scalar } from './values';

/** French Excel's words for error values. */
const FRENCH_ERRORS: Readonly<Record<string, string>> = {
  '#VALUE!': '#VALEUR!',
  '#NAME?': '#NOM?',
  '#NUM!': '#NOMBRE!',
  '#NULL!': '#NUL!',
};

/** The text of a value under a number format, in French. */
export function displayText(value: Scalar, numberFormat: string): string {
  if (value === null) return '';
  if (isCellError(value)) return FRENCH_ERRORS[value.error] ?? value.error;
  if (typeof value === 'number' && value < 0 && isDateFormat(numberFormat)) return '########';
  try {
    return format(numberFormat, value, { locale: 'fr-FR' });
  } catch {
    // An unreadable number format shows the plain value, as a file from elsewhere may hold one.
    return format('General', value, { locale: 'fr-FR' });
  }
}

/** The text that editing a cell starts from: typed again, it gives the same cell. */
export function entryText({ value, formula, quoted, style }: HostCell): string {
  if (formula !== undefined) return formula;
  if (value === null) return '';
  if (typeof value === 'number') return numberEntry(value, style.numberFormat);
  const text = displayText(value, '@');
  return quoted ? `'${text}` : text;
}

function numberEntry(value: number, numberFormat: string): string {
  if (isDateFormat(numberFormat) && value >= 0) return dateEntry(value);
  const plain = (number: number) => String(Number(number.toPrecision(15))).replace('.', ',');
  return isPercentFormat(numberFormat) ? `${plain(value * 100)}%` : plain(value);
}

function dateEntry(serial: number): string {
  const parts = dateFromSerial(serial);
  if (!Array.isArray(parts)) return String(serial);
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  const two = (part: number) => String(part).padStart(2, '0');
  const date = serial < 1 ? '' : `${two(day)}/${two(month)}/${String(year).padStart(4, '0')}`;
  if (serial % 1 === 0 && date !== '') return date;
  return `${date} ${two(hours)}:${two(minutes)}:${two(seconds)}`.trim();
}

/** Whether a text can be read as a number format. */
export function isNumberFormat(text: string): boolean {
  return isValidFormat(text);
}
