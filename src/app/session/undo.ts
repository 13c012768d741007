import type { Command, LiveWorkbook } from '../../workbook/port';
import type { SessionState } from '../state';
import type { Store } from '../state/store';

type Notice = NonNullable<SessionState['notice']>;

/** Who must know that the workbook is about to change, and that it did. */
export interface Writes {
  begin(): void;
  done(): void;
}

/** Applies changes, tells what was done, and keeps the way back until the user changes something. */
export class Undo {
  #inverse: readonly Command[] = [];

  constructor(
    private readonly workbook: Pick<LiveWorkbook, 'apply'>,
    private readonly writes: Writes,
    private readonly store: Store<SessionState>,
  ) {}

  get isPossible(): boolean {
    return this.#inverse.length > 0;
  }

  async apply(commands: readonly Command[]): Promise<void> {
    this.#inverse = [];
    this.#inverse = commands.length === 0 ? [] : await this.#write(commands);
  }

  /** Makes a change that goes with the one before and is not taken back by itself. */
  async accompany(commands: readonly Command[]): Promise<void> {
    if (commands.length > 0) await this.#write(commands);
  }

  /** Says what was done; `facts` are those that the sentence needs beside the count. */
  tell(kind: Notice['kind'], count: number, facts: Pick<Notice, 'modele'> = {}): void {
    this.store.set({ notice: { kind, count, undoable: this.isPossible, ...facts } });
  }

  /** Takes the last change back. One that Excel refuses to take back may be asked for again. */
  async takeBack(): Promise<void> {
    await this.#write(this.#inverse);
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

  async #write(commands: readonly Command[]): Promise<readonly Command[]> {
    this.writes.begin();
    const inverse = await this.workbook.apply(commands);
    this.writes.done();
    return inverse;
  }
}
