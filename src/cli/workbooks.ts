/** The one file of the command line that knows what holds the workbooks. */
import { withOurTables } from '../app/mirror/ourTables';
import { readCsv } from '../workbook/csv/readCsv';
import { readDocument } from '../workbook/document/readDocument';
import { createFileWorkbook, openFileWorkbook } from '../workbook/xlsx/fileWorkbook';
import { lostParts } from '../workbook/xlsx/lostParts';
import { openArchive } from '../workbook/xlsx/openArchive';
import { readXlsx } from '../workbook/xlsx/read';
import type { CliContext } from './context';

/** A check needs data only: fonts and fills are not read. */
export const workbooks: Pick<
  CliContext,
  'editWorkbook' | 'newWorkbook' | 'openArchive' | 'openWorkbook' | 'readCsv' | 'readDocument'
> = {
  openArchive,
  readCsv,
  readDocument,
  newWorkbook: () => createFileWorkbook(),
  openWorkbook: async (bytes) => withOurTables(await openFileWorkbook(bytes, { styles: false })),
  editWorkbook: async (bytes) => {
    const file = await readXlsx(bytes);
    return { workbook: createFileWorkbook(file), perdues: lostParts(bytes, file) };
  },
};
