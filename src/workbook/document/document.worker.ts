/** Reads a document away from the page, which stays responsive and may give up waiting. */
import { WorkbookError } from '../errors';
import { readDocument } from './readDocument';
import type { DocumentAnswer } from './readDocumentInWorker';

async function answer(bytes: Uint8Array): Promise<DocumentAnswer> {
  try {
    return { texte: await readDocument(bytes) };
  } catch (error) {
    if (error instanceof WorkbookError) return { message: error.message, at: error.at };
    return { message: String(error), at: { reason: 'damaged' } };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  void answer(data).then((reply) => {
    self.postMessage(reply);
  });
});
