import type { Avance, Steps } from '../../core/steps';

/** Thrown inside a task whose answer nobody waits for any more. */
export class Abandoned extends Error {
  override readonly name = 'Abandoned';
}

/** Thrown for a change that nobody waits for any more: it may be made, or not. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

/** How long the thread is held before whoever types, clicks or draws has a turn, in milliseconds. */
const SLICE = 25;
/** How often it is told how far work has come: the whole pane is drawn again each time. */
const TELLING = 250;

/**
 * One thing at a time: a workbook is read and written by one task after the other, in the order asked,
 * so that what a task read still holds when it writes.
 */
export class Lane {
  #tail: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #abandon: (() => void) | undefined;

  /** `tell` is told how far long work has come. */
  constructor(private readonly tell: (avance: Avance) => void = () => undefined) {}

  /** Whether a task is running or waiting. */
  get occupied(): boolean {
    return this.#waiting > 0;
  }

  /** Runs `task` after those asked before it. The lane goes on whatever becomes of it. */
  run<T>(task: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const result = this.#tail.then(task);
    this.#tail = result.then(
      () => (this.#waiting -= 1),
      () => (this.#waiting -= 1),
    );
    return result;
  }

  /**
   * The answer of a read that may be abandoned meanwhile; then rejects with Abandoned at once.
   * The read itself goes on where nobody looks: Office.js cannot be interrupted.
   */
  cancellable<T>(read: Promise<T>): Promise<T> {
    const abandoned = new Promise<never>((_, reject) => {
      this.#abandon = () => reject(new Abandoned());
    });
    return Promise.race([read, abandoned]).finally(() => {
      this.#abandon = undefined;
    });
  }

  /**
   * Does work in slices, with a turn for the thread between two: what fits into one is done at once.
   * Rejects with Abandoned where it is given up meanwhile; nothing more of it is then done.
   */
  async inSlices<T>(steps: Steps<T>): Promise<T> {
    let until = performance.now() + SLICE;
    let told = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      const now = performance.now();
      if (now < until) continue;
      // Whoever is told may give up at once: there must be something to give up by then.
      const pause = this.cancellable(new Promise((resolve) => setTimeout(resolve)));
      if (step.value && now >= told + TELLING) {
        told = now;
        this.tell(step.value);
      }
      await pause;
      until = performance.now() + SLICE;
    }
  }

  /** Abandons the read under way, if there is one. */
  abandon(): void {
    this.#abandon?.();
  }
}
