import { parseAddress, type Area } from '../../../src/grid/a1';
import type { ComparisonOperator, HostSheet, HostTable } from '../../model';
import { refuse } from '../errors';
import { RangeTarget, type Cells } from '../liveRanges';
import { WireObject, type Env } from '../object';

/** Reading the arguments of members: what has another shape is refused with InvalidArgument. */

export function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw refuse('InvalidArgument');
}

export function toNumber(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw refuse('InvalidArgument');
}

export function toInteger(value: unknown): number {
  const number = toNumber(value);
  if (!Number.isInteger(number)) throw refuse('InvalidArgument');
  return number;
}

export function toBoolean(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw refuse('InvalidArgument');
}

/** A number between two bounds, both included; InvalidArgument beyond. */
export function toNumberWithin(value: unknown, least: number, most: number): number {
  const number = toNumber(value);
  if (number < least || number > most) throw refuse('InvalidArgument');
  return number;
}

/** A text of so many characters at most; InvalidArgument beyond. */
export function toTextWithin(value: unknown, most: number): string {
  const text = toText(value);
  if (text.length > most) throw refuse('InvalidArgument');
  return text;
}

/** One of some words, whatever the case of their first letter: enum values of Office.js. */
export function toWord<T extends string>(value: unknown, words: readonly T[]): T {
  const text = toText(value).toLowerCase();
  const word = words.find((candidate) => candidate.toLowerCase() === text);
  if (word === undefined) throw refuse('InvalidArgument');
  return word;
}

/** `#RRGGBB` from a colour of HTML: `#f00`, `FF0000`, or one of the common names. */
export function toColor(value: unknown): string {
  const text = toText(value).trim();
  const named = COLORS[text.toLowerCase()];
  if (named) return named;
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text)?.[1];
  if (!digits) throw refuse('InvalidArgument');
  const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return `#${six.toUpperCase()}`;
}

const COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  orange: '#FFA500',
  purple: '#800080',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

export function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw refuse('InvalidArgument');
}

/** The sheet of an id, or ItemNotFound once it is deleted. */
export function sheetOf(id: string, env: Env): HostSheet {
  const sheet = env.workbook.sheet(id);
  if (!sheet) throw refuse('ItemNotFound');
  return sheet;
}

export function tableOf(id: string, env: Env): HostTable {
  const table = env.workbook.table(id);
  if (!table) throw refuse('ItemNotFound');
  return table;
}

/** The area of a range, or InvalidReference once its cells are deleted. */
export function areaOf(range: RangeTarget): Area {
  if (!range.area) throw refuse('InvalidReference');
  return range.area;
}

/** An A1 address on that sheet; `Feuil1!A1` may name the sheet. */
export function toArea(address: unknown): Area {
  const area = parseAddress(toText(address));
  if (!area) throw refuse('InvalidArgument');
  return area;
}

/** A range given as an object or as an address; an address without a sheet is on `sheetId`. */
export function toRange(value: unknown, sheetId: string, env: Env): RangeTarget {
  if (value instanceof WireObject) {
    if (value.target instanceof RangeTarget) return value.target;
    throw refuse('InvalidArgument');
  }
  const address = toText(value);
  return new RangeTarget(sheetIdIn(address, sheetId, env), toArea(address));
}

function sheetIdIn(address: string, sheetId: string, env: Env): string {
  const bang = address.lastIndexOf('!');
  if (bang < 0) return sheetId;
  const name = address
    .slice(0, bang)
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'");
  return sheetOf(name, env).id;
}

/** Does something to each area of some cells, on their sheet. */
export function eachArea(
  cells: Cells,
  env: Env,
  change: (sheet: HostSheet, area: Area) => void,
): void {
  const sheet = sheetOf(cells.sheetId, env);
  if (cells.areas.length === 0) throw refuse('InvalidReference');
  for (const area of cells.areas) change(sheet, area);
}

const OPERATORS: readonly ComparisonOperator[] = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
];

/** How a rule compares, by Excel's own word. */
export function toOperator(value: unknown): ComparisonOperator {
  return toWord(value, OPERATORS);
}
