/** The rows of a block, read in the columns of a form. */
import type { Area } from '../../grid/a1';
import { isBlank } from '../cellText';
import { columnKeys, dateKeys, type ColumnKey } from '../forms/column';
import { eachRow, type Steps } from '../steps';
import type { ColumnPositions, RowCells, RowReading } from './formReading';
import { coveringArea, mergedAreas, natureAt, valueAt } from './sheetCells';
import type { BlockLike, NatureCellule } from './snapshotLike';

/**
 * One row of the sheet, whatever it holds. A column that the form lacks reads as empty; a merged cell
 * gives its value to each row that it covers.
 */
export function readRow(
  block: BlockLike & { readonly merges?: readonly string[] },
  colonnes: ColumnPositions,
  rang: number,
  merges: readonly Area[] = tallMerges(block),
): RowReading {
  const natures: Partial<Record<ColumnKey, NatureCellule>> = {};
  const cells = columnKeys.map((key) => {
    const column = colonnes[key];
    if (column === undefined) return [key, null] as const;
    const row = coveringArea(merges, rang, column)?.top ?? rang;
    const nature = natureAt(block, row, column);
    const value = valueAt(block, row, column);
    const isDay = dateKeys.some((dateKey) => dateKey === key);
    if (nature === 'depuis-1904' && !isDay) return [key, value] as const;
    if (nature !== undefined) natures[key] = nature;
    // A number that may be two days is none, and nothing is worked out from it.
    return [key, nature === 'depuis-1904' ? String(value) : value] as const;
  });
  const row = { rang, cells: Object.fromEntries(cells) as RowCells };
  return Object.keys(natures).length === 0 ? row : { ...row, natures };
}

/** Merged cells of one column that cover several rows. */
function tallMerges({ merges = [] }: { readonly merges?: readonly string[] }): readonly Area[] {
  return mergedAreas(merges).filter(({ top, bottom }) => bottom > top);
}

/** A row that has nothing of its own, under merged cells, is the row above them. */
function isCovered(
  block: BlockLike,
  colonnes: ColumnPositions,
  rang: number,
  merges: readonly Area[],
): boolean {
  if (!merges.some(({ top, bottom }) => rang > top && rang <= bottom)) return false;
  return Object.values(colonnes).every((column) => isBlank(valueAt(block, rang, column)));
}

/** The rows from `first` to `last` that hold something; wholly empty rows are no rows. */
export function* readRows(
  block: BlockLike & { readonly merges?: readonly string[] },
  colonnes: ColumnPositions,
  first: number,
  last: number,
): Steps<readonly RowReading[]> {
  const rows: RowReading[] = [];
  const merges = tallMerges(block);
  yield* eachRow(first, last, (rang) => {
    if (isCovered(block, colonnes, rang, merges)) return;
    const row = readRow(block, colonnes, rang, merges);
    if (!isEmptyRow(row) || row.natures !== undefined) rows.push(row);
  });
  return rows;
}

export function isEmptyRow(row: RowReading): boolean {
  return columnKeys.every((key) => isBlank(row.cells[key]));
}
