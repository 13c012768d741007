import { areaAddress, type Area } from '../../src/grid/a1';
import type { HostEventBatch, HostSheet, HostWorkbook } from '../model';
import { isOneCell, sameArea, selectArea, type Selection, type SheetShape } from './grid/selection';
import { shapeOf, viewSheet, type Reach } from './grid/sheetView';
import type { SheetView } from './grid/view';

/** A cell being typed in. Entering replaces the cell and arrows leave it; modifying edits its text. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly mode: 'enter' | 'modify';
  /** Where the caret blinks: in the cell or in the formula bar. */
  readonly place: 'cell' | 'bar';
}

/** What was cut or copied here, as long as the clipboard still holds it. */
export interface Copied {
  readonly sheetId: string;
  readonly area: Area;
  readonly cut: boolean;
  readonly text: string;
}

/** A question or a refusal shown over the page. */
export interface Alert {
  readonly title: string;
  readonly message: string;
  /** The first is the one that Enter chooses. */
  readonly choices: readonly { readonly label: string; readonly act: () => void }[];
}

export interface PageState {
  /** Grows whenever the drawing of the sheet may differ. */
  readonly drawn: number;
  readonly selection: Selection;
  /** Grows when the selection must be brought into sight. */
  readonly reveal: number;
  readonly edit: CellEdit | undefined;
  readonly copied: Copied | undefined;
  readonly fill: Area | undefined;
  readonly list: { readonly entries: readonly string[]; readonly index: number } | undefined;
  readonly menu: { readonly x: number; readonly y: number } | undefined;
  readonly alert: Alert | undefined;
  /** The column where a run of Tabs began; Enter comes back to it. */
  readonly tabRun: number | undefined;
  readonly reach: Reach;
  /** 1 is 100 %. */
  readonly zoom: number;
}

/**
 * Everything the page knows beside the workbook, and the one place where it changes. Components read
 * `state`; the functions of `actions/` change it and edit the workbook.
 */
export class Desk {
  /** Tells one open workbook from the next. */
  readonly id = (opened += 1);
  private current: PageState;
  private readonly listeners = new Set<() => void>();
  private lastView: { readonly key: string; readonly view: SheetView } | undefined;
  private readonly stop: () => void;

  constructor(readonly workbook: HostWorkbook) {
    const selection = selectArea(shapeOf(workbook.activeSheet), workbook.selection.area);
    this.current = { ...IDLE, selection };
    this.stop = workbook.subscribe((batch) => this.follow(batch));
  }

  get state(): PageState {
    return this.current;
  }

  get sheet(): HostSheet {
    return this.workbook.activeSheet;
  }

  get shape(): SheetShape {
    return shapeOf(this.sheet);
  }

  /** The active sheet as it is to be drawn; the same object as long as nothing changed. */
  get view(): SheetView {
    const { drawn, reach, zoom } = this.current;
    const key = `${this.sheet.id} ${drawn} ${reach.row} ${reach.column} ${zoom}`;
    if (this.lastView?.key !== key) {
      this.lastView = {
        key,
        view: viewSheet(this.workbook, this.sheet, { reach, zoom }, this.lastView?.view),
      };
    }
    return this.lastView.view;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(patch: Partial<PageState>): void {
    this.current = { ...this.current, ...patch };
    for (const listener of this.listeners) listener();
  }

  dispose(): void {
    this.stop();
  }

  /** After a change of the workbook by anyone: draw again, and stand where the workbook says. */
  private follow({ events }: HostEventBatch): void {
    const moved = events.some((event) => /^selection|^sheet/.test(event.kind));
    const redrawn = events.some((event) => event.kind !== 'selection-changed');
    const { area, row, column } = this.workbook.selection;
    const { selection } = this.current;
    const elsewhere = !sameArea(area, selection.area) && moved;
    this.set({
      ...(redrawn && { drawn: this.current.drawn + 1 }),
      ...(elsewhere && {
        selection: { ...selectArea(this.shape, area), active: { row, column } },
        reveal: this.current.reveal + 1,
      }),
    });
  }
}

let opened = 0;

const FIRST = { row: 1, column: 1 };

const IDLE: PageState = {
  drawn: 0,
  selection: { active: FIRST, extent: FIRST, area: { top: 1, left: 1, bottom: 1, right: 1 } },
  reveal: 0,
  edit: undefined,
  copied: undefined,
  fill: undefined,
  list: undefined,
  menu: undefined,
  alert: undefined,
  tabRun: undefined,
  reach: FIRST,
  zoom: 1,
};

/** What the name box shows: a defined name of exactly this area, else the active cell's address. */
export function placeName({ workbook, sheet, state }: Desk): string {
  const { area, active } = state.selection;
  const named = workbook.names.find(({ formula, visible }) => {
    const target = visible ? workbook.areaOf(formula) : undefined;
    return target?.sheet.id === sheet.id && sameArea(target.area, area);
  });
  if (named) return named.name;
  const cell = { top: active.row, left: active.column, bottom: active.row, right: active.column };
  return areaAddress(isOneCell(area) ? area : cell);
}
