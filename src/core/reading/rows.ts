/** The rows of a block, read in the columns of a form. */
import { isBlank } from '../cellText';
import { columnKeys } from '../forms/column';
import type { BlockLike, ColumnPositions, RowCells, RowReading } from './formReading';
import { valueAt } from './sheetCells';

/** One row of the sheet, whatever it holds. A column that the form lacks reads as empty. */
export function readRow(block: BlockLike, colonnes: ColumnPositions, rang: number): RowReading {
  const cells = columnKeys.map((key) => {
    const column = colonnes[key];
    return [key, column === undefined ? null : valueAt(block, rang, column)] as const;
  });
  return { rang, cells: Object.fromEntries(cells) as RowCells };
}

/** The rows from `first` to `last` that hold something; wholly empty rows are no rows. */
export function readRows(
  block: BlockLike,
  colonnes: ColumnPositions,
  first: number,
  last: number,
): readonly RowReading[] {
  const rows: RowReading[] = [];
  for (let rang = first; rang <= last; rang += 1) {
    const row = readRow(block, colonnes, rang);
    if (!isEmptyRow(row)) rows.push(row);
  }
  return rows;
}

export function isEmptyRow(row: RowReading): boolean {
  return columnKeys.every((key) => isBlank(row.cells[key]));
}
