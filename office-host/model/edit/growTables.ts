import { intersect, type Area } from '../../../src/grid/a1';
import type { SheetModel } from '../sheet';
import type { TableModel } from '../table';
import type { Editing } from './editing';
import { fillCalculatedColumns } from './fillCalculatedColumns';

/** Whether an entry puts something in a row, between two columns. */
export type FillsRow = (row: number, left: number, right: number) => boolean;

/** A table takes in the rows typed or pasted right under it, as long as they were empty. */
export function growTables(
  editing: Editing,
  sheet: SheetModel,
  area: Area,
  fillsRow: FillsRow,
): void {
  for (const table of editing.book.tablesOn(sheet)) {
    const { bottom, left, right } = table.area;
    const isBelow = area.top <= bottom + 1 && area.bottom > bottom;
    if (!isBelow || area.right < left || area.left > right) continue;
    let last = bottom;
    while (last < area.bottom && canTake(editing, table, last + 1, fillsRow)) last += 1;
    if (last > bottom) growTable(editing, table, last);
  }
}

function canTake(editing: Editing, table: TableModel, row: number, fillsRow: FillsRow): boolean {
  const { left, right } = table.area;
  const line = { top: row, bottom: row, left, right };
  if (!fillsRow(row, left, right)) return false;
  const others = editing.book.tablesOn(table.sheet).filter((other) => other !== table);
  if (others.some((other) => intersect(other.area, line))) return false;
  if (table.sheet.merges.some((merge) => intersect(merge, line))) return false;
  return [...table.sheet.grid.within(line)].every(
    ({ cell }) => cell.value === null && !cell.formula,
  );
}

/**
 * The table reaches down to `bottom`, without moving cells: the new rows take the format, the
 * validations, the conditions and the calculated columns of its last row.
 */
export function growTable(editing: Editing, table: TableModel, bottom: number): void {
  const { journal } = editing;
  const before = table.area.bottom;
  copyLastRowStyle(editing, table, bottom);
  const { sheet, area } = table;
  const grow = (item: Area): Area =>
    item.bottom === before &&
    item.top > area.top &&
    item.left >= area.left &&
    item.right <= area.right
      ? { ...item, bottom }
      : item;
  const grown = <T extends { readonly areas: readonly Area[] }>(
    items: readonly T[],
  ): readonly T[] => items.map((item) => ({ ...item, areas: item.areas.map(grow) }));
  journal.set(sheet, 'validations', grown(sheet.validations));
  journal.set(sheet, 'conditionalFormats', grown(sheet.conditionalFormats));
  journal.set(table, 'area', { ...area, bottom }, true);
  fillCalculatedColumns(editing, table, before + 1, bottom);
}

function copyLastRowStyle({ journal }: Editing, { sheet, area }: TableModel, bottom: number): void {
  if (area.bottom === area.top) return;
  const line = { ...area, top: area.bottom };
  for (const { column, cell } of [...sheet.grid.within(line)]) {
    for (let row = area.bottom + 1; row <= bottom; row++) {
      journal.setCell(sheet, row, column, { ...sheet.cell(row, column), style: cell.style });
    }
  }
}
