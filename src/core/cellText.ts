/**
 * What a cell says as text. Blanks are ordinary and no-break spaces, the two that the native
 * formulas of the form also leave out; error values of Excel arrive as their text (`#N/A`).
 */
import type { CellValue } from './cell';

const SPACES = /[ \u00a0]+/g;
const SPACE = /[ \u00a0]/;
const BLANK = /^[ \u00a0]*$/;
const ERROR = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|N\/IMPL!|FIELD!)$/;

/** Whether a cell holds nothing, or blanks only. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && BLANK.test(value));
}

/** Whether a cell shows an error of Excel in place of a value. */
export function isErrorValue(value: CellValue): value is string {
  return typeof value === 'string' && value.startsWith('#') && ERROR.test(value);
}

/** Whether a cell holds something that can be read. */
export function isFilled(value: CellValue): value is string | number | boolean {
  return !isBlank(value) && !isErrorValue(value);
}

/** The text of a cell, spaces around it left out. */
export function textOf(value: CellValue): string {
  return value === null ? '' : String(value).replace(SPACES, ' ').trim();
}

/** What two names or identifiers are compared by: case and spaces do not count, zeros do. */
export function keyOf(value: CellValue): string {
  if (value === null) return '';
  const text = String(value);
  return (SPACE.test(text) ? text.replace(SPACES, '') : text).toLowerCase();
}
