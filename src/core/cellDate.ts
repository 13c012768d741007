/** A date as a cell holds it: a serial number, or a text that can only mean one day. */
import type { CellValue } from './cell';
import { isFilled, textOf } from './cellText';
import { dateOfSerial, isoDate } from './date';
import type { IsoDate } from './date';

export type DateReading =
  | { readonly kind: 'vide' }
  | { readonly kind: 'date'; readonly date: IsoDate }
  /** A text; `date` is the day that it means. */
  | { readonly kind: 'texte'; readonly valeur: string; readonly date: IsoDate }
  | { readonly kind: 'invalide'; readonly valeur: string };

const FRENCH = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;

/** Reads a cell of a date column. Days before 1900 have no serial number and are none. */
export function readDate(value: CellValue): DateReading {
  if (!isFilled(value)) return { kind: 'vide' };
  const serial = dateIn(value);
  if (serial !== undefined) return { kind: 'date', date: serial };
  const valeur = textOf(value);
  const date = typeof value === 'string' ? parseDate(valeur) : undefined;
  return date === undefined ? { kind: 'invalide', valeur } : { kind: 'texte', valeur, date };
}

/** The day of a date cell that holds a true date, for the rules that compare days. */
export function dateIn(value: CellValue): IsoDate | undefined {
  return typeof value === 'number' ? dateOfSerial(value) : undefined;
}

/** The day that a text means: `jj/mm/aaaa` (also with `-` or `.`) or `aaaa-mm-jj`, from 1900 on. */
export function parseDate(text: string): IsoDate | undefined {
  const french = FRENCH.exec(text);
  const iso = ISO.exec(text);
  const [year, month, day] = french
    ? [french[4], french[3], french[1]]
    : [iso?.[1], iso?.[2], iso?.[3]];
  const date = isoDate(Number(year), Number(month), Number(day));
  return date !== undefined && date >= '1900-01-01' ? date : undefined;
}
