import { intersect, type Area } from '../../../src/grid/a1';
import { displayText } from '../display';
import type { SheetModel } from '../sheet';
import type { TableModel } from '../table';
import type { Editing } from './editing';
import { setHeading, uniqueHeading } from './headings';
import { renameColumnReferences } from './tableReferences';

/** After heading cells changed: they become unique texts, and formulas follow the new names. */
export function syncHeadings(editing: Editing, sheet: SheetModel, area: Area): void {
  for (const table of editing.book.tablesOn(sheet)) {
    const part = intersect(area, { ...table.area, bottom: table.area.top });
    if (!part) continue;
    for (let column = part.left; column <= part.right; column++) {
      renameHeading(editing, table, column - table.area.left);
    }
  }
}

function renameHeading(editing: Editing, table: TableModel, index: number): void {
  const { sheet, area, columns } = table;
  const before = columns[index] ?? '';
  const cell = sheet.cell(area.top, area.left + index);
  const wanted = cell.formula ?? displayText(cell.value, cell.style.numberFormat);
  const others = columns.filter((_, other) => other !== index);
  const heading = uniqueHeading(others, wanted);
  if (cell.value !== heading) setHeading(editing, table, index, heading);
  if (heading === before) return;
  const renamed = columns.map((column, other) => (other === index ? heading : column));
  editing.journal.set(table, 'columns', renamed, true);
  renameColumnReferences(editing, table, before, heading);
}
