import type { Command } from '../../port';
import type { WorkbookFile } from '../file';
import { shiftSheet } from '../shift/rows';
import { merge, write, writeFormulas } from './cells';
import { addChart, deleteChart } from './charts';
import { formatOnCondition, replaceConditions, validate } from './rules';
import * as sheets from './sheets';
import { applyStyle, formatNumbers } from './styles';
import { addTable, defineName, deleteName, resizeTable } from './tables';
import { findOpenSheet } from './target';

type Handlers = {
  [K in Command['kind']]: (file: WorkbookFile, command: Extract<Command, { kind: K }>) => void;
};

const handlers: Handlers = {
  'add-sheet': sheets.addSheet,
  'delete-sheet': sheets.deleteSheet,
  write,
  formulas: writeFormulas,
  'number-format': formatNumbers,
  style: applyStyle,
  merge,
  'column-width': sheets.setColumnWidth,
  'row-height': sheets.setRowHeight,
  'insert-rows': (file, { sheet, at, count }) => {
    shiftSheet(file, findOpenSheet(file, sheet), { at, count, kind: 'insert' });
  },
  'delete-rows': (file, { sheet, at, count }) => {
    shiftSheet(file, findOpenSheet(file, sheet), { at, count, kind: 'delete' });
  },
  'add-table': addTable,
  'resize-table': resizeTable,
  'define-name': defineName,
  'delete-name': deleteName,
  validation: validate,
  'conditional-format': formatOnCondition,
  'replace-conditions': replaceConditions,
  freeze: sheets.freeze,
  'page-layout': sheets.layOutPage,
  'add-chart': addChart,
  'delete-chart': deleteChart,
  protect: sheets.protect,
  unprotect: sheets.unprotect,
  activate: sheets.activate,
};

/** Makes one change to the file, or throws a WorkbookError; what it did before throwing stays done. */
export function applyCommand(file: WorkbookFile, command: Command): void {
  run(handlers[command.kind], file, command);
}

/** The handler of a kind takes the command of that kind, which the compiler cannot follow. */
function run<C extends Command>(
  handler: (file: WorkbookFile, command: never) => void,
  file: WorkbookFile,
  command: C,
): void {
  handler(file, command as never);
}
