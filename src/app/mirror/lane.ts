/** Thrown inside a task whose answer nobody waits for any more. */
export class Abandoned extends Error {
  override readonly name = 'Abandoned';
}

/** Thrown for a change that nobody waits for any more: it may be made, or not. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

/**
 * One thing at a time: a workbook is read and written by one task after the other, in the order asked,
 * so that what a task read still holds when it writes.
 */
export class Lane {
  #tail: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #abandon: (() => void) | undefined;

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

  /** Abandons the read under way, if there is one. */
  abandon(): void {
    this.#abandon?.();
  }
}
