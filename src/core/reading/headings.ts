/**
 * Finds the nine headings of a form on a sheet: in one row or spread over up to three, in any order,
 * with line breaks, merged cells, missing accents, other columns between them.
 */
import { cellAddress } from '../../grid/a1';
import type { Area } from '../../grid/a1';
import { greatest } from '../../grid/extremes';
import { readDate } from '../cellDate';
import { isFilled } from '../cellText';
import { readTypologie } from '../cellTypologie';
import type { CellValue } from '../CellValue';
import { columnKeys, columns } from '../forms/column';
import type { ColumnKey } from '../forms/column';
import { findRow, type Steps } from '../steps';
import {
  chooseColumns,
  chosenColumns,
  chosenIntitules,
  signatureOf,
  type Candidat,
} from './choixColonnes';
import type {
  ChoixColonnes,
  ColumnPositions,
  Intitule,
  IntitulesLus,
  RowCells,
} from './formReading';
import { coveringArea, lastColumn, lastRow, mergedAreas, seenAt, valueAt } from './sheetCells';
import type { BlockLike, SheetLike } from './snapshotLike';
import {
  isContrary,
  isDeparture,
  nameOfHeading,
  namesColumn,
  officialColumn,
  vocabulaire,
} from './vocabulaire';
import { wordsOf } from './wordsOf';

export interface Headings extends IntitulesLus {
  readonly top: number;
  readonly bottom: number;
  readonly colonnes: ColumnPositions;
}

/** Where headings are looked for, and what somebody chose for those that words do not settle. */
export interface HeadingSearch {
  readonly sheet: SheetLike;
  readonly merges: readonly Area[];
  readonly choix: readonly ChoixColonnes[];
  /** How many columns make headings; a form's, unless told otherwise. */
  readonly enough?: number;
}

const MOST_ROWS = 3;
const ENOUGH = 6;
/** What stands above headings and is no group of columns: labels, titles, the band of Modèle B. */
const HEADER =
  /:|siret|convention|ann[ée]e|adresse|raison sociale|idtop|libell|ouvrage|pr[ée]rempli/i;
const QUICK =
  /organisme|m[ée]n(?:age|\b)|identifiant|idtop|\bliv|conv|bail|sign|typ|loy|plaf|date|\bdt\b|montant/i;

export function headingSearch(
  sheet: SheetLike,
  choix: readonly ChoixColonnes[] = [],
): HeadingSearch {
  return { sheet, merges: mergedAreas(sheet.merges), choix };
}

/** The column that a heading names, or undefined for anything else. */
export function columnOfHeading(text: CellValue): ColumnKey | undefined {
  const name = nameOfHeading(text);
  return columnKeys.find((key) => key === name);
}

/** How many columns of a row hold the text of their own heading. */
export function countHeadings(cells: RowCells): number {
  return columnKeys.filter((key) => namesColumn(key, cells[key])).length;
}

/** The first headings at or below row `from`, or undefined when the sheet has none. */
export function* findHeadings(search: HeadingSearch, from: number): Steps<Headings | undefined> {
  const { sheet } = search;
  return yield* findRow(Math.max(from, sheet.top), lastRow(sheet), (top) =>
    mayHead(sheet, top) ? headingsAt(search, top) : undefined,
  );
}

/** A cheap look: two cells or more with a word of the headings. */
function mayHead(sheet: SheetLike, row: number): boolean {
  const cells = sheet.values[row - sheet.top] ?? [];
  let count = 0;
  for (const value of cells) if (typeof value === 'string' && QUICK.test(value)) count += 1;
  return count > 1;
}

/** The headings that begin in row `top`: the fewest rows that settle the most columns. */
function headingsAt(search: HeadingSearch, top: number): Headings | undefined {
  if (scoreOf(matchRows(search, top, top)) === 0) return undefined;
  let best: Headings | undefined;
  for (let bottom = top; bottom < top + MOST_ROWS; bottom += 1) {
    if (bottom > top && holdsData(search.sheet, bottom)) break;
    const found = matchRows(search, top, bottom);
    if (isEnough(found, search) && scoreOf(found) > scoreOf(best)) best = found;
  }
  if (!best) return undefined;
  const trimmed = withoutLinesAbove(search, best);
  const bottom = lastHeadingRow(search.sheet, trimmed);
  return wholeMerges(search.merges, { ...trimmed, bottom });
}

/** Leaves out rows above that settle no column: a header line may begin as a heading does. */
function withoutLinesAbove(search: HeadingSearch, headings: Headings): Headings {
  for (let top = headings.bottom; top > headings.top; top -= 1) {
    const found = matchRows(search, top, headings.bottom);
    if (scoreOf(found) >= scoreOf(headings)) return found;
  }
  return headings;
}

/** Headings merged over several rows end with the last of them. */
function wholeMerges(merges: readonly Area[], headings: Headings): Headings {
  const bottoms = Object.values(headings.colonnes).flatMap(
    (column) => coveringArea(merges, headings.bottom, column)?.bottom ?? [],
  );
  return { ...headings, bottom: greatest([headings.bottom, ...bottoms]) };
}

function isEnough({ colonnes, ambigus }: Headings, { enough = ENOUGH }: HeadingSearch): boolean {
  return Object.keys(colonnes).length + Object.keys(ambigus).length >= enough;
}

/** A column settled counts more than one that waits. */
function scoreOf(headings: Headings | undefined): number {
  if (!headings) return 0;
  return 2 * Object.keys(headings.colonnes).length + Object.keys(headings.ambigus).length;
}

