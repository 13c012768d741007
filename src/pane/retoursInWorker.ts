import { isOfArchive } from '../app/rooms/consolidation/isOfArchive';
import type { RetoursDesk } from '../app/rooms/consolidation/retoursDesk';
import type { LigneConsolidee, MenageADecider } from '../core/retours/model';
import type { ConsolidationResume, RetourDetail, RetourResume } from '../core/retours/resume';
import { WorkbookError, workerFailure } from '../workbook/errors';
import { parseDeskAnswer, type DeskAnswer, type DeskCall } from './retoursMessages';

/** What the proxy needs of the worker. */
export type DeskWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

const startWorker = (): DeskWorker => new Worker(new URL('./retours.worker.ts', import.meta.url));

/** A call that waits, with the pieces received of its answer. */
interface Waiting {
  readonly retours: RetourResume[];
  readonly aDecider: MenageADecider[];
  readonly lignes: LigneConsolidee[];
  readonly resolve: (done: unknown) => void;
  readonly reject: (error: WorkbookError) => void;
}

type Args<M extends DeskCall['method']> = Extract<DeskCall, { readonly method: M }>['args'];

export interface WorkerDesk extends RetoursDesk {
  /** Has the worker at hand before a file comes. */
  start(): Promise<void>;
}

/**
 * A desk held by a worker, started when it is first asked something, or told to. Should the worker itself stop, what
 * waited fails, and the next call starts another one, which is given what was last expected and the files
 * that were held; the file that was being read then is no longer one of them.
 */
export function createWorkerDesk(start = startWorker): WorkerDesk {
  const waiting = new Map<number, Waiting>();
  let worker: DeskWorker | undefined;
  let expected: Args<'expect'> | undefined;
  const held = new Map<string, Uint8Array>();
  /** Files of archives that were taken away while the archive stays. */
  const gone = new Set<string>();
  let ready: Promise<unknown> = Promise.resolve();
  let failure = unknown('The worker stopped');
  let count = 0;

  const stopped = (why: WorkbookError) => {
    worker?.terminate();
    worker = undefined;
    failure = why;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };
  const post = <M extends DeskCall['method']>(
    to: DeskWorker,
    method: M,
    args: Args<M>,
  ): Promise<Waiting & { readonly done: unknown }> => {
    count += 1;
    const id = count;
    return new Promise((resolve, reject) => {
      const parts = { retours: [], aDecider: [], lignes: [] };
      const call: Waiting = {
        ...parts,
        resolve: (done) => resolve({ ...call, done }),
        reject,
      };
      waiting.set(id, call);
      to.postMessage({ id, method, args });
    });
  };
  const open = (): DeskWorker => {
    if (worker) return worker;
    const opened = start();
    opened.addEventListener('message', (event) => {
      const answer = parseDeskAnswer((event as MessageEvent<unknown>).data);
      if (answer) receive(waiting, answer);
      else stopped(unknown('The worker answered nothing that can be read'));
    });
    opened.addEventListener('error', (event) => stopped(workerFailure(event, unknown)));
    worker = opened;
    ready = Promise.all([
      ...(expected ? [post(opened, 'expect', expected)] : []),
      ...[...held].map((file) => post(opened, 'add', file)),
      ...[...gone].map((fichier) => post(opened, 'remove', [fichier])),
    ]);
    return opened;
  };
  /** Once a new worker holds what the last one held; should it stop before, whoever calls is told. */
  const send = async <M extends DeskCall['method']>(method: M, args: Args<M>) => {
    const to = open();
    await ready;
    if (worker !== to) throw failure;
    return post(to, method, args);
  };
  return {
    start: async () => {
      open();
      await ready;
    },
    expect: async (...args) => {
      // Where the worker is yet to start, starting it sends what is expected.
      const isOpen = worker !== undefined;
      expected = args;
      if (isOpen) await send('expect', args);
    },
    add: async (fichier, bytes) => {
      held.delete(fichier);
      for (const nom of gone) if (isOfArchive(nom, fichier)) gone.delete(nom);
      await send('add', [fichier, bytes]);
      held.set(fichier, bytes);
    },
    remove: async (fichier) => {
      if (!held.delete(fichier)) gone.add(fichier);
      await send('remove', [fichier]);
    },
    clear: async () => {
      held.clear();
      gone.clear();
      await send('clear', []);
    },
    summarise: async (...args) => {
      const { done, retours, aDecider } = await send('summarise', args);
      return { ...(done as ConsolidationResume), retours, aDecider };
    },
    detail: async (...args) => (await send('detail', args)).done as RetourDetail,
    lignes: async (...args) => (await send('lignes', args)).lignes,
  };
}

function unknown(message: string): WorkbookError {
  return new WorkbookError('unknown', message);
}

function receive(waiting: Map<number, Waiting>, answer: DeskAnswer): void {
  const call = waiting.get(answer.id);
  if (call === undefined) return;
  if ('retours' in answer) append(call.retours, answer.retours);
  else if ('aDecider' in answer) append(call.aDecider, answer.aDecider);
  else if ('lignes' in answer) append(call.lignes, answer.lignes);
  else settle(waiting, call, answer);
}

/** One by one: a whole portion given to `push` at once may be more than the call stack holds. */
function append<T>(all: T[], portion: readonly T[]): void {
  for (const each of portion) all.push(each);
}

function settle(
  waiting: Map<number, Waiting>,
  call: Waiting,
  answer: Extract<DeskAnswer, { readonly done: unknown } | { readonly failed: unknown }>,
): void {
  waiting.delete(answer.id);
  if ('done' in answer) call.resolve(answer.done);
  else call.reject(new WorkbookError(answer.failed.code, answer.failed.message, answer.failed.at));
}
