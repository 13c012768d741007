/** A date as a cell holds it: a serial number, or a text that can only mean one day. */
import { isFilled, shownText, typedText, withoutAccents } from './cellText';
import type { CellValue } from './CellValue';
import { dateOfSerial, isoDate } from './date';
import type { IsoDate } from './date';

export type DateReading =
  | { readonly kind: 'vide' }
  | { readonly kind: 'date'; readonly date: IsoDate }
  /** A text; `date` is the day that it means. */
  | { readonly kind: 'texte'; readonly valeur: string; readonly date: IsoDate }
  | { readonly kind: 'invalide'; readonly valeur: string };

const FRENCH = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const ISO = /^(\d{4})([/-])(\d{2})\2(\d{2})$/;
const IN_WORDS = /^(\d{1,2})(?:er)?[ -]([a-z]{3,9})\.?[ -](\d{4})$/;
/** The hour after a day says nothing more of the day. */
const HOUR = /(?:T| (?:a )?)\d{1,2}(?::|h)\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?Z)?$/i;
const WEEKDAY = /^(?:le )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?/;
/** The months by the letters that tell them apart, and every abbreviation longer than them. */
const MOIS = [
  ['janvier', 3],
  ['fevrier', 3],
  ['mars', 3],
  ['avril', 3],
  ['mai', 3],
  ['juin', 4],
  ['juillet', 4],
  ['aout', 3],
  ['septembre', 3],
  ['octobre', 3],
  ['novembre', 3],
  ['decembre', 3],
] as const;

/** Reads a cell of a date column. Days before 1900 have no serial number and are none. */
export function readDate(value: CellValue): DateReading {
  if (!isFilled(value)) return { kind: 'vide' };
  const serial = dateIn(value);
  if (serial !== undefined) return { kind: 'date', date: serial };
  const valeur = shownText(value);
  const date = typeof value === 'string' ? parseDate(valeur) : undefined;
  return date === undefined ? { kind: 'invalide', valeur } : { kind: 'texte', valeur, date };
}

/** The day of a date cell that holds a true date, for the rules that compare days. */
export function dateIn(value: CellValue): IsoDate | undefined {
  return typeof value === 'number' ? dateOfSerial(value) : undefined;
}

/**
 * The day that a text means: `jj/mm/aaaa` (also with `-` or `.`), `aaaa-mm-jj`, « 1er février 2025 »,
 * « lundi 3 févr. 2025 », from 1900 on, with or without an hour.
 */
export function parseDate(text: string): IsoDate | undefined {
  const bare = withoutAccents(typedText(text)).replace(HOUR, '').toLowerCase().replace(WEEKDAY, '');
  const compact = bare.replace(/ ?([/.-]) ?/g, '$1');
  const date = fromParts(compact) ?? fromWords(bare);
  return date !== undefined && date >= '1900-01-01' ? date : undefined;
}

/** Whether a text is a day only with its month first: « 02/13/2025 ». */
export function isAmericanDate(value: CellValue): boolean {
  const parts = typeof value === 'string' ? FRENCH.exec(typedText(value).replace(HOUR, '')) : null;
  if (parts === null) return false;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  return second > 12 && isoDate(Number(parts[4]), first, second) !== undefined;
}

/** Whether a text tells its day before its month by their places alone: « 02/03/2025 ». */
export function isByPlaces(value: CellValue): boolean {
  return typeof value === 'string' && FRENCH.test(typedText(value).replace(HOUR, ''));
}

function fromParts(text: string): IsoDate | undefined {
  const french = FRENCH.exec(text);
  if (french) return isoDate(Number(french[4]), Number(french[3]), Number(french[1]));
  const iso = ISO.exec(text);
  return iso ? isoDate(Number(iso[1]), Number(iso[3]), Number(iso[4])) : undefined;
}

function fromWords(text: string): IsoDate | undefined {
  const [, day, word = '', year] = IN_WORDS.exec(text) ?? [];
  const month = MOIS.findIndex(([name, least]) => word.length >= least && name.startsWith(word));
  return month < 0 ? undefined : isoDate(Number(year), month + 1, Number(day));
}
