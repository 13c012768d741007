/**
 * How a table changes size on a host without `table.resize` (ExcelApi below 1.13): rows are added to
 * its end, or taken from it, one by one. Unlike a resize this moves the cells under the table, so the
 * list must ask for it before it writes there.
 */
import type { Area } from '../../grid/a1';
import { WorkbookError } from '../errors';
import type { Command } from '../port';
import { forgetNamed } from './commands/target';
import { OPTIONAL } from './requirements';
import { step, type Step } from './step';

/** The same list with every change of size first: cells written before would move under the table. */
export function resizedFirst(commands: readonly Command[]): readonly Command[] {
  const resizes = commands.filter((command) => command.kind === 'resize-table');
  if (resizes.length === 0) return commands;
  const added = new Set(commands.flatMap((c) => (c.kind === 'add-table' ? [c.name] : [])));
  const hasMoves = commands.some(({ kind }) => kind === 'insert-rows' || kind === 'delete-rows');
  if (hasMoves || resizes.some(({ table }) => added.has(table))) throw cannotResize();
  return [...resizes, ...commands.filter(({ kind }) => kind !== 'resize-table')];
}

/** Rows at the end are all that such a host can change: throws for any other change of size. */
export function checkSameEdges(before: Area, after: Area): void {
  const { top, left, right } = before;
  if (top !== after.top || left !== after.left || right !== after.right) throw cannotResize();
}

/** `count` more empty rows at the end of a table of `rows` rows, or as many fewer where it is negative. */
export function rowSteps(table: string, rows: number, count: number): Step[] {
  return Array.from({ length: Math.abs(count) }, (_, index) =>
    step((context) => {
      const items = context.workbook.tables.getItem(table).rows;
      if (count > 0) items.add();
      else items.getItemAt(rows - 1 - index).delete();
      forgetNamed(context);
    }),
  );
}

function cannotResize(): WorkbookError {
  return new WorkbookError('unsupported', `ExcelApi ${OPTIONAL.resizeTable} resizes tables`);
}
