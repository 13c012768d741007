import { WorkbookError } from '../errors';
import type { Block, Command, WritableWorkbook } from '../port';
import { applyCommand } from './commands/applyCommand';
import { inverseOf } from './commands/inverseOf';
import { findArea, findSheet, hasFormula, put } from './commands/target';
import type { WorkbookFile } from './file';
import { readXlsx, type ReadChoice } from './read';
import { readBlock, takeSnapshot } from './snapshot';
import { writeXlsx } from './writeXlsx';

/** A workbook that lives in memory and may become an .xlsx file; nothing in it calculates. */
export type FileWorkbook = WritableWorkbook;

type CellResult = Parameters<FileWorkbook['setResults']>[0][number];

/** A workbook over `file`, by default one without a sheet: add one before it is written. */
export function createFileWorkbook(
  file: WorkbookFile = { sheets: [], names: [], activeSheet: '' },
): FileWorkbook {
  let current = file;
  return {
    snapshot: (sheets) => settle(() => takeSnapshot(current, sheets)),
    readBlocks: (sheet, ranges) => settle(() => readBlocks(current, sheet, ranges)),
    apply: (commands) =>
      settle(() => {
        const { file: changed, inverse } = applyAll(current, commands);
        current = changed;
        return inverse;
      }),
    setResults: (results) => {
      for (const result of results) setResult(current, result);
    },
    toBytes: async (day) => {
      if (current.sheets.length === 0) throw new WorkbookError('unsupported', 'No sheet to write');
      return writeXlsx(current, day);
    },
  };
}

/** A workbook over the bytes of an .xlsx file, or a WorkbookError `unreadable-file`. */
export async function openFileWorkbook(
  bytes: Uint8Array,
  choice?: ReadChoice,
): Promise<FileWorkbook> {
  return createFileWorkbook(await readXlsx(bytes, choice));
}

/** Runs at once; what it throws comes as a rejection, as from any other workbook. */
async function settle<T>(run: () => T): Promise<T> {
  return Promise.resolve().then(run);
}

/** The file with every command applied: a copy, so that a refusal half-way leaves nothing behind. */
function applyAll(
  file: WorkbookFile,
  commands: readonly Command[],
): { readonly file: WorkbookFile; readonly inverse: readonly Command[] } {
  const copy = structuredClone(file);
  const steps = commands.map((command) => {
    const inverse = inverseOf(copy, command);
    applyCommand(copy, command);
    return inverse;
  });
  return { file: copy, inverse: steps.reverse().flat() };
}

function readBlocks(
  file: WorkbookFile,
  sheetName: string,
  ranges: readonly string[],
): readonly Block[] {
  const sheet = findSheet(file, sheetName);
  return ranges.map((range) => readBlock(sheet, findArea(sheet, range)));
}

function setResult(file: WorkbookFile, { sheet: name, cell, value }: CellResult): void {
  const sheet = findSheet(file, name);
  const { top, left } = findArea(sheet, cell);
  if (hasFormula(sheet, top, left)) put(sheet.values, top, left, value);
}
