import type { Workbook } from '../../../src/workbook/port';
import { emptySheet } from '../../../src/workbook/xlsx/file';
import {
  createFileWorkbook,
  openFileWorkbook,
  type FileWorkbook,
} from '../../../src/workbook/xlsx/fileWorkbook';
import { describeWorkbookContract } from '../contract';

function makeFile(): FileWorkbook {
  return createFileWorkbook({ sheets: [emptySheet('Feuil1')], names: [], activeSheet: 'Feuil1' });
}

/** Saved to bytes and read again after every change: nothing may live in memory alone. */
function makeSaved(): Workbook {
  let workbook = makeFile();
  return {
    snapshot: (sheets) => workbook.snapshot(sheets),
    readBlocks: (sheet, ranges) => workbook.readBlocks(sheet, ranges),
    apply: async (commands) => {
      const inverse = await workbook.apply(commands);
      workbook = await openFileWorkbook(await workbook.toBytes());
      return inverse;
    },
  };
}

describeWorkbookContract('a workbook in memory', () => Promise.resolve(makeFile()));
describeWorkbookContract('an .xlsx file', () => Promise.resolve(makeSaved()));