/** Numbers, dates and classes of dwellings are no headings. */
function holdsData(sheet: SheetLike, row: number): boolean {
  return (sheet.values[row - sheet.top] ?? []).some(
    (value) =>
      typeof value === 'number' ||
      (typeof value === 'string' && (readDate(value).kind === 'texte' || isClass(value))),
  );
}

function isClass(value: string): boolean {
  const { kind } = readTypologie(value);
  return kind === 'classe' || kind === 'lisible';
}

/** What rows `top` to `bottom` together say of every column of the sheet. */
function matchRows({ sheet, merges, choix }: HeadingSearch, top: number, bottom: number): Headings {
  const tous: Intitule[] = [];
  const candidats: Candidat<ColumnKey>[] = [];
  const ecartes: Partial<Record<ColumnKey, Intitule[]>> = {};
  const groupes = groupsAbove(sheet, merges, top);
  for (let colonne = sheet.left; colonne <= lastColumn(sheet); colonne += 1) {
    const texts = columnTexts(sheet, merges, { top, bottom, colonne });
    const [joined] = texts;
    if (joined === undefined) continue;
    const cellule = cellAddress(headingRow(sheet, { top, bottom, colonne }), colonne);
    const intitule = { colonne, cellule, texte: joined.replace(/\s+/g, ' ').trim() };
    tous.push(intitule);
    const groupe = groupes.get(colonne) ?? '';
    const key = keyOf(texts, groupe);
    if (key) candidats.push({ key, intitule, groupe });
    const near = key ? undefined : nearlyNamed(texts);
    if (near) (ecartes[near] ??= []).push(intitule);
  }
  const signature = signatureOf(tous);
  const voulus = chosenColumns(choix, signature, tous);
  const chosen = chooseColumns(candidats, voulus);
  const choisis = chosenIntitules(voulus, tous);
  const manquants = columnKeys.filter(
    (key) => chosen.colonnes[key] === undefined && chosen.ambigus[key] === undefined,
  );
  return { top, bottom, ...chosen, choisis, manquants, ecartes, tous, signature };
}

/** The column that the texts of a heading name; a word that means the contrary rules all of them. */
function keyOf(texts: readonly string[], groupe: string): ColumnKey | undefined {
  const official = texts.map(officialColumn).find((key) => key !== undefined);
  if (official) return official;
  const key = texts.map(columnOfHeading).find((match) => match !== undefined);
  if (key === undefined || isContrary(key, wordsOf(texts[0] ?? ''))) return undefined;
  return isDeparture(wordsOf(groupe)) ? undefined : key;
}

/** The column as whose heading a text begins. */
function nearlyNamed(texts: readonly string[]): ColumnKey | undefined {
  const words = texts.map(wordsOf);
  return columnKeys.find((key) => words.some((text) => vocabulaire[key].forme.test(text)));
}

/** The texts of the row above, each over the columns to the next: « Logement d'origine ». */
function groupsAbove(
  sheet: SheetLike,
  merges: readonly Area[],
  top: number,
): ReadonlyMap<number, string> {
  const groups = new Map<number, string>();
  const texts = rowTexts(sheet, top - 1);
  if (texts.some(([, text]) => HEADER.test(text))) return groups;
  texts.forEach(([from, text], index) => {
    const merged = coveringArea(merges, top - 1, from)?.right;
    const next = (texts[index + 1]?.[0] ?? lastColumn(sheet) + 1) - 1;
    const to = merged ?? (texts.length > 1 ? next : from);
    for (let column = from; column <= to; column += 1) groups.set(column, text);
  });
  return groups;
}

function rowTexts(sheet: SheetLike, row: number): readonly (readonly [number, string])[] {
  return (sheet.values[row - sheet.top] ?? []).flatMap((value, index) =>
    typeof value === 'string' && isFilled(value) ? [[sheet.left + index, value] as const] : [],
  );
}

interface HeadingColumn {
  readonly top: number;
  readonly bottom: number;
  readonly colonne: number;
}

/** The texts of a column from top to bottom: joined, then each by itself from the lowest. */
function columnTexts(
  sheet: SheetLike,
  merges: readonly Area[],
  { top, bottom, colonne }: HeadingColumn,
): readonly string[] {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const value = seenAt(sheet, merges, row, colonne);
    if (typeof value === 'string' && value.trim() !== '' && texts.at(-1) !== value)
      texts.push(value);
  }
  return texts.length > 1 ? [texts.join(' '), ...texts.reverse()] : texts;
}

/** The lowest row in which a column has a heading of its own. */
function headingRow(sheet: SheetLike, { top, bottom, colonne }: HeadingColumn): number {
  for (let row = bottom; row > top; row -= 1) {
    if (isFilled(valueAt(sheet, row, colonne))) return row;
  }
  return top;
}

/** Follows rows that only go on with the headings: units, « (jj/mm/aaaa) », column numbers. */
function lastHeadingRow(sheet: SheetLike, { bottom, colonnes }: Headings): number {
  let last = bottom;
  while (last < bottom + MOST_ROWS && isContinuation(sheet, colonnes, last + 1)) last += 1;
  return last;
}

/** Whether a row only goes on with the headings above it. */
export function isContinuation(block: BlockLike, colonnes: ColumnPositions, row: number): boolean {
  const filled = columns.flatMap(({ key, intitule }) => {
    const column = colonnes[key];
    const value = column === undefined ? null : valueAt(block, row, column);
    return value === null || value === '' ? [] : [{ value, intitule }];
  });
  if (filled.every(({ value }) => /^\(?\d\)?$/.test(String(value).trim())))
    return filled.length > 2;
  return filled.every(({ value, intitule }) => {
    const words = wordsOf(value);
    return words !== '' && ` ${wordsOf(intitule)} `.includes(` ${words} `);
  });
}
