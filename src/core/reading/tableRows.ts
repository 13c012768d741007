/** The rows of a native table, read by the names of its columns: their order does not matter. */
import { cellAddress, parseAddress } from '../../grid/a1';
import type { CellValue } from '../CellValue';
import { valueAt } from './sheetCells';
import type { SnapshotLike } from './snapshotLike';
import { wordsOf } from './wordsOf';

export interface TableRow {
  readonly feuille: string;
  /** Sheet row. */
  readonly rang: number;
  /** What the column holds, or null where the table has no such column. */
  readonly cell: (column: string) => CellValue;
  /** The address of the column's cell, that of the row's first cell where there is no such column. */
  readonly cellule: (column: string) => string;
}

/** Every row under the headings, blank ones included; none where there is no such table. */
export function tableRows(snapshot: SnapshotLike, name: string): readonly TableRow[] {
  const table = snapshot.tables.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  const sheet = snapshot.sheets.find((candidate) => candidate.name === table?.sheet);
  const area = table && parseAddress(table.range);
  if (!sheet || !area) return [];
  const columns = table.columns.map(wordsOf);
  const positionOf = (column: string) => columns.indexOf(wordsOf(column));
  return Array.from({ length: area.bottom - area.top }, (_, index): TableRow => {
    const rang = area.top + 1 + index;
    return {
      feuille: sheet.name,
      rang,
      cell: (column) => {
        const position = positionOf(column);
        return position < 0 ? null : valueAt(sheet, rang, area.left + position);
      },
      cellule: (column) => cellAddress(rang, area.left + Math.max(0, positionOf(column))),
    };
  });
}
