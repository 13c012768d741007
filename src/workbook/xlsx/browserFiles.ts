import type { WorkbookFiles } from '../port';
import { readXlsxInWorker } from './readInWorker';
import { takeSnapshot } from './snapshot';

/** Files in a browser: read in a worker, written by code that is loaded when it is first needed. */
export const browserFiles: WorkbookFiles = {
  read: async (bytes) => takeSnapshot(await readXlsxInWorker(bytes)),
  readCsv: async (bytes, name) => (await import('../csv/readCsv')).readCsv(bytes, name),
  create: async () => (await import('./fileWorkbook')).createFileWorkbook(),
};
