/** A part of a sheet with what each of its cells is: nothing, a figure, or words. */
import { cellAddress } from '../../grid/a1';
import type { Area } from '../../grid/a1';
import { textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import { dateOfSerial } from '../date';
import { coveringArea, mergedAreas, natureAt, seenAt, valueAt } from '../reading/sheetCells';
import type { SheetLike } from '../reading/snapshotLike';
import { readNombre } from './nombre';
import { reperesOf } from './reperes';
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
  /** The same cells, seen through a smaller window. */
  crop(part: Partial<Area>): Grille;
}

/** The cells of `area`, each read once. */
export function grilleOf(sheet: SheetLike, area: Area): Grille {
  const natures = new Map<number, Nature>();
  const alone = (row: number, column: number): Nature => {
    const key = row * 16_384 + column;
    const known = natures.get(key);
    if (known !== undefined) return known;
    const read = isDay(sheet, row, column) ? 'texte' : natureOf(valueAt(sheet, row, column));
    natures.set(key, read);
    return read;
  };
  return windowOf(sheet, area, mergedAreas(sheet.merges), alone);
}

function windowOf(
  sheet: SheetLike,
  area: Area,
  merges: readonly Area[],
  alone: Grille['nature'],
): Grille {
  const isRepere = reperesOf(sheet, area, alone);
  const isFirstInRow = (row: number, column: number) =>
    range(area.left, column - 1).every((c) => alone(row, c) === 'vide');
  const nature = (row: number, column: number): Nature => {
    const read = alone(row, column);
    if (read !== 'chiffre') return read;
    if (isRepere(row, column)) return 'texte';
    if (!isBareX(valueAt(sheet, row, column))) return read;
    return isFirstInRow(row, column) ? 'texte' : read;
  };
  return {
    sheet,
    merges,
    area,
    nature,
    seen: (row, column) => dayAt(sheet, row, column) ?? linesOf(seenAt(sheet, merges, row, column)),
    crop: (part) => windowOf(sheet, { ...area, ...part }, merges, alone),
  };
}

function isDay(sheet: SheetLike, row: number, column: number): boolean {
  return natureAt(sheet, row, column) === 'date';
}

/** A number that shows as a day, where the host tells it: « 15/03/2023 ». */
function dayAt(sheet: SheetLike, row: number, column: number): string | undefined {
  if (!isDay(sheet, row, column)) return undefined;
  const value = valueAt(sheet, row, column);
  const date = typeof value === 'number' ? dateOfSerial(Math.floor(value)) : undefined;
  return date?.split('-').reverse().join('/');
}

/** « X », « xxx »: a figure to come beside a label, and a label itself where none stands on its left. */
function isBareX(value: CellValue): boolean {
  return typeof value === 'string' && /^\s*x+\s*$/i.test(value);
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
