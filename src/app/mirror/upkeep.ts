import { WorkbookError } from '../../workbook/errors';
import type { SessionState } from '../state';
import type { Store } from '../state/store';
import { Debounce } from './debounce';
import { Abandoned, type Lane } from './lane';
import { toProblem } from './toProblem';

/** A burst of events is over when none came for this long, in milliseconds. */
const QUIET = 80;
/** While a cell is being edited Excel answers nothing: ask again after this long. */
const RETRY = 600;
/** Refusals in a row, no event between two, before the pane says so: below it, somebody is simply typing on. */
const PATIENCE = 4;

/** Reads again what one follower of the workbook noted; what it fails to read it keeps noted. */
export type Job = () => Promise<void> | void;

/**
 * What is read again after the events of the workbook: one burst, one turn in the lane for all who
 * follow, in the order in which they began to. What Excel refuses meanwhile is asked again.
 */
export class Upkeep {
  readonly #jobs: Job[] = [];
  readonly #asked = new Set<Job>();
  #refusals = 0;
  readonly #soon = new Debounce(QUIET, () => void this.#run());
  readonly #later = new Debounce(RETRY, () => void this.#run());

  constructor(
    private readonly lane: Lane,
    private readonly store: Store<SessionState>,
  ) {}

  /** What asks for `job` once the burst is over, however often it is called before. */
  add(job: Job): () => void {
    this.#jobs.push(job);
    return () => {
      // Something was entered: the cell that Excel would not be read for is another one now.
      this.#refusals = 0;
      this.#asked.add(job);
      this.#soon.ask();
    };
  }

  stop(): void {
    this.#soon.stop();
    this.#later.stop();
  }

  #run(): Promise<void> {
    return this.lane.run(async () => {
      let isSettled = this.#asked.size > 0;
      for (const job of this.#jobs) {
        if (!this.#asked.delete(job)) continue;
        try {
          await job();
        } catch (error) {
          isSettled = false;
          if (this.#refused(error, job)) return;
        }
      }
      if (isSettled) this.#settled();
    });
  }

  #settled(): void {
    this.#refusals = 0;
    const { problem } = this.store.getState();
    if (problem?.during === 'ecoute' || problem?.during === 'arretee')
      this.store.set({ problem: undefined });
  }

  /** Whether the turn ends here: the others would be refused as well, and wait with it. */
  #refused(error: unknown, job: Job): boolean {
    if (error instanceof Abandoned) return false;
    this.#refusals += 1;
    const passing = isPassing(error);
    if (!passing || this.#refusals >= PATIENCE) {
      this.store.set({ problem: toProblem(error, 'ecoute') });
    }
    if (!passing) return false;
    this.#asked.add(job);
    this.#later.ask();
    return true;
  }
}

/** Refusals that end by themselves: a cell being edited, Excel at work, somebody who was quicker. */
const PASSING: ReadonlySet<string> = new Set([
  'cell-edit-mode',
  'busy',
  'changed-meanwhile',
  'not-found',
]);

function isPassing(error: unknown): boolean {
  return error instanceof WorkbookError && PASSING.has(error.code);
}
