/**
 * Rows below the table of one of our forms that hold data. The form's own texts are no data: total
 * labels and formulas, labels and values of the certificate. Everything else is, since rows pasted
 * past the end of the table land on the totals, on the certificate and under them.
 */
import { isBlank } from '../cellText';
import { columnKeys } from '../forms/column';
import type { ColumnKey } from '../forms/column';
import { footerLine } from './footer';
import type { CellReading, ColumnPositions, RowReading, SheetLike } from './formReading';
import { readRow } from './rows';
import { readCell } from './sheetCells';

export interface StrayZone {
  readonly colonnes: ColumnPositions;
  /** The row under the table, and the last row to look at. */
  readonly first: number;
  readonly last: number;
  /** Addresses of the form's own value cells: totals and certificate. */
  readonly own: ReadonlySet<string>;
  /** The last row of the certificate; below it one cell alone is a note, unless rows lead to it. */
  readonly lastOwn: number;
}

/** The rows of the zone that hold data, without the form's own texts. */
export function findStrays(sheet: SheetLike, zone: StrayZone): readonly RowReading[] {
  const strays: RowReading[] = [];
  for (let rang = zone.first; rang <= zone.last; rang += 1) {
    const row = withoutOwn(sheet, zone, rang);
    const count = row === undefined ? 0 : countFilled(row);
    const follows = strays.at(-1)?.rang === rang - 1;
    if (row && (count > 1 || (count === 1 && (rang <= zone.lastOwn || follows)))) strays.push(row);
  }
  return strays;
}

/** A row without the form's own cells, or undefined when it holds nothing else. */
function withoutOwn(sheet: SheetLike, zone: StrayZone, rang: number): RowReading | undefined {
  const row = readRow(sheet, zone.colonnes, rang);
  const cells = columnKeys.map((key) => [key, cellOf(sheet, zone, rang, key)] as const);
  const isData = ([, cell]: (typeof cells)[number]) =>
    cell !== undefined && !isBlank(cell.value) && !isOwnText(cell) && !zone.own.has(cell.cellule);
  if (!cells.some(isData)) return undefined;
  const kept = cells.map(
    ([key, cell]) => [key, cell && !isOwnText(cell) ? row.cells[key] : null] as const,
  );
  return { rang, cells: Object.fromEntries(kept) as RowReading['cells'] };
}

function cellOf(
  sheet: SheetLike,
  { colonnes }: StrayZone,
  rang: number,
  key: ColumnKey,
): CellReading | undefined {
  const column = colonnes[key];
  return column === undefined ? undefined : readCell(sheet, rang, column);
}

/** A formula is never pasted data here: the cells of our forms hold formulas in their totals only. */
function isOwnText({ value, formula }: CellReading): boolean {
  return formula !== null || (typeof value === 'string' && footerLine(value) !== undefined);
}

function countFilled(row: RowReading): number {
  return columnKeys.filter((key) => !isBlank(row.cells[key])).length;
}
