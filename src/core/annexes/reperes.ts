/** Figures that name lines and are no amounts: years, codes and days in the first column of a table. */
import type { Area } from '../../grid/a1';
import { textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import { valueAt } from '../reading/sheetCells';
import type { SheetLike } from '../reading/snapshotLike';
import { wordsOf } from '../reading/wordsOf';
import { niveauTotal } from './libelles';
import { readNombre } from './nombre';

/** What a cell is, by itself. */
type Natures = (row: number, column: number) => 'vide' | 'chiffre' | 'texte';

/** What heads a column of codes or of days. */
const REPERES =
  /^(?:chap|chapitres?|comptes?|articles?|art|imputations?|fonctions?|codes?|n|numero|lots?|mois|trimestres?|echeances?|dates?|jours?|periodes?|annees?|exercices?|categories?|tranches?|niveaux?|rangs?|zones?|typologies?|groupes?)\b/;

/** Whether a figure of the first column names its line. */
export function reperesOf(
  sheet: SheetLike,
  area: Area,
  nature: Natures,
): (row: number, column: number) => boolean {
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i);
  let column = area.left;
  while (column < area.right && rows.every((row) => nature(row, column) === 'vide')) column += 1;
  const figures = rows.filter((row) => nature(row, column) === 'chiffre');
  const years = figures.every((row) => isAnnee(valueAt(sheet, row, column)));
  const isEmpty = (row: number) => firstFrom(row, column) === undefined;
  const named = new Set(years ? figures : blocksOf(rows, isEmpty).flatMap(labelled));
  return (row, at) => at === column && named.has(row);

  /** The first column from `from` on that holds something. */
  function firstFrom(row: number, from: number): number | undefined {
    let at = from;
    while (at <= area.right && nature(row, at) === 'vide') at += 1;
    return at > area.right ? undefined : at;
  }

  /** The figures of rows that follow one another, where a heading or a total says that they are codes. */
  function labelled(block: readonly number[]): readonly number[] {
    const codes = block.filter((row) => nature(row, column) === 'chiffre');
    const isCodes = codes.every((row) => codeOf(valueAt(sheet, row, column)) !== undefined);
    if (!isCodes || codes[0] === undefined) return [];
    const beside = (row: number) => {
      const next = firstFrom(row, column + 1);
      return next === undefined ? 'vide' : nature(row, next);
    };
    // Words beside name the lines as well: then only a total that stands under the codes tells.
    const alone = codes.every((row) => beside(row) === 'chiffre');
    const filled = codes.every((row) => beside(row) !== 'vide');
    return filled && isHeaded(block, codes[0], alone) ? codes : [];
  }

  function isHeaded(block: readonly number[], from: number, alone: boolean): boolean {
    return block.some((row) => {
      const value = valueAt(sheet, row, column);
      if (typeof value !== 'string' || nature(row, column) !== 'texte') return false;
      return row < from ? alone && REPERES.test(wordsOf(value)) : niveauTotal(value) !== undefined;
    });
  }
}

/** Runs of rows that hold something. */
function blocksOf(
  rows: readonly number[],
  isEmpty: (row: number) => boolean,
): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  for (const row of rows) {
    if (isEmpty(row)) continue;
    const last = blocks.at(-1);
    if (last?.at(-1) === row - 1) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

/** A whole number from 1990 to 2100 with nothing beside it. */
export function isAnnee(value: CellValue): boolean {
  const lu = readNombre(value);
  if (lu.kind !== 'nombre' || lu.unite || !Number.isInteger(lu.valeur)) return false;
  return lu.decimales === 0 && lu.valeur >= 1990 && lu.valeur <= 2100;
}

/** A whole number without unit, a footnote mark aside: « 2023* », « 64 ». */
export function codeOf(value: CellValue): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? value : undefined;
  const digits = /^\s*(\d{1,8})\s?(?:\*{1,3}|\(\w\)|[¹²³⁴⁵⁶⁷⁸⁹])?\s*$/.exec(textOf(value))?.[1];
  return digits === undefined ? undefined : Number(digits);
}
