import { WorkbookError } from '../errors';
import type { WorkbookFiles } from '../port';
import { inArchive, isArchive } from '../xlsx/openArchive';
import type { Reader } from './createReader';

/** Opens archives in the worker of a reader; one that costs the worker stays a file, which then cannot be read. */
export function openInReader(read: Reader): WorkbookFiles['openArchive'] {
  return async (nom, bytes) => {
    const file = { nom, bytes };
    if (!isArchive(nom)) return [file];
    try {
      return inArchive(file, await read('archive', bytes));
    } catch (error) {
      if (!(error instanceof WorkbookError) || error.code !== 'unreadable-file') throw error;
      return [file];
    }
  };
}
