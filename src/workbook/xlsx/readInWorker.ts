import { WorkbookError } from '../errors';
import type { WorkbookFile } from './file';
import { unreadable } from './limits';

/** Errors lose their class on the way out of a worker: they travel as data. */
export type WorkerAnswer =
  { readonly file: WorkbookFile } | { readonly message: string; readonly at: WorkbookError['at'] };

/** A workbook of 100,000 rows takes two seconds: what takes longer was made to. */
const PATIENCE_MS = 60_000;

/** `readXlsx` in a worker of its own, for the browser; the worker is gone once it has answered. */
export async function readXlsxInWorker(bytes: Uint8Array): Promise<WorkbookFile> {
  const worker = new Worker(new URL('./read.worker.ts', import.meta.url));
  try {
    const answer = await ask(worker, bytes);
    if ('file' in answer) return answer.file;
    throw new WorkbookError('unreadable-file', answer.message, answer.at);
  } finally {
    worker.terminate();
  }
}

function ask(worker: Worker, bytes: Uint8Array): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(unreadable('too-large', 'Reading takes too long')), PATIENCE_MS);
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => resolve(data);
    worker.onerror = ({ message }) => reject(unreadable('damaged', message));
    worker.postMessage(bytes);
  });
}
