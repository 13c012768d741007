import type { CellValue, Command, Snapshot } from '../../../workbook/port';
import { looksOf } from '../../sheets/columns';
import type { SmallColumn } from '../../sheets/smallTable';
import { appendRows, findTable } from '../../sheets/tablePlace';

/** Rows of a table of ours, in the order of its columns: under those that stand, or on a sheet laid out for them. */
export function addOrLayOut(
  snapshot: Snapshot,
  table: {
    readonly name: string;
    readonly columns: readonly SmallColumn[];
    readonly layOut: (
      snapshot: Snapshot,
      rows: readonly (readonly CellValue[])[],
    ) => readonly Command[];
  },
  rows: readonly (readonly CellValue[])[],
): readonly Command[] {
  const found = findTable(snapshot, table.name);
  if (!found) return table.layOut(snapshot, rows);
  const place = found.columns.map((heading) =>
    table.columns.findIndex((column) => column.heading === heading),
  );
  return appendRows(
    found,
    looksOf(found.columns, table.columns),
    rows.map((row) => place.map((i) => row[i] ?? null)),
  );
}
