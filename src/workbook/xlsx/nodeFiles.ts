import type { WorkbookFiles } from '../port';
import { createFileWorkbook, openFileWorkbook } from './fileWorkbook';

/** Files in this process, as the command line has them: data only, no fonts nor fills. */
export const nodeFiles: WorkbookFiles = {
  read: async (bytes) => (await openFileWorkbook(bytes, { styles: false })).snapshot(),
  create: () => Promise.resolve(createFileWorkbook()),
};
