import { parseAddress } from '../../grid/a1';
import { WorkbookError } from '../../workbook/errors';
import type { WorkbookEvent } from '../../workbook/port';
import type { SessionState } from '../state';
import type { Store } from '../state/store';
import { Debounce } from './debounce';
import { CLEAN, dirtyOf, mergeDirty, type Below, type Dirty } from './dirty';
import type { FormReader } from './formReader';
import { Abandoned, type Lane } from './lane';
import type { ShownForms } from './shownForms';
import { toProblem } from './toProblem';

/** A burst of events is over when none came for this long, in milliseconds. */
export const QUIET = 80;
/** While a cell is being edited Excel answers nothing: ask again after this long. */
export const RETRY = 600;
/** Refusals in a row before the pane says so: below it, somebody is simply typing on. */
export const PATIENCE = 4;
/** A check shorter than this shows no bar. */
const UNSEEN = 400;

interface Parts {
  readonly shown: ShownForms;
  readonly reader: FormReader;
  readonly lane: Lane;
  readonly store: Store<SessionState>;
  /** Called in the lane after an edit of the user's reached under the table. */
  readonly onOverflow: (below: Below) => Promise<void>;
  /** The user changed something: what was done before can no longer be taken back safely. */
  readonly onUserEdit: () => void;
}

/** Follows the workbook: what the user changes is checked again, rows by themselves where it can be. */
export class Watch {
  #dirty: Dirty = CLEAN;
  #wanted: string | undefined;
  #touched = new Set<string>();
  #refusals = 0;
  readonly #soon: Debounce;
  readonly #later: Debounce;

  constructor(private readonly parts: Parts) {
    this.#soon = new Debounce(QUIET, () => void this.flush());
    this.#later = new Debounce(RETRY, () => void this.flush());
  }

  stop(): void {
    this.#soon.stop();
    this.#later.stop();
  }

  handle(event: WorkbookEvent): void {
    switch (event.kind) {
      case 'changed':
        return event.own ? undefined : this.#changed(event);
      case 'selected':
        return this.#selected(event.sheet, event.range);
      case 'activated':
        return event.own ? this.#shown(event.sheet) : this.#activated(event.sheet);
      case 'sheets':
        return event.own ? undefined : this.#mark({ kind: 'workbook', below: 'nothing' });
    }
  }

  #changed(event: Extract<WorkbookEvent, { kind: 'changed' }>): void {
    const { shown, onUserEdit } = this.parts;
    onUserEdit();
    const open = shown.open?.reading;
    if (open && event.sheet === open.feuille) {
      const dirty = event.structural ? dirtyOf(open, undefined) : dirtyOf(open, event.range);
      return this.#mark(dirty);
    }
    if (shown.isContext(event.sheet)) return this.#mark({ kind: 'form', below: 'nothing' });
    this.#touched.add(event.sheet);
  }

  #selected(sheet: string, range: string): void {
    const { shown, store } = this.parts;
    shown.activate(sheet);
    const form = shown.formOn(sheet);
    const rang = parseAddress(range)?.top;
    const open = shown.open?.reading;
    if (form && form.id !== open?.id) this.#follow(form.id);
    const inside =
      form && rang !== undefined && rang >= form.premiereLigne && rang <= form.derniereLigne;
    const selectedRang = inside ? rang : undefined;
    if (selectedRang !== store.getState().selectedRang) store.set({ selectedRang });
  }

  /** Some edits raise no event (a choice in a drop-down, on the web): coming back is checking again. */
  #activated(sheet: string): void {
    this.parts.shown.activate(sheet);
    const form = this.parts.shown.formOn(sheet);
    if (form) this.#follow(form.id);
    else if (this.#touched.delete(sheet)) this.#mark({ kind: 'workbook', below: 'nothing' });
  }

  /** What we bring into view was read with the change: it is read again only where another form came. */
  #shown(sheet: string): void {
    const { shown } = this.parts;
    shown.activate(sheet);
    const form = shown.formOn(sheet);
    if (form && (this.#wanted ?? shown.open?.reading.id) !== form.id) this.#follow(form.id);
  }

  #follow(id: string): void {
    this.#wanted = id;
    this.#mark({ kind: 'form', below: 'nothing' });
  }

  #mark(dirty: Dirty): void {
    if (dirty.kind === 'none') return;
    this.#dirty = mergeDirty(this.#dirty, dirty);
    this.#soon.ask();
  }

  /** Checks again what became dirty. What Excel refuses meanwhile stays dirty and is asked again. */
  flush(): Promise<void> {
    return this.parts.lane.run(async () => {
      const dirty = this.#dirty;
      const wanted = this.#wanted;
      this.#dirty = CLEAN;
      this.#wanted = undefined;
      if (dirty.kind === 'none') return;
      const bar = this.#showLate();
      try {
        await this.#check(dirty, wanted);
        this.#settled();
      } catch (error) {
        this.#refused(error, dirty, wanted);
      } finally {
        clearTimeout(bar);
        if (this.parts.store.getState().busy) this.parts.store.set({ busy: undefined });
      }
    });
  }

  async #check(dirty: Dirty, wanted: string | undefined): Promise<void> {
    const { reader, onOverflow } = this.parts;
    if (dirty.kind === 'rows') {
      const isStale = () => this.#dirty.kind === 'form' || this.#dirty.kind === 'workbook';
      return reader.readRows(dirty.rows, isStale);
    }
    if (dirty.kind === 'none') return;
    if (dirty.kind === 'workbook') await reader.readWorkbook(wanted);
    else await reader.readForm(wanted);
    if (dirty.below !== 'nothing') await onOverflow(dirty.below);
  }

  #showLate() {
    const busy = { task: 'verification', cancellable: true } as const;
    return setTimeout(() => this.parts.store.set({ busy }), UNSEEN);
  }

  #settled(): void {
    this.#refusals = 0;
    if (this.parts.store.getState().problem?.during === 'ecoute') {
      this.parts.store.set({ problem: undefined });
    }
  }

  #refused(error: unknown, dirty: Dirty, wanted: string | undefined): void {
    if (error instanceof Abandoned) return;
    this.#dirty = mergeDirty(dirty, this.#dirty);
    this.#wanted ??= wanted;
    this.#refusals += 1;
    const passing = isPassing(error);
    if (!passing || this.#refusals >= PATIENCE) {
      this.parts.store.set({ problem: toProblem(error, 'ecoute') });
    }
    if (passing) this.#later.ask();
  }
}

/** Refusals that end by themselves: a cell being edited, Excel at work. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof WorkbookError && (error.code === 'cell-edit-mode' || error.code === 'busy')
  );
}
