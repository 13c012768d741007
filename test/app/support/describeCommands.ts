import { cellAddress, parseAddress } from '../../../src/grid/a1';
import type { Command } from '../../../src/workbook/port';

/** Commands as text, one line a cell or a format, so that a review shows which cell changed. */
export function describeCommands(commands: readonly Command[]): string {
  return commands.flatMap(linesOf).join('\n') + '\n';
}

function linesOf(command: Command): readonly string[] {
  const { kind, ...rest } = command;
  if (command.kind === 'write') return cellLines(command.sheet, command.range, command.values);
  if (command.kind === 'formulas') {
    return cellLines(command.sheet, command.range, command.formulas);
  }
  const words = Object.entries(rest).map(([key, value]) =>
    key === 'sheet' || key === 'range' ? String(value) : `${key}=${JSON.stringify(value)}`,
  );
  return [[kind, ...words].join(' ')];
}

function cellLines(
  sheet: string,
  range: string,
  values: readonly (readonly unknown[])[],
): readonly string[] {
  const top = parseAddress(range);
  if (!top) throw new Error(range);
  return values.flatMap((row, r) =>
    row.map((value, c) => {
      const address = cellAddress(top.top + r, top.left + c);
      return `${sheet} ${address} ${JSON.stringify(value)}`;
    }),
  );
}
