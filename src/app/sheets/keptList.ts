import type { CellValue, Command, Snapshot } from '../../workbook/port';
import { freeSheetName } from './freeName';
import { writeListPage } from './page';
import { area, SheetWriter } from './sheetWriter';
import { writeBlockTitle, writeSmallTable, type SmallColumn } from './smallTable';
import { looksOf } from './suiviTables';
import { appendRows, findTable } from './tablePlace';

const TOP = 4;

/** A sheet of its own with one table, a row for each thing that somebody answered. */
export interface KeptList {
  readonly sheet: string;
  readonly note: string;
  readonly table: string;
  readonly columns: readonly SmallColumn[];
}

/** What a row keeps, by heading. */
type KeptRow = Readonly<Record<string, CellValue>>;

/**
 * Writes a row over the one that `isSame` knows, or adds it; with no row, empties that one. Cells meet
 * their columns by heading, wherever somebody moved them, and other columns keep what they hold. The
 * sheet is made where it is missing.
 */
export function keepRow(
  snapshot: Snapshot,
  list: KeptList,
  row: KeptRow | undefined,
  isSame: (cell: (heading: string) => CellValue) => boolean,
): readonly Command[] {
  const { columns } = list;
  const table = findTable(snapshot, list.table);
  if (!table) return row ? newSheet(snapshot, list, row) : [];
  const known = table.rows.findIndex((cells) =>
    isSame((heading) => cells[table.columns.indexOf(heading)] ?? null),
  );
  const isOurs = (heading: string) => columns.some((column) => column.heading === heading);
  const before = table.rows[known];
  const values = table.columns.map((heading, i) =>
    isOurs(heading) ? (row?.[heading] ?? null) : (before?.[i] ?? null),
  );
  if (!before) return row ? appendRows(table, looksOf(table.columns, columns), [values]) : [];
  const { top, left, right } = table.area;
  const at = top + 1 + known;
  const writer = new SheetWriter(table.sheet);
  writer.write(area(at, left, at, right), [values]);
  return writer.commands;
}

function newSheet(
  snapshot: Snapshot,
  { sheet, note, table, columns }: KeptList,
  row: KeptRow,
): readonly Command[] {
  const writer = new SheetWriter(freeSheetName(sheet, snapshot));
  writer.add({ kind: 'add-sheet', sheet: writer.sheet, gridlines: false });
  writeListPage(writer);
  writeBlockTitle(writer, { left: 1, right: columns.length }, sheet, note);
  const rows = [columns.map(({ heading }) => row[heading] ?? null)];
  writeSmallTable(writer, { name: table, top: TOP, left: 1, columns, rows });
  writer.add({ kind: 'freeze', sheet: writer.sheet, rows: TOP });
  return writer.commands;
}
