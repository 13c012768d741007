import { moveArea, movePosition, type Move } from '../moves';
import type { TableModel } from '../table';
import type { Editing } from './editing';
import { setHeading, uniqueHeading } from './headings';
import { dropColumnReferences } from './tableReferences';

/** Tables follow their cells; columns that come or go inside one change its headings. */
export function moveTables(editing: Editing, move: Move): void {
  for (const table of editing.book.tablesOn(move.sheet)) {
    const area = moveArea(table.area, move);
    if (!area || area === table.area) continue;
    const { left, right } = table.area;
    editing.journal.set(table, 'area', area, true);
    if (move.axis === 'column' && area.right - area.left !== right - left) {
      changeColumns(editing, table, left, move);
    }
  }
}

function changeColumns(editing: Editing, table: TableModel, left: number, move: Move): void {
  if (!move.insert) {
    const kept = table.columns.filter((_, index) => movePosition(left + index, move) !== undefined);
    const lost = table.columns.filter((column) => !kept.includes(column));
    editing.journal.set(table, 'columns', kept, true);
    dropColumnReferences(editing, table, lost);
    return;
  }
  const index = move.at - left;
  for (let added = 0; added < move.count; added++) {
    const heading = uniqueHeading(table.columns, '');
    const columns = [...table.columns];
    columns.splice(index + added, 0, heading);
    editing.journal.set(table, 'columns', columns, true);
    setHeading(editing, table, index + added, heading);
  }
}
