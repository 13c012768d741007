/**
 * Pieces of native conditions. They keep to functions that Excel 2019, LibreOffice and IronCalc all
 * know, and to scalars where they can: IronCalc compares and multiplies arrays but maps no function
 * over them. COUNTIF is left out: it takes `*` for anything and « 007 » for 7.
 */

const NBSP = '\u00a0';

/** The text of a cell or of a range without its blanks, as `keyOf` compares it (`=` ignores case). */
export function key(ref: string): string {
  return `SUBSTITUTE(SUBSTITUTE(${ref}," ",""),"${NBSP}","")`;
}

/** Whether a cell holds something other than blanks; false for an error. */
export function filled(ref: string): string {
  return `${key(ref)}<>""`;
}

/** Whether a cell holds a serial number of a day from 1900 to 9999. */
export function isDate(ref: string): string {
  return `AND(ISNUMBER(${ref}),${ref}>=1,${ref}<2958466)`;
}

/**
 * How many cells of `range` hold what `ref` holds. Where an engine maps no function over an array
 * the blanks inside texts count.
 */
export function countSame(range: string, ref: string): string {
  const exact = `SUMPRODUCT((${key(range)}=${key(ref)})*1)`;
  return `IFERROR(${exact},SUMPRODUCT((${range}=${ref})*1))`;
}

/** The same among the rows of a form: one that shows an error hides none of the others. */
export function countSameRows(range: string, ref: string): string {
  const exact = `SUMPRODUCT((${key(range)}=${key(ref)})*1)`;
  return `IFERROR(${exact},SUMPRODUCT(ISNUMBER(1/(${range}=${ref}))*1))`;
}

/** Whether a list holds anything at all. */
export function hasEntries(range: string): string {
  return `COUNTA(${range})>0`;
}
