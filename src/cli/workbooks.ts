/** The one file of the command line that knows what holds the workbooks. */
import { withOurTables } from '../app/mirror/ourTables';
import { readCsv } from '../workbook/csv/readCsv';
import { readDocument } from '../workbook/document/readDocument';
import { createFileWorkbook, openFileWorkbook } from '../workbook/xlsx/fileWorkbook';
import { openArchive } from '../workbook/xlsx/openArchive';
import type { CliContext } from './context';

/** A check needs data only: fonts and fills are not read. */
export const workbooks: Pick<
  CliContext,
  'newWorkbook' | 'openArchive' | 'openWorkbook' | 'readCsv' | 'readDocument'
> = {
  openArchive,
  readCsv,
  readDocument,
  newWorkbook: () => createFileWorkbook(),
  openWorkbook: async (bytes) => withOurTables(await openFileWorkbook(bytes, { styles: false })),
};
