import type { Avance } from '../../core/steps';
import { WorkbookError, type PutBack } from '../../workbook/errors';
import { Abandoned, type Lane } from '../mirror/lane';
import { toProblem } from '../mirror/toProblem';
import type { Busy, Problem, SessionState } from '../state';
import type { Store } from '../state/store';

export interface TaskKind {
  readonly task: Busy['task'];
  /** What fails if it fails before it wrote; once it wrote, only reading again can fail. */
  readonly during: Problem['during'];
  readonly cancellable?: boolean;
  /** Too short for a bar; only looks around, so what was last told stays. */
  readonly quiet?: boolean;
}

/** True where the person sees what became of an act that wrote nothing. */
type Seen = true | undefined | void;

/** Somebody else was quicker: what was decided upon holds something else, lies elsewhere or is gone. */
const ELSEWHERE: ReadonlySet<string> = new Set(['changed-meanwhile', 'not-found']);

/** How often an act is decided anew where somebody else is quicker, before that is said. */
const MOST_TIMES = 3;

/** Why a task that changed nothing can be done again, in the code of its failure. */
function reasonOf(error: unknown): string | undefined {
  return error instanceof WorkbookError && !error.at.left?.length ? error.code : undefined;
}

/** Runs what a person asked for: one at a time, with its bar, and its failure as a problem. */
export class Tasks {
  #isWritten = false;
  /** The way back of the last task that failed half way; gone once anybody writes. */
  #putBack: PutBack | undefined;

  /** The share done of the task under way, from 0 to 1, for its bar. */
  progress(share: number): void {
    const { busy } = this.store.getState();
    if (busy) this.store.set({ busy: { ...busy, progress: share } });
  }

  /** The rows done of those in hand. */
  advance(lignes: Avance): void {
    const { busy } = this.store.getState();
    const progress = lignes.faites / lignes.sur;
    if (busy) this.store.set({ busy: { ...busy, progress, lignes } });
  }

  constructor(
    private readonly lane: Lane,
    private readonly store: Store<SessionState>,
    private readonly cellLeft: () => Promise<unknown>,
  ) {}

  /** Somebody wrote: what a failed task left may be theirs by now. */
  forget(): void {
    this.#putBack = undefined;
    const problem = this.#halfDone;
    if (problem) this.store.set({ problem: { ...problem, revocable: false } });
  }

  /** Takes back what the last task left, then reads. */
  putBack(read: () => Promise<unknown>): Promise<void> {
    const putBack = this.#putBack;
    return this.run({ task: 'correction', during: 'remise' }, async () => {
      if (putBack) await this.#takeBack(putBack);
      await read();
    });
  }

  async #takeBack(putBack: PutBack): Promise<void> {
    this.begin();
    const left = await putBack();
    if (left.length > 0) {
      throw new WorkbookError('refused', `Still changed: ${left.join(', ')}`, { left, putBack });
    }
    this.done();
    this.store.set({ notice: { kind: 'annule', count: 1, undoable: false } });
  }

  /** The task under way is about to write: what fails from now on is the task. */
  begin(): void {
    this.#isWritten = false;
    this.#putBack = undefined;
    if (this.#halfDone) this.store.set({ problem: undefined });
  }

  /** What a task left half done and can be put back: it stays in sight while one reads and looks around. */
  get #halfDone(): Problem | undefined {
    const { problem } = this.store.getState();
    return problem?.revocable ? problem : undefined;
  }

  /** It has written: what it was asked is done, whatever becomes of the reading that follows. */
  done(): void {
    this.#isWritten = true;
  }

  /**
   * Where somebody came between the reading and the writing, or a cell is being edited, nothing was written:
   * once more, from what stands, when the cell is left.
   */
  async #again(work: () => Promise<void>): Promise<void> {
    for (let times = 1; ; times += 1) {
      try {
        return await work();
      } catch (error) {
        const reason = this.#isWritten ? undefined : reasonOf(error);
        if (reason === 'cell-edit-mode') await this.#leaveCell();
        else if (!reason || !ELSEWHERE.has(reason) || times >= MOST_TIMES) throw error;
      }
    }
  }

  async #leaveCell(): Promise<void> {
    const { busy } = this.store.getState();
    this.store.set({ busy: { task: 'saisie', cancellable: true } });
    await this.lane.cancellable(this.cellLeft());
    this.store.set({ busy });
  }

  /**
   * Runs what is asked to change something. Where nothing was written nor told, what was asked does not apply to what
   * stands now: it is not dropped in silence, unless `work` answers that the person sees why.
   */
  act(kind: TaskKind, work: () => Promise<Seen>): Promise<void> {
    return this.run(kind, async () => {
      if (!(await work()) && !this.#isWritten && !this.store.getState().notice)
        this.store.set({ notice: { kind: 'sans-changement', count: 0, undoable: false } });
    });
  }

  run(kind: TaskKind, work: () => Promise<void>): Promise<void> {
    return this.lane.run(async () => {
      this.#isWritten = false;
      const problem = this.#halfDone;
      const busy = { task: kind.task, cancellable: kind.cancellable ?? false };
      if (kind.quiet) this.store.set({ busy: undefined, problem });
      else this.store.set({ busy, problem, notice: undefined });
      try {
        await this.#again(work);
      } catch (error) {
        // What was written is told even where nobody waits for it to be read.
        if (error instanceof Abandoned && !this.#isWritten) return;
        // A reading that fails meanwhile can be asked again; the way back, once gone, cannot.
        if (this.#halfDone) return;
        const during = this.#isWritten ? 'relecture' : kind.during;
        if (error instanceof WorkbookError) this.#putBack = error.at.putBack;
        this.store.set({ problem: toProblem(error, during) });
      } finally {
        this.store.set({ busy: undefined });
      }
    });
  }
}
