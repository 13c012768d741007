/** For every test: what the writer of .xlsx files gives is kept for Microsoft's validator. */
import type { WorkbookFile } from '../../src/workbook/xlsx/file';
import type * as Writer from '../../src/workbook/xlsx/writeXlsx';
import { keepWritten } from './keepWritten';

if (process.env.RELOGEMENT_ECRITS !== undefined) {
  jest.mock<typeof Writer>('../../src/workbook/xlsx/writeXlsx', () => {
    const { writeXlsx } = jest.requireActual<typeof Writer>('../../src/workbook/xlsx/writeXlsx');
    return {
      writeXlsx: async (file: WorkbookFile, day?: string) => {
        const bytes = await writeXlsx(file, day);
        keepWritten(bytes);
        return bytes;
      },
    };
  });
}
