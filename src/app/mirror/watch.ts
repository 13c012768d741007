import { parseAddress } from '../../grid/a1';
import type { WorkbookEvent } from '../../workbook/port';
import type { SessionState } from '../state';
import type { Store } from '../state/store';
import { CLEAN, dirtyOf, mergeDirty, onlyRead, type Below, type Dirty } from './dirty';
import type { FormReader } from './formReader';
import type { ShownForms } from './shownForms';
import type { Upkeep } from './upkeep';

const FORM: Dirty = { kind: 'form', below: 'nothing' };

/** A check shorter than this shows no bar. */
const UNSEEN = 400;

interface Parts {
  readonly shown: ShownForms;
  readonly reader: FormReader;
  readonly upkeep: Upkeep;
  readonly store: Store<SessionState>;
  /** Called in the lane after an edit at this desk reached under the table. */
  readonly onOverflow: (below: Below) => Promise<void>;
  /** The user changed something: what was done before can no longer be taken back safely. */
  readonly onUserEdit: () => void;
}

/** Follows the workbook: what the user changes is checked again, rows by themselves where it can be. */
export class Watch {
  #dirty: Dirty = CLEAN;
  #wanted: string | undefined;
  #touched = new Set<string>();
  readonly #ask: () => void;

  constructor(private readonly parts: Parts) {
    this.#ask = parts.upkeep.add(() => this.#refresh());
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
      return this.#mark(event.remote ? onlyRead(dirty) : dirty);
    }
    if (shown.isContext(event.sheet)) return this.#mark(FORM);
    // It may be just what is being read to be shown: that is known once the lane is free.
    this.#touched.add(event.sheet);
    this.#ask();
  }

  #selected(sheet: string, range: string): void {
    const { shown } = this.parts;
    shown.activate(sheet);
    const form = shown.formOn(sheet);
    const rang = parseAddress(range)?.top;
    const open = shown.open?.reading;
    if (form && form.id !== open?.id) this.#follow(form.id);
    const inside =
      form && rang !== undefined && rang >= form.premiereLigne && rang <= form.derniereLigne;
    shown.select(inside ? { form: form.id, rang } : undefined);
  }

  /** Some edits raise no event: coming back is checking again. */
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
    this.#mark(FORM);
  }

  #mark(dirty: Dirty): void {
    if (dirty.kind === 'none') return;
    this.#dirty = mergeDirty(this.#dirty, dirty);
    this.#ask();
  }

  /** Checks again what became dirty. What could not be read stays dirty. */
  async #refresh(): Promise<void> {
    const wanted = this.#wanted;
    const dirty = this.#forgetTouched(wanted) ? mergeDirty(this.#dirty, FORM) : this.#dirty;
    this.#dirty = CLEAN;
    this.#wanted = undefined;
    if (dirty.kind === 'none') return;
    const bar = this.#showLate();
    try {
      await this.#check(dirty, wanted);
    } catch (error) {
      this.#dirty = mergeDirty(dirty, this.#dirty);
      this.#wanted ??= wanted;
      throw error;
    } finally {
      clearTimeout(bar);
      if (this.parts.store.getState().busy) this.parts.store.set({ busy: undefined });
    }
  }

  /** Whether what is to be shown leans on a sheet that was changed before that was known. */
  #forgetTouched(wanted: string | undefined): boolean {
    const { shown } = this.parts;
    const form = shown.readings.find(({ id }) => id === wanted) ?? shown.open?.reading;
    const leanedOn = [...this.#touched].filter(
      (sheet) => sheet === form?.feuille || shown.isContext(sheet),
    );
    for (const sheet of leanedOn) this.#touched.delete(sheet);
    return leanedOn.length > 0;
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
}
