/** Files in a browser: read in a worker, written by code that is loaded when it is first needed. */
import type { DocumentReader, WorkbookFiles } from '../port';
import { createReader } from './createReader';
import { openInReader } from './openInReader';

const read = createReader({ keep: false });

/** Has the worker at hand before a file comes. */
export const startReader = () => read.start();

export const browserFiles: WorkbookFiles = {
  read: (bytes) => read('snapshot', bytes),
  readCsv: (bytes, name) => read('csv', bytes, name),
  openArchive: openInReader(read),
  create: async () => (await import('../xlsx/fileWorkbook')).createFileWorkbook(),
};

/** The text of a document. */
export const readDocumentInBrowser: DocumentReader = (bytes, kind = 'text') => read(kind, bytes);
