/**
 * Rows below the table of one of our forms that hold data. The form's own texts are no data: total
 * labels and formulas, labels and values of the certificate. Everything else is, since rows pasted
 * past the end of the table land on the totals, on the certificate and under them.
 */
import { readDate } from '../cellDate';
import { isBlank } from '../cellText';
import { readTypologie } from '../cellTypologie';
import { columnKeys, dateKeys } from '../forms/column';
import type { ColumnKey } from '../forms/column';
import { eachRow, type Steps } from '../steps';
import { footerLine } from './footer';
import type { ColumnPositions, RowReading } from './formReading';
import { countHeadings } from './headings';
import { readRow } from './rows';
import { lastColumn, readCell } from './sheetCells';
import type { CellReading, SheetLike } from './snapshotLike';

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
export function* findStrays(sheet: SheetLike, zone: StrayZone): Steps<readonly RowReading[]> {
  const strays: RowReading[] = [];
  let intitules = 0;
  yield* eachRow(zone.first, zone.last, (rang) => {
    const row = withoutOwn(sheet, zone, rang);
    if (row && namesColumns(row)) {
      intitules = rang;
      return;
    }
    const count = row === undefined ? 0 : countFilled(row);
    const follows = strays.at(-1)?.rang === rang - 1;
    if (row && (count > 1 || (count === 1 && (rang <= zone.lastOwn || follows)))) {
      strays.push(intitules === rang - 1 ? { ...row, sousIntitules: true } : row);
    }
  });
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
  return formula !== null || footerLine(value) !== undefined;
}

function countFilled(row: RowReading): number {
  return columnKeys.filter((key) => !isBlank(row.cells[key])).length;
}

/** Headings pasted with the rows under them. */
function namesColumns({ cells }: RowReading): boolean {
  return countHeadings(cells) > 2;
}

/** Cells that a row must have beside the table to be one of a household for sure. */
export const ROW_ASIDE = 6;

/** Complete rows right of column `right`, their cells in the order of the forms. */
export function* findRowsAside(
  sheet: SheetLike,
  right: number,
  { first, last }: { readonly first: number; readonly last: number },
): Steps<readonly RowReading[]> {
  const rows: RowReading[] = [];
  const end = lastColumn(sheet) - ROW_ASIDE + 1;
  if (right + 1 > end) return rows;
  yield* eachRow(first, last, (rang) => {
    for (let gauche = right + 1; gauche <= end; gauche += 1) {
      const positions = positionsFrom(gauche);
      const row = { ...readRow(sheet, positions, rang, []), gauche };
      if (!isComplete(row)) continue;
      const above = readRow(sheet, positions, rang - 1, []);
      rows.push(namesColumns(above) ? { ...row, sousIntitules: true } : row);
      break;
    }
  });
  return rows;
}

/** The nine columns side by side, as the forms print them. */
export function positionsFrom(gauche: number): ColumnPositions {
  return Object.fromEntries(columnKeys.map((key, index) => [key, gauche + index]));
}

function isComplete(row: RowReading): boolean {
  if (countFilled(row) < ROW_ASIDE) return false;
  const { kind } = readTypologie(row.cells.typologie);
  const dates = dateKeys.filter((key) => 'date' in readDate(row.cells[key]));
  return (kind === 'classe' || kind === 'lisible') && dates.length > 1;
}

/** The rows that are hidden or filtered out, where the workbook tells them. */
export function hiddenAmong(sheet: SheetLike, rows: readonly RowReading[]): readonly number[] {
  const hidden = new Set(sheet.hiddenRows);
  if (hidden.size === 0) return [];
  return rows.flatMap(({ rang }) => (hidden.has(rang) ? [rang] : []));
}
