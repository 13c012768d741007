/** What Office.js takes for a cell through `values` or `formulas`. Null would mean « leave alone ». */
export type CellInput = string | number | boolean;

/** First characters that make Excel read a text as a formula, or eat the character itself. */
const TRIGGER = /^[=+\-@']/;

const READ_AS_SOMETHING = new Set(
  (
    'true false vrai faux am pm e eur euro euros usd h min s ' +
    'jan january janv janvier feb february fév févr février mar march mars apr april avr avril ' +
    'may mai jun june juin jul july juil juillet aug august aoû août sep sept september septembre ' +
    'oct october octobre nov november novembre dec december déc décembre'
  ).split(' '),
);

const ERROR_LITERAL = /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!)$/i;

/**
 * Whether Excel would store something else than this text when it is typed into a cell of the General
 * format: a number, an amount, a percentage, a fraction, a date, a time, a boolean or an error, in
 * French or in English. Errs on the side of yes: an apostrophe too many is invisible.
 */
export function isReadAsSomethingElse(text: string): boolean {
  const trimmed = text.trim();
  if (ERROR_LITERAL.test(trimmed)) return true;
  const words = (trimmed.match(/\p{L}+/gu) ?? []).map((word) => word.toLowerCase());
  if (/\d/.test(trimmed)) return words.every((word) => READ_AS_SOMETHING.has(word));
  return words.length === 1 && ['true', 'false', 'vrai', 'faux'].includes(trimmed.toLowerCase());
}

/**
 * A constant as Office.js must be given it to arrive unchanged. An apostrophe, which Excel takes as
 * the mark of a text and does not keep, goes before any text that would become a formula, a number, a
 * date or a boolean. A cell of the text format keeps what it is given as it stands, an apostrophe too.
 */
export function cellInput(
  value: string | number | boolean | null,
  isTextCell: () => boolean,
): CellInput {
  if (value === null) return '';
  if (typeof value !== 'string') return value;
  const needsMark = TRIGGER.test(value) || isReadAsSomethingElse(value);
  return needsMark && !isTextCell() ? `'${value}` : value;
}
