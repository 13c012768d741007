import { readDocument } from '../document/readDocument';
import { WorkbookError } from '../errors';
import { filesOfArchive } from '../xlsx/openArchive';
import { readXlsx } from '../xlsx/read';
import { takeSnapshot } from '../xlsx/snapshot';
import { readerCall, type ReaderAnswer, type Readings, type Wanted } from './readerMessages';

/** Data alone does without fonts and fills. */
const READ: { readonly [W in Wanted]: (bytes: Uint8Array) => Promise<Readings[W]> } = {
  workbook: (bytes) => readXlsx(bytes),
  snapshot: async (bytes) => takeSnapshot(await readXlsx(bytes, { styles: false })),
  text: readDocument,
  archive: (bytes) => Promise.resolve(filesOfArchive(bytes)),
};

/** Reads the file of one call; whatever reading it throws is the answer. */
export async function serveReader(call: unknown): Promise<ReaderAnswer> {
  try {
    const { wanted, bytes } = readerCall.parse(call);
    return { value: await READ[wanted](bytes) };
  } catch (error) {
    if (error instanceof WorkbookError) return { message: error.message, at: error.at };
    return { message: String(error), at: { reason: 'damaged' } };
  }
}
