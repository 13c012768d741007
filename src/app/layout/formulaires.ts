import { contextTables } from '../../core/forms/names';
import { areaAddress, columnLetters } from '../../grid/a1';
import type { Snapshot } from '../../workbook/port';
import type { TablePlace } from '../tables';
import { HEADING } from './palette';
import { FORMULAIRES_COLUMNS } from './parametresParts';
import { area, type SheetWriter } from './sheetWriter';
import { columnStyles, type SmallColumn } from './smallTable';

const ZONE = contextTables.formulaires.columns[2];

/** How each column of a table of forms looks; one that somebody added is plain text. */
export function formulairesColumns({ columns }: TablePlace): readonly SmallColumn[] {
  return columns.map(
    (heading) =>
      FORMULAIRES_COLUMNS.find((column) => column.heading === heading) ?? {
        heading,
        width: 14,
        format: '@',
        horizontal: 'left',
      },
  );
}

/**
 * Gives a table of forms its column for the zone, which older workbooks lack, where the cells on its
 * right are free; the table as it then stands.
 */
export function addZoneColumn(
  writer: SheetWriter,
  snapshot: Snapshot,
  table: TablePlace,
): TablePlace {
  const { top, left, bottom } = table.area;
  const right = table.area.right + 1;
  if (table.columns.includes(ZONE) || !isFree(snapshot, table, right)) return table;
  const wider: TablePlace = {
    ...table,
    columns: [...table.columns, ZONE],
    area: area(top, left, bottom, right),
    rows: table.rows.map((row) => [...row, null]),
  };
  const heading = area(top, right, top, right);
  const column = formulairesColumns(wider).slice(-1);
  const letters = columnLetters(right);
  writer.write(heading, [[ZONE]]);
  writer.style(heading, HEADING);
  writer.width(`${letters}:${letters}`, column[0]?.width ?? 0);
  columnStyles(writer, column, area(top + 1, right, bottom, right));
  writer.add({ kind: 'resize-table', table: table.name, range: areaAddress(wider.area) });
  return wider;
}

/** Whether a table may take a column more: nothing there, nor in the column after it. */
function isFree(snapshot: Snapshot, { sheet, area }: TablePlace, column: number): boolean {
  const block = snapshot.sheets.find(({ name }) => name === sheet);
  if (!block) return false;
  const rows = block.values.slice(Math.max(0, area.top - block.top), area.bottom - block.top + 1);
  const cells = rows.flatMap((row) => [0, 1].map((next) => row[column + next - block.left]));
  return cells.every((value) => value === undefined || value === null || value === '');
}
