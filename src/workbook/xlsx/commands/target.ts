import { parseAddress, type Area } from '../../../grid/a1';
import { WorkbookError } from '../../errors';
import type { ProtectionAllowance } from '../../port';
import type { FileSheet, FileTable, WorkbookFile } from '../file';

/** The sheet of that name, whatever its case, as Excel looks for it. */
export function findSheet(file: WorkbookFile, name: string): FileSheet {
  const sheet = file.sheets.find((s) => s.name.toLowerCase() === name.toLowerCase());
  if (sheet === undefined)
    throw new WorkbookError('not-found', `No sheet ${name}`, { sheet: name });
  return sheet;
}

/** The sheet, once sure that its protection allows a change other than to unlocked cells. */
export function findOpenSheet(
  file: WorkbookFile,
  name: string,
  allowance?: ProtectionAllowance,
): FileSheet {
  const sheet = findSheet(file, name);
  const allowed = allowance !== undefined && sheet.allowed.includes(allowance);
  if (sheet.protected && !allowed) {
    throw new WorkbookError('protected', `${name} is protected`, { sheet: sheet.name });
  }
  return sheet;
}

export function findTable(
  file: WorkbookFile,
  name: string,
): { readonly sheet: FileSheet; readonly table: FileTable } {
  for (const sheet of file.sheets) {
    const table = sheet.tables.find((t) => t.name.toLowerCase() === name.toLowerCase());
    if (table !== undefined) return { sheet, table };
  }
  throw new WorkbookError('not-found', `No table ${name}`);
}

/** The area of an address, or `not-found`. */
export function findArea(sheet: FileSheet, address: string): Area {
  const area = parseAddress(address);
  if (area === undefined) {
    throw new WorkbookError('not-found', `No area ${address}`, { sheet: sheet.name, address });
  }
  return area;
}

/** Calls `visit` for each cell, row by row, with its place in the area from 0. */
export function eachCell(
  area: Area,
  visit: (row: number, column: number, i: number, j: number) => void,
): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      visit(row, column, row - area.top, column - area.left);
    }
  }
}

/** Whether a cell calculates. */
export function hasFormula(sheet: FileSheet, row: number, column: number): boolean {
  const formula = sheet.formulas[row - 1]?.[column - 1];
  return formula !== undefined && formula !== null;
}

/** Puts a value into a sparse grid numbered from 1. */
export function put<T>(
  grid: ((T | undefined)[] | undefined)[],
  row: number,
  column: number,
  value: T,
): void {
  const cells = (grid[row - 1] ??= []);
  cells[column - 1] = value;
}
