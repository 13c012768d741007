import { shiftFormula } from '../references';
import { bodyArea, type TableModel } from '../table';
import { changeCell, type Editing } from './editing';

/** New rows of a table get the formula of each column whose other rows all hold the same one. */
export function fillCalculatedColumns(
  editing: Editing,
  table: TableModel,
  top: number,
  bottom: number,
): void {
  const { sheet, area } = table;
  for (let column = area.left; column <= area.right; column++) {
    const found = columnFormula(table, column, top, bottom);
    if (!found) continue;
    for (let row = top; row <= bottom; row++) {
      const formula = shiftFormula(found.formula, row - found.row, 0);
      changeCell(editing, sheet, row, column, { formula, value: null, quoted: false });
    }
  }
}

/** The formula that the column holds in every row outside `top` to `bottom`. */
function columnFormula(
  table: TableModel,
  column: number,
  top: number,
  bottom: number,
): { formula: string; row: number } | undefined {
  const body = bodyArea(table);
  let found: { formula: string; row: number } | undefined;
  for (let row = body.top; row <= body.bottom; row++) {
    if (row >= top && row <= bottom) continue;
    const formula = table.sheet.grid.get(row, column)?.formula;
    if (formula === undefined) return undefined;
    if (found && shiftFormula(found.formula, row - found.row, 0) !== formula) return undefined;
    found ??= { formula, row };
  }
  return found;
}
