import type { Area } from '../../../grid/a1';
import { WorkbookError } from '../../errors';
import type { Command } from '../../port';
import type { FileSheet, WorkbookFile } from '../file';
import { eachCell, findArea, findOpenSheet, findSheet, hasFormula, put } from './target';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** Constants, as they are: nothing in a text makes it a formula. */
export function write(file: WorkbookFile, command: Of<'write'>): void {
  const { sheet, area } = findCells(file, command, command.values);
  eachCell(area, (row, column, i, j) => {
    put(sheet.values, row, column, command.values[i]?.[j] ?? null);
    if (hasFormula(sheet, row, column)) put(sheet.formulas, row, column, null);
  });
}

/** Formulas; their results are not known before something calculates them. */
export function writeFormulas(file: WorkbookFile, command: Of<'formulas'>): void {
  const { sheet, area } = findCells(file, command, command.formulas);
  eachCell(area, (row, column, i, j) => {
    put(sheet.formulas, row, column, command.formulas[i]?.[j] ?? null);
    put(sheet.values, row, column, null);
  });
}

function findCells(
  file: WorkbookFile,
  command: { sheet: string; range: string },
  block: readonly (readonly unknown[])[],
): { sheet: FileSheet; area: Area } {
  const sheet = findSheet(file, command.sheet);
  const area = findArea(sheet, command.range);
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  if (block.length !== height || block.some((row) => row.length !== width)) {
    throw new WorkbookError('unknown', 'The values do not fit the range', {
      sheet: sheet.name,
      address: command.range,
    });
  }
  if (sheet.protected) checkUnlocked(sheet, area, command.range);
  return { sheet, area };
}

function checkUnlocked(sheet: FileSheet, area: Area, address: string): void {
  eachCell(area, (row, column) => {
    if (sheet.styles[row - 1]?.[column - 1]?.locked === false) return;
    throw new WorkbookError('protected', 'A locked cell', { sheet: sheet.name, address });
  });
}

export function merge(file: WorkbookFile, command: Of<'merge'>): void {
  const sheet = findOpenSheet(file, command.sheet);
  const area = findArea(sheet, command.range);
  eachCell(area, (row, column, i, j) => {
    if (i === 0 && j === 0) return;
    if (sheet.values[row - 1]?.[column - 1] !== undefined) put(sheet.values, row, column, null);
    if (hasFormula(sheet, row, column)) put(sheet.formulas, row, column, null);
  });
  if (!sheet.merges.includes(command.range)) sheet.merges.push(command.range);
}
