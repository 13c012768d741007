import { WorkbookError } from '../errors';
import type { Snapshot } from '../port';
import { unreadable } from './limits';
import type { SnapshotAnswer } from './snapshot.worker';

/** What a reader needs of a worker. */
export type ReaderWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'addEventListener' | 'removeEventListener'
>;

/** A workbook of 100,000 rows takes two seconds: what takes longer was made to. */
const PATIENCE_MS = 60_000;

const startWorker = (): ReaderWorker =>
  new Worker(new URL('./snapshot.worker.ts', import.meta.url));

/**
 * Reads files one after the other in a worker that it keeps. A file that stops the worker, or that
 * takes longer than `patience` (in milliseconds), costs that worker: the next file has a new one.
 */
export function createReader(
  start = startWorker,
  patience = PATIENCE_MS,
): (bytes: Uint8Array) => Promise<Snapshot> {
  let worker: ReaderWorker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const drop = () => {
    worker?.terminate();
    worker = undefined;
  };
  const readNext = async (bytes: Uint8Array): Promise<Snapshot> => {
    worker ??= start();
    const answer = await ask(worker, bytes, patience).catch((error: unknown) => {
      drop();
      throw error;
    });
    if ('snapshot' in answer) return answer.snapshot;
    throw new WorkbookError('unreadable-file', answer.message, answer.at);
  };
  return (bytes) => {
    const turn = last.then(() => readNext(bytes));
    last = turn.catch(() => undefined);
    return turn;
  };
}

function ask(worker: ReaderWorker, bytes: Uint8Array, patience: number): Promise<SnapshotAnswer> {
  return new Promise((resolve, reject) => {
    const close = () => {
      clearTimeout(timer);
      worker.removeEventListener('message', answered);
      worker.removeEventListener('error', stopped);
    };
    const answered = (event: Event) => {
      close();
      resolve((event as MessageEvent<SnapshotAnswer>).data);
    };
    const stopped = (event: Event) => {
      close();
      reject(unreadable('damaged', (event as ErrorEvent).message));
    };
    const timer = setTimeout(() => {
      close();
      reject(unreadable('too-large', 'Reading takes too long'));
    }, patience);
    worker.addEventListener('message', answered);
    worker.addEventListener('error', stopped);
    worker.postMessage(bytes);
  });
}
