import type { Command, LiveWorkbook, Snapshot } from '../../workbook/port';
import { Abandoned, Unanswered } from '../mirror/lane';
import type { SessionState } from '../state';
import type { Store } from '../state/store';

/** How long a request may take before the pane says so, in milliseconds. */
export interface Limits {
  readonly lecture: number;
  readonly ecriture: number;
}

export const LIMITS: Limits = { lecture: 20_000, ecriture: 60_000 };

/** What a cell more may take: a hundred thousand of them, half a minute. */
const PER_CELL = 0.3;

type Kind = keyof Limits;

interface Pending {
  readonly kind: Kind;
  readonly limit: number;
  isOverdue: boolean;
  timer?: ReturnType<typeof setTimeout>;
  giveUp(): void;
}

/**
 * A workbook whose answers are waited for with patience: past it the state says so, and the person waits
 * on or gives up. Office.js cannot be interrupted: an answer that comes after all is heard and told.
 */
export class Patience {
  readonly #pending = new Set<Pending>();
  #cells = 0;

  constructor(
    private readonly store: Store<SessionState>,
    private readonly onLate: (kind: Kind, isDone: boolean) => void,
    private readonly limits: Limits = LIMITS,
  ) {}

  /** The same workbook, watched. */
  over(workbook: LiveWorkbook): LiveWorkbook {
    const reading = () => this.limits.lecture + this.#cells * PER_CELL;
    return {
      snapshot: async (sheets) => {
        const snapshot = await this.#ask('lecture', reading(), () => workbook.snapshot(sheets));
        if (sheets === undefined) this.#cells = cellsRead(snapshot);
        return snapshot;
      },
      readBlocks: (sheet, ranges) =>
        this.#ask('lecture', reading(), () => workbook.readBlocks(sheet, ranges)),
      apply: (commands, leaning) => {
        const limit = this.limits.ecriture + cellsWritten(commands) * PER_CELL;
        return this.#ask('ecriture', limit, () => workbook.apply(commands, leaning));
      },
      // How long somebody types is no silence of Excel.
      cellLeft: () => workbook.cellLeft(),
      selection: () => this.#ask('lecture', reading(), () => workbook.selection()),
      select: (sheet, range) =>
        this.#ask('lecture', reading(), () => workbook.select(sheet, range)),
      listen: (listener) => this.#ask('lecture', reading(), () => workbook.listen(listener)),
    };
  }

  /** Waits as long again. */
  wait(): void {
    for (const pending of this.#pending) this.#start(pending);
    this.#tell();
  }

  /** Waits no more for what was asked; the workbook may still do it. */
  giveUp(): void {
    for (const pending of this.#pending) pending.giveUp();
  }

  stop(): void {
    for (const { timer } of this.#pending) clearTimeout(timer);
  }

  #ask<T>(kind: Kind, limit: number, work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let isWaited = true;
      const pending: Pending = {
        kind,
        limit,
        isOverdue: false,
        giveUp: () => {
          isWaited = false;
          this.#forget(pending);
          reject(kind === 'lecture' ? new Abandoned() : new Unanswered());
        },
      };
      this.#pending.add(pending);
      this.#start(pending);
      const settle = (isDone: boolean, answer: () => void) => {
        this.#forget(pending);
        if (isWaited) answer();
        else this.onLate(kind, isDone);
      };
      work().then(
        (value) => settle(true, () => resolve(value)),
        (error: Error) => settle(false, () => reject(error)),
      );
    });
  }

  // Each request has its own: others that come and go would else put off for ever what is said of it.
  #start(pending: Pending): void {
    clearTimeout(pending.timer);
    pending.isOverdue = false;
    pending.timer = setTimeout(() => {
      pending.isOverdue = true;
      this.#tell();
    }, pending.limit);
  }

  #forget(pending: Pending): void {
    clearTimeout(pending.timer);
    this.#pending.delete(pending);
    this.#tell();
  }

  #tell(): void {
    const overdue = [...this.#pending].filter(({ isOverdue }) => isOverdue);
    const isWrite = overdue.some(({ kind }) => kind === 'ecriture');
    const silence = isWrite ? 'ecriture' : overdue.length > 0 ? 'lecture' : undefined;
    if (this.store.getState().silence !== silence) this.store.set({ silence });
  }
}

function cellsRead({ sheets }: Snapshot): number {
  return sheets.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
}

function cellsWritten(commands: readonly Command[]): number {
  return commands.reduce(
    (sum, command) =>
      command.kind === 'write'
        ? sum + command.values.length * (command.values[0]?.length ?? 0)
        : sum + 1,
    0,
  );
}
