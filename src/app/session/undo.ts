import type { FormReading } from '../../core/reading/formReading';
import type { Command, Leaning, LiveWorkbook, Snapshot } from '../../workbook/port';
import { isRefusal, type Change, type Refusal } from '../changes/act';
import type { Notice, SessionState } from '../state';
import type { Store } from '../state/store';

/** What only a change needs comes with the acts. */
const fetchActs = () => import(/* webpackChunkName: "actes" */ './formActs');

/** Who must know that the workbook is about to change, and that it did. */
export interface Writes {
  begin(commands: readonly Command[]): void;
  done(): void;
}

/** Applies changes, tells what was done, and keeps the way back until the user changes something. */
export class Undo {
  #inverse: readonly Command[] = [];
  /** The cells that the last change wrote: one that holds something else since is not taken back. */
  #written: readonly Leaning[] = [];

  constructor(
    private readonly workbook: Pick<LiveWorkbook, 'apply'>,
    private readonly writes: Writes,
    private readonly store: Store<SessionState>,
    /** What was last read of the workbook. */
    private readonly held: () => Snapshot,
  ) {}

  get isPossible(): boolean {
    return this.#inverse.length > 0;
  }

  /**
   * Makes the change that an act decided, and tells it; undefined where the act refused. What is told is
   * told once everything is in the workbook, and never before. Nothing is written over what somebody
   * changed since it was read: by the mirror, or row by row of `form`.
   */
  async make<Made extends Change, Motif>(
    answer: Made | Refusal<Motif>,
    form?: FormReading,
  ): Promise<Made | undefined> {
    if (isRefusal(answer)) return undefined;
    this.#inverse = [];
    const held = this.held();
    const { ajoutsOf, leaningOn, leaningOnDone, rowsOfForm, wholeSheets } = await fetchActs();
    const ajouts = ajoutsOf(held, answer.commands);
    if (answer.commands.length > 0) {
      const read = form ? rowsOfForm(form) : wholeSheets(held);
      const inverse = await this.#write(
        answer.commands,
        leaningOn(answer.commands, read, held.tables),
      );
      this.#inverse = inverse.length === 0 ? [] : [...inverse, ...(answer.back ?? [])];
      this.#written = leaningOnDone(answer.commands, read, held.tables);
    }
    if (ajouts.length > 0) {
      const { told = { kind: 'classeur-complete', count: ajouts.length } } = answer;
      this.#tell({ ...told, ajouts });
    } else if (answer.told) this.#tell(answer.told);
    return answer;
  }

  #tell(told: Omit<Notice, 'undoable'>): void {
    this.store.set({ notice: { ...told, undoable: this.isPossible } });
  }

  /** Takes the last change back. One that Excel refuses to take back may be asked for again. */
  async takeBack(): Promise<void> {
    await this.#write(this.#inverse, this.#written);
    this.#inverse = [];
  }

  /** Takes the last change back because the person asked for it, and says so. */
  async undo(): Promise<void> {
    const count = this.store.getState().notice?.count ?? 0;
    await this.takeBack();
    this.#tell({ kind: 'annule', count });
  }

  /**
   * The user changed something since: going back would undo that too, so the way back is closed, and
   * what was told is no longer the last thing that happened.
   */
  forget(): void {
    this.#inverse = [];
    const { notice } = this.store.getState();
    // That nothing was changed is told of that very edit, of which Excel may tell later.
    if (notice && notice.kind !== 'sans-changement') this.store.set({ notice: undefined });
  }

  async #write(
    commands: readonly Command[],
    leaning: readonly Leaning[],
  ): Promise<readonly Command[]> {
    this.writes.begin(commands);
    const inverse = await this.workbook.apply(commands, leaning);
    this.writes.done();
    return inverse;
  }
}
