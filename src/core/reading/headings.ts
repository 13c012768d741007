/**
 * Finds the nine headings of a form on a sheet: in one row or spread over up to three, in any order,
 * with line breaks, merged cells, missing accents, other columns between them.
 */
import type { Area } from '../../grid/a1';
import { greatest } from '../../grid/extremes';
import { columns } from '../forms/column';
import type { ColumnKey } from '../forms/column';
import type { ColumnPositions, SheetLike } from './formReading';
import { wordsOf } from './normalize';
import { coveringArea, lastColumn, lastRow, mergedAreas, seenAt, valueAt } from './sheetCells';

export interface Headings {
  readonly top: number;
  readonly bottom: number;
  readonly colonnes: ColumnPositions;
}

/** How each heading begins or what it must hold, tried in this order. */
const patterns: readonly (readonly [ColumnKey, RegExp])[] = [
  ['bailleur', /^(?:nom du )?bailleur\b/],
  ['menage', /^(?:identifiant|menage)\b/],
  ['idtop', /^(?:n |numero )?idtop\b/],
  ['dateLivraison', /^(?:date )?(?:de )?(?:la )?livraison\b/],
  ['dateConventionApl', /^date .*\bconvention\b|^(?:de )?(?:la )?convention\b/],
  ['dateBail', /^date .*\bbail\b|^(?:date )?(?:de )?signature\b/],
  ['typologie', /^(?:typologie|type (?:de|du) logement)\b/],
  ['loyer', /^(?:montant )?(?:du )?loyer\b/],
  ['plafond', /^(?:montant )?(?:du )?plafond\b/],
];

const official = new Map(columns.map((column) => [wordsOf(column.intitule), column.key]));
const MOST_ROWS = 3;
const ENOUGH = 6;
/** Rows of a sheet in which headings are looked for, from where the search begins. */
const SEARCHED = 200;

/** The column that a heading names, or undefined for any other text. */
export function columnOfHeading(text: string): ColumnKey | undefined {
  const words = wordsOf(text);
  return official.get(words) ?? patterns.find(([, pattern]) => pattern.test(words))?.[0];
}

/** The first headings at or below row `from`, or undefined when the sheet has none. */
export function findHeadings(sheet: SheetLike, from: number): Headings | undefined {
  const merges = mergedAreas(sheet.merges);
  const last = Math.min(lastRow(sheet), from + SEARCHED);
  for (let top = Math.max(from, sheet.top); top <= last; top += 1) {
    const found = headingsAt(sheet, merges, top);
    if (found) return found;
  }
  return undefined;
}

/** The headings that begin in row `top`: the fewest rows that show the most columns. */
function headingsAt(sheet: SheetLike, merges: readonly Area[], top: number): Headings | undefined {
  if (countColumns(matchRows(sheet, merges, top, top)) === 0) return undefined;
  let best: Headings | undefined;
  for (let bottom = top; bottom < top + MOST_ROWS; bottom += 1) {
    const colonnes = matchRows(sheet, merges, top, bottom);
    if (isForm(colonnes) && countColumns(colonnes) > countColumns(best?.colonnes ?? {})) {
      best = { top, bottom, colonnes };
    }
  }
  if (!best) return undefined;
  const below = { ...best, bottom: lastHeadingRow(sheet, best) };
  return wholeMerges(merges, withoutLinesAbove(sheet, merges, below));
}

/** Leaves out rows above that add no column: a header line may begin as a heading does. */
function withoutLinesAbove(
  sheet: SheetLike,
  merges: readonly Area[],
  headings: Headings,
): Headings {
  for (let top = headings.bottom; top > headings.top; top -= 1) {
    const colonnes = matchRows(sheet, merges, top, headings.bottom);
    if (countColumns(colonnes) >= countColumns(headings.colonnes))
      return { ...headings, top, colonnes };
  }
  return headings;
}

/** Headings merged over several rows end with the last of them. */
function wholeMerges(merges: readonly Area[], headings: Headings): Headings {
  const bottoms = Object.values(headings.colonnes).map(
    (column) => coveringArea(merges, headings.bottom, column)?.bottom ?? 0,
  );
  return { ...headings, bottom: greatest([headings.bottom, ...bottoms]) };
}

function isForm(colonnes: ColumnPositions): boolean {
  return (
    countColumns(colonnes) >= ENOUGH &&
    colonnes.menage !== undefined &&
    colonnes.typologie !== undefined
  );
}

function countColumns(colonnes: ColumnPositions): number {
  return Object.keys(colonnes).length;
}

/** The columns told by rows `top` to `bottom` together; the official wording wins over others. */
function matchRows(
  sheet: SheetLike,
  merges: readonly Area[],
  top: number,
  bottom: number,
): ColumnPositions {
  const found = new Map<ColumnKey, { column: number; exact: boolean }>();
  for (let column = sheet.left; column <= lastColumn(sheet); column += 1) {
    const texts = columnTexts(sheet, merges, top, bottom, column);
    const key = texts.map(columnOfHeading).find((match) => match !== undefined);
    if (key === undefined) continue;
    const exact = texts.some((text) => official.get(wordsOf(text)) === key);
    if (!found.has(key) || (exact && !found.get(key)?.exact)) found.set(key, { column, exact });
  }
  return Object.fromEntries([...found].map(([key, { column }]) => [key, column]));
}

/** The texts of a column from top to bottom: joined, then each by itself from the lowest. */
function columnTexts(
  sheet: SheetLike,
  merges: readonly Area[],
  top: number,
  bottom: number,
  column: number,
): readonly string[] {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const value = seenAt(sheet, merges, row, column);
    if (typeof value === 'string' && value.trim() !== '' && texts.at(-1) !== value)
      texts.push(value);
  }
  return texts.length > 1 ? [texts.join(' '), ...texts.reverse()] : texts;
}

/** Follows rows that only go on with the headings: units, « (jj/mm/aaaa) », column numbers. */
function lastHeadingRow(sheet: SheetLike, { bottom, colonnes }: Headings): number {
  let last = bottom;
  while (last < bottom + MOST_ROWS && isContinuation(sheet, colonnes, last + 1)) last += 1;
  return last;
}

function isContinuation(sheet: SheetLike, colonnes: ColumnPositions, row: number): boolean {
  const filled = columns.flatMap(({ key, intitule }) => {
    const column = colonnes[key];
    const value = column === undefined ? null : valueAt(sheet, row, column);
    return value === null || value === '' ? [] : [{ value, intitule }];
  });
  if (filled.length === 0) return false;
  if (filled.every(({ value }) => /^\(?\d\)?$/.test(String(value).trim())))
    return filled.length > 2;
  return filled.every(({ value, intitule }) => {
    const words = wordsOf(value);
    return words !== '' && ` ${wordsOf(intitule)} `.includes(` ${words} `);
  });
}
