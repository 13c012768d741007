/** A part of a sheet with what each of its cells is: nothing, a figure, or words. */
import { cellAddress } from '../../grid/a1';
import type { Area } from '../../grid/a1';
import { textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import { coveringArea, mergedAreas, seenAt, valueAt } from '../reading/sheetCells';
import type { SheetLike } from '../reading/snapshotLike';
import { readNombre } from './nombre';
import { parseUnite } from './unite';

export type Nature = 'vide' | 'chiffre' | 'texte';

export interface Grille {
  readonly sheet: SheetLike;
  readonly merges: readonly Area[];
  readonly area: Area;
  /** What a cell is; a cell that another one covers is empty. */
  nature(row: number, column: number): Nature;
  /** The text that a person sees at a cell, that of the merged area over it. */
  seen(row: number, column: number): string;
}

/** The cells of `area`, each read once. */
export function grilleOf(sheet: SheetLike, area: Area): Grille {
  const merges = mergedAreas(sheet.merges);
  const natures = new Map<number, Nature>();
  const years = yearColumn(sheet, area);
  const nature = (row: number, column: number): Nature => {
    const key = row * 16_384 + column;
    const known = natures.get(key);
    if (known !== undefined) return known;
    const value = valueAt(sheet, row, column);
    const isLabel =
      column === years ? isAnnee(value) : isBareX(value) && isFirstInRow(sheet, area, row, column);
    const read = isLabel ? 'texte' : natureOf(value);
    natures.set(key, read);
    return read;
  };
  return {
    sheet,
    merges,
    area,
    nature,
    seen: (row, column) => linesOf(seenAt(sheet, merges, row, column)),
  };
}

/** « X », « xxx »: a figure to come beside a label, and a label itself where none stands on its left. */
function isBareX(value: CellValue): boolean {
  return typeof value === 'string' && /^\s*x+\s*$/i.test(value);
}

function isFirstInRow(sheet: SheetLike, { left }: Area, row: number, column: number): boolean {
  return range(left, column - 1).every((c) => natureOf(valueAt(sheet, row, c)) === 'vide');
}

/** The first column, where all its figures are years: they label lines and are no amounts. */
function yearColumn(sheet: SheetLike, area: Area): number | undefined {
  const column = range(area.left, area.right).find((c) => columnValues(sheet, area, c).length > 0);
  if (column === undefined) return undefined;
  const figures = columnValues(sheet, area, column).filter((v) => natureOf(v) === 'chiffre');
  return figures.length > 0 && figures.every(isAnnee) ? column : undefined;
}

function columnValues(sheet: SheetLike, { top, bottom }: Area, column: number) {
  const values = range(top, bottom).map((row) => valueAt(sheet, row, column));
  return values.filter((value) => natureOf(value) !== 'vide');
}

/** A whole number from 1990 to 2100 with nothing beside it. */
export function isAnnee(value: CellValue): boolean {
  const lu = readNombre(value);
  if (lu.kind !== 'nombre' || lu.unite || !Number.isInteger(lu.valeur)) return false;
  return lu.decimales === 0 && lu.valeur >= 1990 && lu.valeur <= 2100;
}

/** The same cells, seen through a smaller window. */
export function crop(grille: Grille, part: Partial<Area>): Grille {
  return { ...grille, area: { ...grille.area, ...part } };
}

function natureOf(value: CellValue): Nature {
  const { kind } = readNombre(value);
  if (kind === 'vide') return 'vide';
  if (typeof value === 'string' && parseUnite(value)) return 'texte';
  return kind === 'illisible' && !isFigure(value) ? 'texte' : 'chiffre';
}

/** The text of a cell with its line breaks: a heading that is corrected keeps them. */
function linesOf(value: CellValue): string {
  return String(value ?? '')
    .replace(/[ \u00a0]+/g, ' ')
    .trim();
}

/** A rate, or a figure that cannot be read for certain: « 12 % », « 15.428 »; no years, no dates. */
function isFigure(value: CellValue): boolean {
  const text = textOf(value);
  return /^[(+−-]?\d[\d\s.,'’%€kKmM()-]{0,24}$/.test(text) && !/(?:19|20)\d{2}/.test(text);
}

/** The columns of a row whose cell is of one nature, from left to right. */
export function columnsWith(grille: Grille, row: number, wanted: Nature): readonly number[] {
  const { left, right } = grille.area;
  return range(left, right).filter((column) => grille.nature(row, column) === wanted);
}

/** Whether a cell belongs to a merged area that begins at `column` or left of it. */
export function isCoveredFrom(grille: Grille, row: number, at: number, column: number): boolean {
  const area = coveringArea(grille.merges, row, at);
  return area !== undefined && area.left <= column && area.right > area.left;
}

/** The cell that holds what is seen at a cell: the first of the merged area over it. */
export function originOf(grille: Grille, row: number, column: number): string {
  const area = coveringArea(grille.merges, row, column);
  return area ? cellAddress(area.top, area.left) : cellAddress(row, column);
}

/** Whole numbers from `from` to `to`, both included. */
export function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
