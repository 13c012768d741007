import { readCsv } from '../../src/workbook/csv/readCsv';
import type { WorkbookFiles } from '../../src/workbook/port';
import { createFileWorkbook, openFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';

/** Files in this process, as the command line has them: data only, no fonts nor fills. */
export const nodeFiles: WorkbookFiles = {
  read: async (bytes) => (await openFileWorkbook(bytes, { styles: false })).snapshot(),
  readCsv: (bytes, name) => Promise.resolve().then(() => readCsv(bytes, name)),
  create: () => Promise.resolve(createFileWorkbook()),
};
