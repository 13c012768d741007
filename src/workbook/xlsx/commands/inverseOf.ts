import { areaAddress } from '../../../grid/a1';
import type { CellValue, Command } from '../../port';
import type { FileSheet, WorkbookFile } from '../file';
import { takeSnapshot } from '../snapshot';
import { restoreChart } from './charts';
import { findArea, findSheet, findTable } from './target';

/**
 * The commands that take a command back, read before it is applied. As with Excel, looks and rules
 * are not taken back, but for those of a sheet that goes away again.
 */
export function inverseOf(file: WorkbookFile, command: Command): readonly Command[] {
  switch (command.kind) {
    case 'write':
    case 'formulas':
      return restoreCells(findSheet(file, command.sheet), command.range);
    case 'add-sheet':
      return [{ kind: 'delete-sheet', sheet: command.sheet }];
    case 'insert-rows':
      return [{ ...command, kind: 'delete-rows' }];
    case 'delete-rows':
      return restoreRows(findSheet(file, command.sheet), command);
    case 'resize-table':
      return [{ ...command, range: findTable(file, command.table).table.range }];
    case 'define-name':
    case 'delete-name':
      return restoreName(file, command.name);
    case 'add-chart':
    case 'delete-chart':
      return restoreChart(findSheet(file, command.sheet), command.name);
    case 'protect':
      return findSheet(file, command.sheet).protected
        ? []
        : [{ kind: 'unprotect', sheet: command.sheet }];
    case 'unprotect':
      return protectAgain(findSheet(file, command.sheet));
    case 'activate':
      return file.activeSheet === '' ? [] : [{ kind: 'activate', sheet: file.activeSheet }];
    default:
      return [];
  }
}

function protectAgain({ name, protected: isProtected, allowed }: FileSheet): readonly Command[] {
  return isProtected ? [{ kind: 'protect', sheet: name, allow: allowed }] : [];
}

function restoreRows(
  sheet: FileSheet,
  { at, count }: { readonly at: number; readonly count: number },
): readonly Command[] {
  const right = sheet.values.reduce((width, row) => Math.max(width, row?.length ?? 0), 0);
  const area = { top: at, left: 1, bottom: at + count - 1, right };
  const cells = right === 0 ? [] : restoreCells(sheet, areaAddress(area));
  return [{ kind: 'insert-rows', sheet: sheet.name, at, count }, ...cells];
}

function restoreName(file: WorkbookFile, name: string): readonly Command[] {
  const old = takeSnapshot(file, []).names.find((n) => n.name.toLowerCase() === name.toLowerCase());
  return old === undefined ? [{ kind: 'delete-name', name }] : [{ kind: 'define-name', ...old }];
}

/** Constants in one command, then each formula. */
function restoreCells(sheet: FileSheet, range: string): readonly Command[] {
  const area = findArea(sheet, range);
  const values: CellValue[][] = [];
  const formulas: Command[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: CellValue[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const formula = sheet.formulas[row - 1]?.[column - 1] ?? null;
      cells.push(formula === null ? (sheet.values[row - 1]?.[column - 1] ?? null) : null);
      if (formula !== null) formulas.push(formulaCommand(sheet, row, column, formula));
    }
    values.push(cells);
  }
  return [{ kind: 'write', sheet: sheet.name, range, values }, ...formulas];
}

function formulaCommand(sheet: FileSheet, row: number, column: number, formula: string): Command {
  const cell = areaAddress({ top: row, left: column, bottom: row, right: column });
  return { kind: 'formulas', sheet: sheet.name, range: cell, formulas: [[formula]] };
}
