import { areaAddress, intersect, parseAddress, type Area } from '../../grid/a1';
import type { CellValue, LiveWorkbook, WorkbookEvent } from '../../workbook/port';
import type { Mirror } from './mirror';
import type { ShownForms } from './shownForms';
import type { Upkeep } from './upkeep';

/** The headings of our tables under which one chooses in a list. */
const AVEC_LISTE: readonly string[] = ['Zone', 'Typologie'];

/**
 * A choice in a drop-down list raises no event on the web. Whoever leaves a cell under one of our lists may
 * have chosen there: it is read, and told as changed where it no longer holds what is known of it.
 */
export class Choices {
  /** By sheet, the cell under a list that is selected, until an event tells what was entered there. */
  readonly #cells = new Map<string, Area>();
  #sheet = '';
  /** By sheet, the cells that were left. */
  readonly #left = new Map<string, readonly Area[]>();
  readonly #ask: () => void;

  /** `tell` is told the edit that Excel did not tell. */
  constructor(
    private readonly workbook: Pick<LiveWorkbook, 'readBlocks'>,
    private readonly mirror: Mirror,
    private readonly shown: ShownForms,
    upkeep: Upkeep,
    private readonly tell: (event: WorkbookEvent) => void,
  ) {
    this.#ask = upkeep.add(() => this.#look());
  }

  handle(event: WorkbookEvent): void {
    switch (event.kind) {
      case 'changed':
        if (!event.own && this.#isReached(event)) this.#cells.delete(event.sheet);
        return;
      case 'sheets':
        this.#cells.clear();
        return this.#left.clear();
      default:
        this.#leave();
        this.#sheet = event.sheet;
        if (event.kind === 'selected') this.#enter(event.sheet, parseAddress(event.range));
    }
  }

  /** Whether a change tells what was entered in the cell selected, or moves it. */
  #isReached({ sheet, range, structural }: Extract<WorkbookEvent, { kind: 'changed' }>) {
    const [cell, changed] = [this.#cells.get(sheet), parseAddress(range ?? '')];
    return structural || !cell || !changed || intersect(changed, cell) !== undefined;
  }

  #leave(): void {
    const cell = this.#cells.get(this.#sheet);
    if (!cell) return;
    this.#left.set(this.#sheet, [...(this.#left.get(this.#sheet) ?? []), cell]);
    this.#ask();
  }

  #enter(sheet: string, selected: Area | undefined): void {
    if (!selected || !this.#hasList(sheet, selected)) {
      this.#cells.delete(sheet);
      return;
    }
    const { top, left } = selected;
    this.#cells.set(sheet, { top, left, bottom: top, right: left });
  }

  /** The lists of a table reach under it, where it may grow. */
  #hasList(sheet: string, { top, left }: Area): boolean {
    const { shown, mirror } = this;
    const form = shown.formOn(sheet);
    if (form) {
      const isRow = top >= form.premiereLigne && top <= form.derniereLigne;
      return isRow && left === form.colonnes.typologie;
    }
    return mirror.held.tables.some((table) => {
      const area = table.sheet === sheet && shown.isContext(sheet) && parseAddress(table.range);
      return area && top > area.top && AVEC_LISTE.includes(table.columns[left - area.left] ?? '');
    });
  }

  async #look(): Promise<void> {
    for (const [sheet, cells] of this.#left) {
      const blocks = await this.workbook.readBlocks(sheet, cells.map(areaAddress));
      this.#left.delete(sheet);
      cells.forEach((cell, i) => {
        const now = blocks[i]?.values[0]?.[0] ?? null;
        if (now === this.#known(sheet, cell)) return;
        const change = { structural: false, own: false, remote: false };
        this.tell({ kind: 'changed', sheet, range: areaAddress(cell), ...change });
      });
    }
  }

  /** What was last read of a cell: the rows of a form are read more often than its sheet. */
  #known(sheet: string, { top, left }: Area): CellValue {
    const { shown, mirror } = this;
    const row = shown.formOn(sheet)?.lignes.find(({ rang }) => rang === top);
    if (row) return row.cells.typologie;
    const held = mirror.held.sheets.find(({ name }) => name === sheet);
    return held?.values[top - held.top]?.[left - held.left] ?? null;
  }
}
