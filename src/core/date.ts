/**
 * Days without hours: `yyyy-mm-dd` texts, which sort as days do, and Excel's serial numbers
 * (1900 system: 1 is 1 January 1900, with the 29 February 1900 that never was).
 */

declare const iso: unique symbol;
/** A real day of the calendar written `yyyy-mm-dd`. Made by the functions of this file only. */
export type IsoDate = string & { readonly [iso]: true };

/** The last serial number that Excel shows as a date: 31 December 9999. */
export const LAST_SERIAL = 2_958_465;

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The day, or undefined where there is none such (31 April, year 12345). Months from 1. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  const real = year >= 1000 && year <= 9999 && day >= 1 && day <= daysIn(year, month);
  return real ? format(year, month, day) : undefined;
}

/** Reads `yyyy-mm-dd` and nothing else. */
export function parseIso(text: string): IsoDate | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** Days already named: a form repeats few days, and naming one costs more than finding it. */
const named = new Map<number, IsoDate>();

/** The day of a serial number, its hours left out; undefined outside 1900 to 9999. */
export function dateOfSerial(serial: number): IsoDate | undefined {
  if (!(serial >= 1 && serial < LAST_SERIAL + 1)) return undefined;
  const day = Math.floor(serial);
  const known = named.get(day);
  if (known !== undefined) return known;
  const time = new Date(EPOCH + (day < 60 ? day + 1 : day) * DAY);
  const date = format(time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate());
  named.set(day, date);
  return date;
}

/** The serial number of a day from 1900 on. */
export function serialOfDate(date: IsoDate): number {
  const day = Math.round((Date.parse(date) - EPOCH) / DAY);
  return day < 61 ? day - 1 : day;
}

/**
 * The same day `years` later; 29 February becomes 28 February in a common year, as EDATE does.
 * Past the year 9999 it is the last day there is: texts of five-digit years no longer sort.
 */
export function addYears(date: IsoDate, years: number): IsoDate {
  const year = yearOf(date) + years;
  if (year > 9999) return '9999-12-31' as IsoDate;
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8));
  return isoDate(year, month, day) ?? (`${year}-${date.slice(5, 7)}-28` as IsoDate);
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (LENGTHS[month - 1] ?? 0);
}

function format(year: number, month: number, day: number): IsoDate {
  const two = (part: number) => (part < 10 ? `0${part}` : String(part));
  return `${year}-${two(month)}-${two(day)}` as IsoDate;
}
