import type { Command, LiveWorkbook } from '../../workbook/port';
import type { SessionState } from '../state';
import type { Store } from '../state/store';

type Notice = NonNullable<SessionState['notice']>;

/** Applies changes, tells what was done, and keeps the way back until the user changes something. */
export class Undo {
  #inverse: readonly Command[] = [];

  constructor(
    private readonly workbook: LiveWorkbook,
    private readonly store: Store<SessionState>,
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

  /** Says what was done; `facts` are those that the sentence needs beside the count. */
  tell(kind: Notice['kind'], count: number, facts: Pick<Notice, 'modele'> = {}): void {
    this.store.set({ notice: { kind, count, undoable: this.isPossible, ...facts } });
  }

  /** Takes the last change back. One that Excel refuses to take back may be asked for again. */
  async takeBack(): Promise<void> {
    await this.workbook.apply(this.#inverse);
    this.#inverse = [];
  }

  /**
   * The user changed something since: going back would undo that too, so the way back is closed, and
   * what was told is no longer the last thing that happened.
   */
  forget(): void {
    this.#inverse = [];
    if (this.store.getState().notice) this.store.set({ notice: undefined });
  }
}
