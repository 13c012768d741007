/**
 * A1 addresses, the one notation that forms, formulas, adapters and the host share.
 * Rows and columns are numbered from 1 as people read them; addresses carry no sheet and no `$`.
 */

/** A rectangle of cells; `bottom` and `right` are included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's limits: 1,048,576 rows by 16,384 columns (XFD). */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** Column letters for a number from 1: 1 is `A`, 27 is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Column number from letters, whatever their case: `AA` is 27. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);
}

/** The address of one cell: `cellAddress(12, 4)` is `D12`. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** The address of an area: `A1:I43`, or `D12` when it is one cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** The same with `$` before every row and column, for formulas and defined names. */
export function absoluteAddress(area: Area): string {
  return areaAddress(area).replace(/[A-Z]+|\d+/g, '$$$&');
}

const PART = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/**
 * The area that an address names: `D12`, `A1:I43`, `$A$1`, whole columns `A:C`, whole rows `3:5`,
 * each with or without a sheet before `!`. Undefined when it names none, or lies off the sheet.
 */
export function parseAddress(address: string): Area | undefined {
  const local = address.slice(address.lastIndexOf('!') + 1).trim();
  const parts = local.split(':');
  if (local === '' || parts.length > 2) return undefined;
  const [first, second = first] = parts.map((part) => PART.exec(part));
  if (!first || !second) return undefined;
  const rows = [first[2], second[2]].map((text) => (text === undefined ? undefined : Number(text)));
  const columns = [first[1], second[1]].map((t) => (t === undefined ? undefined : columnNumber(t)));
  const wholeColumns = rows.every((row) => row === undefined);
  const wholeRows = columns.every((column) => column === undefined);
  if ((wholeColumns || wholeRows) && (parts.length === 1 || (wholeColumns && wholeRows))) {
    return undefined;
  }
  if (!wholeColumns && rows.some((row) => row === undefined)) return undefined;
  if (!wholeRows && columns.some((column) => column === undefined)) return undefined;
  const [r1 = 1, r2 = MAX_ROW] = rows;
  const [c1 = 1, c2 = MAX_COLUMN] = columns;
  const area = {
    top: Math.min(r1, r2),
    left: Math.min(c1, c2),
    bottom: Math.max(r1, r2),
    right: Math.max(c1, c2),
  };
  if (area.top < 1 || area.bottom > MAX_ROW || area.right > MAX_COLUMN) return undefined;
  return area;
}

/** The cells that both areas hold, or undefined when they share none. */
export function intersect(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** A sheet's name as formulas write it: quoted when it is not a plain word, quotes doubled. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-zÀ-ÿ_][A-Za-zÀ-ÿ0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
