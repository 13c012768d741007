import { WorkbookError, workerFailure } from '../errors';
import type { Snapshot } from '../port';
import { unreadable } from '../xlsx/limits';
import { joinSnapshot } from './pieces';
import {
  parseAnswer,
  type Piece,
  type ReaderAnswer,
  type Readings,
  type Wanted,
} from './readerMessages';

/** What a reader needs of a worker. */
export type ReaderWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'addEventListener' | 'removeEventListener'
>;

/** Reads what is wanted of a file, or rejects with a WorkbookError `unreadable-file` or `not-fetched`; `name` is for the sheet of a CSV. */
export type Reader = <W extends Wanted>(
  wanted: W,
  bytes: Uint8Array,
  name?: string,
) => Promise<Readings[W]>;

/** A reader whose worker may be there before the first file, and again before each other. */
export type ReadyReader = Reader & { readonly start: () => Promise<void> };

export interface ReaderOptions {
  /** Whether the worker is kept for the next file; else it is gone, with its memory, once it has answered. */
  readonly keep: boolean;
  readonly start?: () => ReaderWorker;
  /** In milliseconds: a workbook of 100,000 rows takes two seconds, what takes longer was made to. */
  readonly patience?: number;
}

const PATIENCE_MS = 60_000;

const startWorker = (): ReaderWorker => new Worker(new URL('./reader.worker.ts', import.meta.url));

/**
 * Reads files one after the other in a worker, which starts with the first of them, or before where it is told to: a
 * network that is lost meanwhile then takes nothing away. A file that stops the worker, or that takes longer than
 * `patience`, costs that worker alone: the next file has a new one.
 */
export function createReader({
  keep,
  start = startWorker,
  patience = PATIENCE_MS,
}: ReaderOptions): ReadyReader {
  let worker: ReaderWorker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let ahead = false;
  const open = () => {
    const opened = start();
    // One whose script does not come is none: the next file asks for it again.
    opened.addEventListener('error', () => {
      if (worker !== opened) return;
      opened.terminate();
      worker = undefined;
    });
    return opened;
  };
  const drop = () => {
    worker?.terminate();
    worker = ahead ? open() : undefined;
  };
  const readNext = async (call: Call): Promise<unknown> => {
    worker ??= open();
    const answer = await ask(worker, call, patience).catch((error: unknown) => {
      drop();
      throw error;
    });
    if (!keep) drop();
    if ('value' in answer) return answer.value;
    throw new WorkbookError(answer.code, answer.message, answer.at);
  };
  const read: Reader = <W extends Wanted>(wanted: W, bytes: Uint8Array, name = '') => {
    const turn = last.then(() => readNext({ wanted, bytes, name }));
    last = turn.catch(() => undefined);
    // The worker is built with this page: it gives what it was asked for.
    return turn as Promise<Readings[W]>;
  };
  const startAhead = () => {
    ahead = true;
    worker ??= open();
    return Promise.resolve();
  };
  return Object.assign(read, { start: startAhead });
}

interface Call {
  readonly wanted: Wanted;
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** The last of the answers to a call, with the pieces that came before it. */
function ask(
  worker: ReaderWorker,
  call: Call,
  patience: number,
): Promise<Exclude<ReaderAnswer, { readonly piece: Piece }>> {
  const pieces: Piece[] = [];
  return new Promise((resolve, reject) => {
    const close = () => {
      clearTimeout(timer);
      worker.removeEventListener('message', answered);
      worker.removeEventListener('error', stopped);
    };
    const answered = (event: Event) => {
      const answer = parseAnswer((event as MessageEvent<unknown>).data);
      if (answer && 'piece' in answer) return void pieces.push(answer.piece);
      close();
      if (answer && 'value' in answer && pieces.length > 0) {
        resolve({ value: joinSnapshot(answer.value as Snapshot, pieces) });
      } else if (answer) resolve(answer);
      else reject(unreadable('damaged', 'The worker answered nothing that can be read'));
    };
    const stopped = (event: Event) => {
      close();
      reject(workerFailure(event, (message) => unreadable('damaged', message)));
    };
    const timer = setTimeout(() => {
      close();
      reject(unreadable('too-large', 'Reading takes too long'));
    }, patience);
    worker.addEventListener('message', answered);
    worker.addEventListener('error', stopped);
    worker.postMessage(call);
  });
}
