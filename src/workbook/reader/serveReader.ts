import { readCsv } from '../csv/readCsv';
import { readDocument } from '../document/readDocument';
import { WorkbookError } from '../errors';
import { unreadable } from '../xlsx/limits';
import { filesOfArchive } from '../xlsx/openArchive';
import { readXlsx } from '../xlsx/read';
import { takeSnapshot } from '../xlsx/snapshot';
import { cutSnapshot } from './pieces';
import { readerCall, type ReaderAnswer, type Readings, type Wanted } from './readerMessages';

type Post = (answer: ReaderAnswer) => void;
type Reads<Value> = (bytes: Uint8Array, name: string) => Promise<Value>;

/** Data alone does without fonts and fills. */
const READ: { readonly [W in Wanted]: Reads<Readings[W]> } = {
  workbook: (bytes) => readXlsx(bytes),
  snapshot: async (bytes) => takeSnapshot(await readXlsx(bytes, { styles: false })),
  csv: (bytes, name) => Promise.resolve(readCsv(bytes, name)),
  text: (bytes) => readDocument(bytes),
  html: (bytes) => readDocument(bytes, 'html'),
  archive: (bytes) => Promise.resolve(filesOfArchive(bytes)),
};

/** Reads the file of one call; whatever reading it throws is the answer. The rows of data go before it, in pieces. */
export async function serveReader(call: unknown, post: Post): Promise<void> {
  try {
    post({ value: await read(call, post) });
  } catch (error) {
    post(failureOf(error));
  }
}

function failureOf(error: unknown): ReaderAnswer {
  if (!(error instanceof WorkbookError)) return failureOf(unreadable('damaged', String(error)));
  const { code, message, at } = error;
  return { code, message, at };
}

async function read(call: unknown, post: Post): Promise<unknown> {
  const { wanted, bytes, name } = readerCall.parse(call);
  if (wanted !== 'snapshot' && wanted !== 'csv') return READ[wanted](bytes, name);
  const { pieces, rest } = cutSnapshot(await READ[wanted](bytes, name));
  for (const piece of pieces) post({ piece });
  return rest;
}
