import type { Command, LiveWorkbook } from '../workbook/port';
import type { SessionState } from './session';
import type { Store } from './store';

type Notice = NonNullable<SessionState['notice']>;

/** Applies changes, tells what was done, and keeps the way back until the user changes something. */
export class Undo {
  #inverse: readonly Command[] = [];

  constructor(
    private readonly workbook: LiveWorkbook,
    private readonly store: Store,
  ) {}

  get isPossible(): boolean {
    return this.#inverse.length > 0;
  }

  async apply(commands: readonly Command[]): Promise<void> {
    this.#inverse = [];
    this.#inverse = commands.length === 0 ? [] : await this.workbook.apply(commands);
  }

  /** Keeps the way back of a change that was applied elsewhere. */
  keep(inverse: readonly Command[]): void {
    this.#inverse = inverse;
  }

  tell(kind: Notice['kind'], count: number): void {
    this.store.set({ notice: { kind, count, undoable: this.isPossible } });
  }

  /** Takes the last change back. */
  async takeBack(): Promise<void> {
    const inverse = this.#inverse;
    this.#inverse = [];
    await this.workbook.apply(inverse);
  }

  /** Going back would now undo what the user did since: the way back is closed. */
  forget(): void {
    if (!this.isPossible) return;
    this.#inverse = [];
    const { notice } = this.store.get();
    if (notice) this.store.set({ notice: { ...notice, undoable: false } });
  }
}
