import { textOf } from '../../core/cellText';
import type { Area } from '../../grid/a1';
import type { CellValue, Command, Snapshot } from '../../workbook/port';
import { looksOf } from './columns';
import { freeSheetName } from './freeName';
import { freezeHeadings, writeListPage } from './page';
import { area, SheetWriter } from './sheetWriter';
import {
  readable,
  writeBlockTitle,
  writeRowAgain,
  writeSmallTable,
  type SmallColumn,
} from './smallTable';
import { appendRows, findTable, freeRow, type TablePlace } from './tablePlace';

/** Where the headings of such a table stand. */
export const KEPT_TOP = 4;

/** A sheet of its own with one table, a row for each thing that somebody answered. */
export interface KeptList {
  readonly sheet: string;
  readonly note: string;
  readonly table: string;
  readonly columns: readonly SmallColumn[];
  /** Whether nobody has to read it. */
  readonly hidden?: true;
}

/** What a row keeps, by heading. */
export type KeptRow = Readonly<Record<string, CellValue>>;

/**
 * Writes a row over the one that `isSame` knows, or adds it; with no row, empties that one. Cells meet
 * their columns by heading, wherever somebody moved them, and other columns keep what they hold. The
 * sheet is made where it is missing. `table` is where the list stands once the change so far is made.
 */
export function keepRow(
  snapshot: Snapshot,
  list: KeptList,
  row: KeptRow | undefined,
  isSame: (cell: (heading: string) => CellValue) => boolean,
  table = findTable(snapshot, list.table),
): readonly Command[] {
  const { columns } = list;
  if (!table) return row ? newSheet(snapshot, list, [row]) : [];
  const known = table.rows.findIndex((cells) =>
    isSame((heading) => cells[table.columns.indexOf(heading)] ?? null),
  );
  const isOurs = (heading: string) => columns.some((column) => column.heading === heading);
  const before = table.rows[known];
  const values = table.columns.map((heading, i) =>
    isOurs(heading) ? (row?.[heading] ?? null) : (before?.[i] ?? null),
  );
  const looks = looksOf(table.columns, columns);
  if (!before && !row) return [];
  const writer = new SheetWriter(table.sheet);
  if (before) writeRowAgain(writer, looks, rowOf(table, known), values);
  else writer.add(...appendRows(table, looks, [values]));
  if (row) writeComputed(writer, table, looks, before ? rowOf(table, known).top : freeRow(table));
  return writer.commands;
}

/** The cells of a row that are worked out. */
function writeComputed(
  writer: SheetWriter,
  table: TablePlace,
  looks: readonly SmallColumn[],
  row: number,
): void {
  looks.forEach(({ formula }, i) => {
    if (formula) writer.formula(row, table.area.left + i, formula(row));
  });
}

/**
 * Writes several rows at once, each over the one that holds the same under the headings `keys`, or after
 * the others. A row that changes nothing is not written.
 */
export function keepRows(
  snapshot: Snapshot,
  list: KeptList,
  rows: readonly KeptRow[],
  keys: readonly string[],
): readonly Command[] {
  if (rows.length === 0) return [];
  const table = findTable(snapshot, list.table);
  if (!table) return newSheet(snapshot, list, rows);
  const keyOfRow = (cell: (heading: string) => CellValue) =>
    JSON.stringify(keys.map((key) => textOf(cell(key))));
  const cellsOf = (cells: readonly CellValue[]) => (heading: string) =>
    cells[table.columns.indexOf(heading)] ?? null;
  const known = new Map(table.rows.map((cells, i) => [keyOfRow(cellsOf(cells)), i]));
  const ours = new Set(list.columns.map(({ heading }) => heading));
  const looks = looksOf(table.columns, list.columns);
  const writer = new SheetWriter(table.sheet);
  const added: (readonly CellValue[])[] = [];
  for (const row of rows) {
    const at = known.get(keyOfRow((heading) => row[heading] ?? null));
    const before = at === undefined ? undefined : table.rows[at];
    const values = table.columns.map((heading, i) =>
      ours.has(heading) ? (row[heading] ?? null) : (before?.[i] ?? null),
    );
    if (at === undefined) added.push(values);
    else if (values.some((value, i) => (value ?? '') !== (before?.[i] ?? ''))) {
      writeRowAgain(writer, looks, rowOf(table, at), values);
    }
  }
  return [...writer.commands, ...appendRows(table, looks, added)];
}

function rowOf({ area: { top, left, right } }: TablePlace, index: number): Area {
  return area(top + 1 + index, left, top + 1 + index, right);
}

function newSheet(
  snapshot: Snapshot,
  { sheet, note, table, columns, hidden }: KeptList,
  rows: readonly KeptRow[],
): readonly Command[] {
  const writer = new SheetWriter(freeSheetName(sheet, snapshot));
  writer.add({
    kind: 'add-sheet',
    sheet: writer.sheet,
    gridlines: false,
    visible: hidden !== true,
  });
  const printed = readable(columns);
  writeListPage(writer, hidden ? undefined : printed);
  writeBlockTitle(writer, printed, sheet, note);
  const values = rows.map((row) => columns.map(({ heading }) => row[heading] ?? null));
  writeSmallTable(writer, { name: table, top: KEPT_TOP, left: 1, columns, rows: values });
  // Excel freezes the rows of a sheet that shows.
  if (hidden !== true) freezeHeadings(writer, KEPT_TOP);
  return writer.commands;
}
