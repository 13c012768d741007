import { WorkbookError } from '../errors';
import { unreadable } from '../xlsx/limits';

/** Errors lose their class on the way out of a worker: they travel as data. */
export type DocumentAnswer =
  { readonly texte: string } | { readonly message: string; readonly at: WorkbookError['at'] };

/** A convention of hundreds of pages takes ten seconds: what takes longer was made to. */
const PATIENCE_MS = 60_000;

/** `readDocument` in a worker of its own, for the browser; the worker is gone once it has answered. */
export async function readDocumentInWorker(bytes: Uint8Array): Promise<string> {
  const worker = new Worker(new URL('./document.worker.ts', import.meta.url));
  try {
    const answer = await ask(worker, bytes);
    if ('texte' in answer) return answer.texte;
    throw new WorkbookError('unreadable-file', answer.message, answer.at);
  } finally {
    worker.terminate();
  }
}

function ask(worker: Worker, bytes: Uint8Array): Promise<DocumentAnswer> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(unreadable('too-large', 'Reading takes too long')), PATIENCE_MS);
    worker.onmessage = ({ data }: MessageEvent<DocumentAnswer>) => resolve(data);
    worker.onerror = ({ message }) => reject(unreadable('damaged', message));
    worker.postMessage(bytes);
  });
}
