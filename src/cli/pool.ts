/** Threads that share the files of a command out among the processors of the machine. */
import { availableParallelism } from 'node:os';

import { pool, TerminateError, worker } from 'workerpool';

import type { TaskCall, TaskName, Tasks, TaskTypes } from './tasks';

export interface Pool {
  /** The threads that it has at most. */
  readonly size: number;
  /** Rejects with a LostThread where the file takes more memory than its thread may have. */
  readonly run: <N extends TaskName>(task: N, call: TaskCall<N>) => Promise<TaskTypes[N]['result']>;
  readonly end: () => Promise<void>;
}

/** A thread that ran out of memory, and was lost with the file that it had. */
export class LostThread extends Error {
  override readonly name = 'LostThread';
}

/** A thread for each processor, or as many as somebody asked for; each runs `script`, which serves its tasks. */
export function startPool(script: string, asked: string | undefined): Pool {
  const size = sizeOf(asked);
  const threads = pool(script, { maxWorkers: size, workerType: 'thread' });
  return {
    size,
    run: async (task, call) => {
      try {
        // The bytes go to the thread: nothing of them stays here.
        const transfer = transferable(call.file.bytes);
        return (await threads.exec(task, [call], { transfer })) as TaskTypes[typeof task]['result'];
      } catch (cause) {
        if (isOutOfMemory(cause)) throw new LostThread('Out of memory', { cause });
        throw cause;
      }
    },
    end: async () => void (await threads.terminate(true)),
  };
}

/** In a thread of a pool: does what it is asked. */
export function serveTasks(tasks: Tasks): void {
  worker({ ...tasks });
}

function sizeOf(asked: string | undefined): number {
  const size = Number(asked);
  return Number.isInteger(size) && size > 0 ? size : availableParallelism();
}

/** Small files share a piece of memory with others, and are copied. */
function transferable({ buffer, byteLength }: Uint8Array): ArrayBufferLike[] {
  return buffer.byteLength === byteLength ? [buffer] : [];
}

function isOutOfMemory(error: unknown): boolean {
  const cause = error instanceof TerminateError ? error.cause : undefined;
  return cause !== undefined && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
