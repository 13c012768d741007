import { recogniseInSteps } from '../../core/reading/recogniseForms';
import type {
  Command,
  LiveWorkbook,
  SheetSnapshot,
  Snapshot,
  WorkbookEvent,
} from '../../workbook/port';
import type { Lane } from './lane';

/** Some sheets as they now stand, and the workbook with them. */
export interface PartialReading {
  readonly part: Snapshot;
  readonly whole: Snapshot;
}

/**
 * What was last read of the workbook, kept true by its events: the only place that reads whole sheets.
 * Changes of the user make their sheet stale; changes of ours do not, because whoever makes them says
 * so (`wrote`) and reads once afterwards.
 */
export class Mirror {
  #held: Snapshot | undefined;
  #stale = new Set<string>();
  /** Whether nothing of what is held may be relied upon. */
  #isOld = true;

  constructor(
    private readonly workbook: Pick<LiveWorkbook, 'snapshot'>,
    private readonly lane: Lane,
  ) {}

  /** What was last read, whatever was written since; nothing before the first reading. */
  get held(): Snapshot {
    return this.#held ?? { sheets: [], tables: [], names: [], activeSheet: '' };
  }

  handle(event: WorkbookEvent): void {
    if (event.kind === 'sheets' && !event.own) this.#isOld = true;
    if (event.kind === 'changed' && !event.own) this.#stale.add(event.sheet);
    if (event.kind === 'activated' && this.#held) {
      this.#held = { ...this.#held, activeSheet: event.sheet };
    }
  }

  /** We are about to change the workbook, by these commands: what is held no longer tells it. */
  wrote(commands: readonly Command[] = []): void {
    this.#isOld = true;
    for (const command of commands) if ('sheet' in command) this.#stale.add(command.sheet);
  }

  /** Whether nobody changed anything since what is held was asked for. */
  get isFresh(): boolean {
    return !this.#isOld && this.#stale.size === 0;
  }

  /** Those of some sheets that were changed since they were last read. */
  staleAmong(sheets: readonly string[]): readonly string[] {
    return sheets.filter((sheet) => this.#stale.has(sheet));
  }

  /** The whole workbook as it stands now; what an act leans on. */
  async read(): Promise<Snapshot> {
    const before = this.#forgive();
    try {
      const snapshot = await this.lane.cancellable(this.workbook.snapshot());
      // Whoever reads asks for its forms: recognising a long one is the dearest part of what follows.
      await this.lane.inSlices(recogniseInSteps(snapshot));
      this.#held = snapshot;
      return snapshot;
    } catch (error) {
      this.#blame(before);
      throw error;
    }
  }

  /** Some sheets as they stand now, with every table and name; the other sheets as last read. */
  async readSheets(names: readonly string[]): Promise<PartialReading> {
    if (!this.#held) {
      const whole = await this.read();
      return { part: pick(whole, names), whole };
    }
    for (const name of names) this.#stale.delete(name);
    try {
      const part = await this.lane.cancellable(this.workbook.snapshot(names));
      await this.lane.inSlices(recogniseInSteps(part));
      const whole = merged(this.#held, part);
      this.#held = whole;
      return { part, whole };
    } catch (error) {
      for (const name of names) this.#stale.add(name);
      throw error;
    }
  }

  /** The workbook as far as is known, read again where somebody changed it since. Costs nothing else. */
  async latest(): Promise<Snapshot> {
    if (!this.#held || this.#isOld) return this.read();
    if (this.isFresh) return this.#held;
    const followers = this.#held.sheets.filter(looksElsewhere).map(({ name }) => name);
    return (await this.readSheets([...new Set([...this.#stale, ...followers])])).whole;
  }

  #forgive() {
    const before = { stale: this.#stale, isOld: this.#isOld };
    this.#stale = new Set();
    this.#isOld = false;
    return before;
  }

  #blame({ stale, isOld }: { readonly stale: ReadonlySet<string>; readonly isOld: boolean }): void {
    for (const sheet of stale) this.#stale.add(sheet);
    this.#isOld ||= isOld;
  }
}

function pick(snapshot: Snapshot, names: readonly string[]): Snapshot {
  return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => names.includes(name)) };
}

/** Tables, names and the active sheet come with every reading. */
function merged(held: Snapshot, part: Snapshot): Snapshot {
  const fresh = new Map(part.sheets.map((sheet) => [sheet.name, sheet]));
  const known = new Set(held.sheets.map(({ name }) => name));
  return {
    ...part,
    sheets: [
      ...held.sheets.map((sheet) => fresh.get(sheet.name) ?? sheet),
      ...part.sheets.filter(({ name }) => !known.has(name)),
    ],
  };
}

/** Whether a sheet shows results worked out from other sheets, which no event tells. */
function looksElsewhere({ formulas }: SheetSnapshot): boolean {
  return formulas.some((row) => row.some((formula) => formula !== null && /[![]/.test(formula)));
}
