/**
 * Calls `action` once `delay` milliseconds after the last `ask`, however many came before:
 * a paste, a fill or an undo arrives as a burst of events and deserves one answer.
 */
export class Debounce {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly delay: number,
    private readonly action: () => void,
  ) {}

  ask(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.action();
    }, this.delay);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
