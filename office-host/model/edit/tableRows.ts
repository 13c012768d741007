import { width } from '../areas';
import { HostError } from '../errors';
import type { TableModel } from '../table';
import type { Input } from '../values';
import { writeQuietly } from './contents';
import { tellChanged, type Editing } from './editing';
import { fillCalculatedColumns } from './fillCalculatedColumns';
import { deleteCells, insertCells } from './structure';
import { bodyHeight } from './tables';

/** New rows before data row `index`, from 0, or at the end; cells under the table move down. */
export function addTableRows(
  editing: Editing,
  table: TableModel,
  index: number | undefined,
  values: readonly (readonly Input[])[],
): number {
  const rows = bodyHeight(table);
  const at = index ?? rows;
  if (at < 0 || at > rows) throw new HostError('InvalidArgument', 'The table has no such row.');
  if (values.some((line) => line.length !== 0 && line.length !== width(table.area))) {
    throw new HostError('InvalidArgument', 'The values are not as wide as the table.');
  }
  insertRows(editing, table, at, values.length);
  const top = table.area.top + 1 + at;
  values.forEach((line, down) => {
    line.forEach((input, across) => {
      if (input !== null)
        writeQuietly(editing, table.sheet, top + down, table.area.left + across, input);
    });
  });
  return at;
}

function insertRows(editing: Editing, table: TableModel, at: number, count: number): void {
  const { top, left, right, bottom } = table.area;
  const first = top + 1 + at;
  const inserted = { top: first, bottom: first + count - 1, left, right };
  if (first <= bottom) {
    insertCells(editing, table.sheet, inserted, 'down');
    return;
  }
  insertCells(editing, table.sheet, inserted, 'down');
  editing.journal.set(table, 'area', { ...table.area, bottom: inserted.bottom }, true);
  fillCalculatedColumns(editing, table, inserted.top, inserted.bottom);
  tellChanged(editing, table.sheet, inserted, 'RangeEdited');
}

/** Deletes data rows, from 0; cells under the table move up. */
export function deleteTableRows(
  editing: Editing,
  table: TableModel,
  index: number,
  count: number,
): void {
  if (index < 0 || count < 1 || index + count > bodyHeight(table)) {
    throw new HostError('InvalidArgument', 'The table has no such rows.');
  }
  const top = table.area.top + 1 + index;
  const { left, right } = table.area;
  deleteCells(editing, table.sheet, { top, bottom: top + count - 1, left, right }, 'up');
}
