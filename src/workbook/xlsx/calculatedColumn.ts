import { parseAddress } from '../../grid/a1';
import type { FileSheet, FileTable } from './file';
import { moveFormula, toFileFormula } from './formulas';

/**
 * The formula of a column whose every cell says the same of its own row, as it reads in the first one:
 * a table keeps it, so that Excel gives it to the rows that are added.
 */
export function calculatedColumn(
  sheet: FileSheet,
  table: FileTable,
  index: number,
): string | undefined {
  const area = parseAddress(table.range);
  if (area === undefined) return undefined;
  const column = area.left + index;
  const first = { row: area.top + 1, column };
  const last = area.bottom - (table.totalsRow ? 1 : 0);
  const formula = sheet.formulas[first.row - 1]?.[column - 1];
  if (formula === null || formula === undefined) return undefined;
  for (let row = first.row + 1; row <= last; row++) {
    const found = sheet.formulas[row - 1]?.[column - 1];
    if (found !== moveFormula(formula, first, { row, column })) return undefined;
  }
  return toFileFormula(formula, table.name);
}
