import type { WorkbookEvent } from '../port';
import type { SheetNames } from './sheetNames';

/** How long an event may wait for the host to say where it happened, in milliseconds. */
const PATIENCE = 20_000;

/** Passes events on one after the other: finding the name of a sheet may take a round trip. */
export type Relay = (make: () => Promise<WorkbookEvent | undefined>) => Promise<void>;

/**
 * Where the host does not say where (a cell is being edited, the connection is cut) or never answers,
 * that something happened is told all the same: who listens reads again when it can, and the events
 * that follow do not wait for ever.
 */
export function createRelay(
  names: Pick<SheetNames, 'forget' | 'doubt'>,
  listener: (event: WorkbookEvent) => void,
  patience = PATIENCE,
): Relay {
  let last = Promise.resolve();
  return (make) => {
    names.doubt();
    last = last.then(async () => {
      try {
        const event = await within(patience, make());
        if (event !== undefined) listener(event);
      } catch {
        names.forget();
        listener({ kind: 'sheets', own: false });
      }
    });
    return last;
  };
}

async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer')), milliseconds);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
