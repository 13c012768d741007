import type { Area } from '../../../src/grid/a1';
import { displayText } from '../../model/display';
import type { Desk } from '../desk';
import { change, refuse } from './edit';

/** The rows under the headings of the table that one stands in, or those that are selected. */
function rowsOf({ workbook, sheet, state: { selection } }: Desk): Area | undefined {
  const { active, area } = selection;
  const table = workbook.tables.find(
    (each) =>
      each.sheet === sheet &&
      active.row >= each.area.top &&
      active.row <= each.area.bottom &&
      active.column >= each.area.left &&
      active.column <= each.area.right,
  );
  if (table) return { ...table.area, top: table.area.top + 1 };
  return area.bottom > area.top ? area : undefined;
}

const NOTHING = 'Sélectionnez une cellule d’un tableau, ou plusieurs lignes.';

/** Sorts by the column of the active cell. */
export function sort(desk: Desk, descending: boolean): void {
  const area = rowsOf(desk);
  if (!area) return refuse(desk, NOTHING);
  const { column } = desk.state.selection.active;
  change(desk, 'Tri', (tx) => tx.sort(desk.sheet, area, column, descending));
}

/** Leaves the rows that show what the active cell shows. */
export function filterByValue(desk: Desk): void {
  const area = rowsOf(desk);
  if (!area) return refuse(desk, NOTHING);
  const { sheet } = desk;
  const { row: active, column } = desk.state.selection.active;
  const shown = (row: number) => {
    const { value, style } = sheet.cell(row, column);
    return displayText(value, style.numberFormat);
  };
  const wanted = shown(active);
  const hidden = new Set<number>();
  for (let row = area.top; row <= area.bottom; row += 1) if (shown(row) !== wanted) hidden.add(row);
  change(desk, 'Filtre', (tx) => tx.filter(sheet, area, hidden));
}

/** Shows every row again. */
export function clearFilter(desk: Desk): void {
  const area = rowsOf(desk);
  if (!area) return refuse(desk, NOTHING);
  change(desk, 'Filtre', (tx) => tx.filter(desk.sheet, area, new Set()));
}
