/** The files of a command one after the other, whatever the number of threads that read them. */
import { fr } from '../text/fr';
import type { FichierRecu } from '../workbook/port';
import { FileError, type CliContext } from './context';
import { reasonSentence } from './lines';
import { LostThread, type Pool } from './pool';
import { startProgress } from './startProgress';
import { tasksWith, type TaskCall, type TaskName, type TaskTypes } from './tasks';

/** Files that one thread reads before two more would have started. */
const FEW = 2;
/** Files under way or waiting to be told, for each thread: what comes after a slow one is not read without end. */
const AHEAD = 3;

/** A file with what its task gave, or the sentence that says why it gave nothing. */
export type Done<N extends TaskName> = { readonly nom: string; readonly seul: boolean } & (
  { readonly result: TaskTypes[N]['result'] } | { readonly problem: string }
);

/** What a path holds: the file, or one of those of its archive; `last` for the last of its path. */
type Received = { readonly nom: string; readonly last: boolean } & (
  { readonly bytes: Uint8Array } | { readonly problem: string }
);

/**
 * Does a task with every file, those of archives one by one, and gives what came of it in their order.
 * Many are shared out among threads; a bar tells how many paths are done.
 */
export async function* eachFile<N extends TaskName>(
  paths: readonly string[],
  task: N,
  request: TaskTypes[N]['request'],
  context: CliContext,
): AsyncGenerator<Done<N>> {
  const received = receive(paths, context);
  const first = await take(received, FEW + 1);
  const threads = first.length > FEW ? context.startPool?.() : undefined;
  const seul = first.length === 1;
  const run = runner(task, threads, context);
  const work = async (file: Received): Promise<Done<N>> => {
    const { nom } = file;
    if ('problem' in file) return { nom, seul, problem: file.problem };
    return { nom, seul, ...(await run({ file: { nom, bytes: file.bytes }, request, seul })) };
  };
  const progress = startProgress(context, paths.length);
  try {
    const ahead = threads ? threads.size * AHEAD : 0;
    for await (const { last, done } of inOrder(chain(first, received), work, ahead)) {
      if (last) progress.advance();
      yield done;
    }
  } finally {
    progress.end();
    await threads?.end();
  }
}

/** Does the task of one file, in a thread where there are several. */
function runner<N extends TaskName>(task: N, threads: Pool | undefined, context: CliContext) {
  const here = tasksWith((bytes) => context.openWorkbook(bytes))[task];
  return async (call: TaskCall<N>) => {
    try {
      return { result: await (threads ? threads.run(task, call) : here(call)) };
    } catch (error) {
      if (!(error instanceof LostThread)) throw error;
      return { problem: reasonSentence('too-large') };
    }
  };
}

/** The files of the paths, each read when it is asked for. */
async function* receive(
  paths: readonly string[],
  context: CliContext,
): AsyncGenerator<Received, void> {
  for (const path of paths) {
    const files = await open(path, context);
    for (const [index, file] of files.entries())
      yield { ...file, last: index === files.length - 1 };
  }
}

async function open(
  path: string,
  context: CliContext,
): Promise<readonly (FichierRecu | { readonly nom: string; readonly problem: string })[]> {
  try {
    return context.openArchive(path, await context.readFile(path));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return [{ nom: path, problem: fr`Le fichier ${error.problem}.` }];
  }
}

async function take<T>(items: AsyncGenerator<T, void>, count: number): Promise<readonly T[]> {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = await items.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

async function* chain<T>(first: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first;
  yield* rest;
}

/** Works on some files ahead of the one that is waited for, and gives all in their order. */
async function* inOrder<T extends { readonly last: boolean }, D>(
  files: AsyncIterable<T>,
  work: (file: T) => Promise<D>,
  ahead: number,
): AsyncGenerator<{ readonly last: boolean; readonly done: D }> {
  const waiting: { readonly last: boolean; readonly done: Promise<D> }[] = [];
  const next = async () => {
    const [{ last, done }] = waiting.splice(0, 1) as [(typeof waiting)[number]];
    return { last, done: await done };
  };
  for await (const file of files) {
    const done = work(file);
    // One that fails is told when its turn comes.
    done.catch(() => undefined);
    waiting.push({ last: file.last, done });
    if (waiting.length > ahead) yield await next();
  }
  while (waiting.length > 0) yield await next();
}
