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
  if (year < 1000 || year > 9999) return undefined;
  const time = new Date(Date.UTC(year, month - 1, day));
  const real = time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return real ? format(time) : undefined;
}

/** Reads `yyyy-mm-dd` and nothing else. */
export function parseIso(text: string): IsoDate | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** The day of a serial number, its hours left out; undefined outside 1900 to 9999. */
export function dateOfSerial(serial: number): IsoDate | undefined {
  if (!(serial >= 1 && serial < LAST_SERIAL + 1)) return undefined;
  const day = Math.floor(serial);
  return format(new Date(EPOCH + (day < 60 ? day + 1 : day) * DAY));
}

/** The serial number of a day from 1900 on. */
export function serialOfDate(date: IsoDate): number {
  const day = Math.round((Date.parse(date) - EPOCH) / DAY);
  return day < 61 ? day - 1 : day;
}

/** The same day `years` later; 29 February becomes 28 February in a common year, as EDATE does. */
export function addYears(date: IsoDate, years: number): IsoDate {
  const year = yearOf(date) + years;
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8));
  return isoDate(year, month, day) ?? (`${year}-${date.slice(5, 7)}-28` as IsoDate);
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

function format(time: Date): IsoDate {
  return time.toISOString().slice(0, 10) as IsoDate;
}
