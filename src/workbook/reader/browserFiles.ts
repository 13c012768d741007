/** Files in a browser: read in a worker, written by code that is loaded when it is first needed. */
import type { DocumentReader, WorkbookFiles } from '../port';
import { createReader } from './createReader';
import { openInReader } from './openInReader';

const read = createReader({ keep: false });

export const browserFiles: WorkbookFiles = {
  read: (bytes) => read('snapshot', bytes),
  readCsv: async (bytes, name) => (await import('../csv/readCsv')).readCsv(bytes, name),
  openArchive: openInReader(read),
  create: async () => (await import('../xlsx/fileWorkbook')).createFileWorkbook(),
};

/** The text of a document. */
export const readDocumentInBrowser: DocumentReader = (bytes) => read('text', bytes);
