import { isPassing } from './errors';
import type { Office } from './office';

/** Waits before each new try, in milliseconds: about six seconds for a connection to come back. */
const PAUSES = [200, 600, 1500, 4000];

/**
 * Runs `work`, and again after a passing failure, as long as there are pauses left. `isWorthIt` says
 * after which failures; `work` must be safe to run again.
 */
export async function persist<T>(
  office: Office,
  work: () => Promise<T>,
  isWorthIt: (error: unknown) => boolean = isPassing,
  pauses: readonly number[] = PAUSES,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const [pause, ...rest] = pauses;
    if (pause === undefined || !isWorthIt(error)) throw error;
    await office.pause(pause);
    return persist(office, work, isWorthIt, rest);
  }
}
