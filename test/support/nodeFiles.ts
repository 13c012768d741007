import { readCsv } from '../../src/workbook/csv/readCsv';
import type { WorkbookFiles } from '../../src/workbook/port';
import { createFileWorkbook, openFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { openArchive } from '../../src/workbook/xlsx/openArchive';

/** Files in this process, as the command line has them: data only, no fonts nor fills. */
export const nodeFiles: WorkbookFiles = {
  read: async (bytes) => (await openFileWorkbook(bytes, { styles: false })).snapshot(),
  readCsv: (bytes, name) => Promise.resolve().then(() => readCsv(bytes, name)),
  openArchive: (nom, bytes) => Promise.resolve(openArchive(nom, bytes)),
  create: () => Promise.resolve(createFileWorkbook()),
};
