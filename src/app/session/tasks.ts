import { Abandoned, type Lane } from '../mirror/lane';
import { toProblem } from '../mirror/problem';
import type { Busy, Problem, SessionState } from '../state';
import type { Store } from '../state/store';

export interface TaskKind {
  readonly task: Busy['task'];
  /** What fails if it fails; a task that reads after it wrote says so by `step`. */
  readonly during: Problem['during'];
  readonly cancellable?: boolean;
  /** Too short for a bar; only looks around, so what was last told stays. */
  readonly quiet?: boolean;
}

/** Tells what the task is at from now on, should it fail. */
export type Step = (during: Problem['during']) => void;

/** Runs what a person asked for: one at a time, with its bar, and its failure as a problem. */
export class Tasks {
  /** The share done of the task under way, from 0 to 1, for its bar. */
  progress(share: number): void {
    const { busy } = this.store.getState();
    if (busy) this.store.set({ busy: { ...busy, progress: share } });
  }

  constructor(
    private readonly lane: Lane,
    private readonly store: Store<SessionState>,
  ) {}

  run(kind: TaskKind, work: (step: Step) => Promise<void>): Promise<void> {
    return this.lane.run(async () => {
      let { during } = kind;
      const busy = { task: kind.task, cancellable: kind.cancellable ?? false };
      if (kind.quiet) this.store.set({ busy: undefined, problem: undefined });
      else this.store.set({ busy, problem: undefined, notice: undefined });
      try {
        await work((next) => (during = next));
      } catch (error) {
        if (!(error instanceof Abandoned)) this.store.set({ problem: toProblem(error, during) });
      } finally {
        this.store.set({ busy: undefined });
      }
    });
  }
}
