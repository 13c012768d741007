/**
 * What a cell says as text, and when two texts are the same: after Unicode's canonical form, blanks
 * and characters that cannot be seen, the apostrophes, the hyphens and the case. Accents count.
 */
import type { CellValue } from './CellValue';

/** Nothing to settle: visible ASCII, letters of Latin-1, which are canonical, and single spaces inside. */
const PLAIN = /^[!-~À-ÖØ-öø-ÿ]+(?: [!-~À-ÖØ-öø-ÿ]+)*$/;
/** A character that is seen: nearly every text begins with one. */
const SEEN = /^[!-~À-ÖØ-öø-ÿ]/;
/** Zero-width and control characters, but for those that are blanks. */
const DUST = /(?![\t-\r\u0085\u2028\u2029])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu;
const BLANKS = /[\s\u0085\u2800]+/g;
const APOSTROPHES = /[\u2018\u2019\u201b\u02b9\u02bc\u2032\u00b4`\uff07]/g;
const HYPHENS = /[\p{Pd}\u2043\u2212]/gu;
const ERROR = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|N\/IMPL!|FIELD!)$/;

/** Whether a cell holds nothing, or nothing that can be seen. */
export function isBlank(value: CellValue): boolean {
  return (
    value === null || (typeof value === 'string' && !SEEN.test(value) && seenText(value) === '')
  );
}

/** Whether a cell shows an error of Excel (`#N/A`) in place of a value. */
export function isErrorValue(value: CellValue): value is string {
  return typeof value === 'string' && value.startsWith('#') && ERROR.test(value);
}

/** Whether a cell holds something that can be read. */
export function isFilled(value: CellValue): value is string | number | boolean {
  return !isBlank(value) && !isErrorValue(value);
}

/** The text of a cell as it is seen: every blank one space, none around it, nothing invisible. */
export function textOf(value: CellValue): string {
  return value === null ? '' : seenText(String(value));
}

/** A cell as a person sees it in a French Excel: « 6,05 », « −540 », « VRAI », a text as it is seen. */
export function shownText(value: CellValue): string {
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  if (typeof value === 'number') return String(value).replace('.', ',').replaceAll('-', '\u2212');
  return textOf(value);
}

/** The seen text without the apostrophe that some writers leave before a text. */
export function typedText(text: string): string {
  return seenText(text).replace(/^['\u2019]/, '');
}

/**
 * What two names, identifiers or labels are compared by. Blanks inside do not count either: households
 * are compared case and spaces ignored, and so are all texts. Zeros count.
 */
export function keyOf(value: CellValue): string {
  return value === null ? '' : plainText(String(value)).replaceAll(' ', '').toLowerCase();
}

/** Whether two cells hold the same text. */
export function isSameText(a: CellValue, b: CellValue): boolean {
  return keyOf(a) === keyOf(b);
}

/** A text without its accents; ligatures are two letters. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae');
}

function seenText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFC').replace(DUST, '').replace(BLANKS, ' ').trim();
}

/** The seen text with one apostrophe and one hyphen, those of the keyboard. */
function plainText(text: string): string {
  if (PLAIN.test(text)) return text.replaceAll('`', "'");
  return seenText(text).replace(APOSTROPHES, "'").replace(HYPHENS, '-');
}
