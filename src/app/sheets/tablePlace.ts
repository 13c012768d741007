import { areaAddress, type Area } from '../../grid/a1';
import type { CellValue, Command, Snapshot } from '../../workbook/port';
import { areaOf } from './freeName';
import { area, SheetWriter } from './sheetWriter';
import { writeRows, type SmallColumn } from './smallTable';

/** A native table where it stands, with what its rows hold. */
export interface TablePlace {
  readonly name: string;
  readonly sheet: string;
  readonly columns: readonly string[];
  /** Headings included. */
  readonly area: Area;
  /** The rows under the headings, top to bottom. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** The table of a name, whatever its case, or undefined. */
export function findTable(snapshot: Snapshot, name: string): TablePlace | undefined {
  const table = snapshot.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!table) return undefined;
  const place = areaOf(table);
  return {
    name: table.name,
    sheet: table.sheet,
    columns: table.columns,
    area: place,
    rows: rowsOf(snapshot, table.sheet, place),
  };
}

/** Whether the workbook has a table with all of these columns. */
export function hasColumns(snapshot: Snapshot, name: string, columns: readonly string[]): boolean {
  const table = findTable(snapshot, name);
  return table !== undefined && columns.every((column) => table.columns.includes(column));
}

function rowsOf(snapshot: Snapshot, sheet: string, place: Area): (readonly CellValue[])[] {
  const block = snapshot.sheets.find((each) => each.name === sheet);
  const rows: CellValue[][] = [];
  for (let row = place.top + 1; row <= place.bottom; row += 1) {
    const cells = block?.values[row - block.top] ?? [];
    const from = place.left - (block?.left ?? 1);
    rows.push(
      Array.from({ length: place.right - place.left + 1 }, (_, i) => cells[from + i] ?? null),
    );
  }
  return rows;
}

/** The sheet rows where `count` more rows go: trailing empty ones first, then under the table. */
export function freeRow(table: TablePlace): number {
  const last = table.rows.findLastIndex((row) =>
    row.some((value) => value !== null && value !== ''),
  );
  return table.area.top + 2 + last;
}

/**
 * Adds rows at the end of a table, which grows as far as needed. The cells under a table of ours are
 * free: tables stand side by side.
 */
export function appendRows(
  table: TablePlace,
  columns: readonly SmallColumn[],
  rows: readonly (readonly CellValue[])[],
): readonly Command[] {
  if (rows.length === 0) return [];
  const writer = new SheetWriter(table.sheet);
  const top = freeRow(table);
  const { left, right, bottom } = table.area;
  const block = area(top, left, top + rows.length - 1, right);
  // The table grows first: where Excel cannot resize it, its rows are added empty, then filled.
  if (block.bottom > bottom) {
    const range = areaAddress({ ...table.area, bottom: block.bottom });
    writer.add({ kind: 'resize-table', table: table.name, range });
  }
  writeRows(writer, columns, block, rows);
  return writer.commands;
}
