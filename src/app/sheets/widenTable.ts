import { areaAddress, type Area } from '../../grid/a1';
import type { Command, Snapshot } from '../../workbook/port';
import { looksOf } from './columns';
import { areaOf } from './freeName';
import { area, SheetWriter } from './sheetWriter';
import { columnStyles, type SmallColumn } from './smallTable';
import type { TablePlace } from './tablePlace';

/** The table with the columns that it lacks, or undefined where something stands in their way. */
export function widen(
  snapshot: Snapshot,
  table: TablePlace,
  missing: readonly string[],
): TablePlace | undefined {
  const right = table.area.right + missing.length;
  // One column more, so that the table does not touch the next one.
  const wanted: Area = { ...table.area, left: table.area.right + 1, right: right + 1 };
  if (!isFree(snapshot, table.sheet, wanted)) return undefined;
  return {
    ...table,
    columns: [...table.columns, ...missing],
    area: { ...table.area, right },
    rows: table.rows.map((row) => [...row, ...missing.map(() => null)]),
  };
}

function isFree(snapshot: Snapshot, sheet: string, wanted: Area): boolean {
  const inTheWay = snapshot.tables.some((each) => {
    const at = areaOf(each);
    const apart =
      at.right < wanted.left ||
      at.left > wanted.right ||
      at.bottom < wanted.top ||
      at.top > wanted.bottom;
    return each.sheet === sheet && !apart;
  });
  const block = snapshot.sheets.find(({ name }) => name === sheet);
  if (inTheWay || !block) return false;
  return block.values.every((row, r) =>
    row.every((value, c) => {
      const at = { row: block.top + r, column: block.left + c };
      const inside =
        at.row >= wanted.top &&
        at.row <= wanted.bottom &&
        at.column >= wanted.left &&
        at.column <= wanted.right;
      return !inside || value === null || value === '';
    }),
  );
}

/** The commands that make of a table the wider one, whose new columns look as `ours` do. */
export function widenCommands(
  before: TablePlace,
  { columns, area: wide }: TablePlace,
  ours: readonly SmallColumn[],
): readonly Command[] {
  const writer = new SheetWriter(before.sheet);
  const left = before.area.right + 1;
  const added = columns.slice(before.columns.length);
  writer.write(area(wide.top, left, wide.top, wide.right), [added]);
  writer.add({ kind: 'resize-table', table: before.name, range: areaAddress(wide) });
  const body = area(wide.top + 1, left, wide.bottom, wide.right);
  columnStyles(writer, looksOf(added, ours), body);
  return writer.commands;
}
