import { parseAddress, type Area } from '../../src/grid/a1';
import { Calculator, type Calculated } from '../calc/calculator';
import type {
  CalculationMode,
  EditOptions,
  EntryRefusal,
  HostName,
  HostSheet,
  HostTable,
  HostWorkbook,
  Selection,
  Transaction,
} from './api';
import { contains } from './areas';
import { Book, sameName } from './book';
import { Conditions } from './conditions';
import { displayText, entryText } from './display';
import type { Editing } from './edit/editing';
import { EditTransaction } from './edit/EditTransaction';
import { readEntry } from './entry';
import type { HostEvent, HostEventBatch } from './events';
import { Journal, type Touched } from './journal';
import { patchStyle } from './patchStyle';
import type { SheetModel } from './sheet';
import type { CellStyle } from './style';
import { tableLook } from './tableLook';
import { undone } from './undone';
import { listOf, meetsRule } from './validity';
import type { Scalar } from './values';

/** One entry of the undo list. */
interface Step {
  readonly journal: Journal;
  readonly batch: HostEventBatch;
  readonly group: object | undefined;
}

const MOST_STEPS = 100;

/** See `HostWorkbook`. IronCalc must have been started before (`loadIronCalc`). */
export class WorkbookModel implements HostWorkbook {
  private isEditing = false;
  private leaving: (() => void)[] = [];
  /** The session at this desk, where several share the workbook: its edits are those that name nobody. */
  author: string | undefined;
  calculationMode: CalculationMode = 'Automatic';

  get autoCorrects(): boolean {
    return this.book.autoCorrects;
  }

  set autoCorrects(on: boolean) {
    this.book.autoCorrects = on;
  }
  version = 0;
  private readonly book: Book;
  private readonly calculator: Calculator;
  private readonly conditions: Conditions;
  private readonly listeners = new Set<(batch: HostEventBatch) => void>();
  private past: Step[] = [];
  private future: Step[] = [];
  private current: Editing | undefined;

  constructor(options: { readonly today: number; readonly firstSheet?: string }) {
    this.book = new Book(options.firstSheet ?? 'Feuil1');
    this.calculator = new Calculator(this.book, options.today);
    this.conditions = new Conditions(this.calculator);
  }

  get editing(): boolean {
    return this.isEditing;
  }

  set editing(isSo: boolean) {
    this.isEditing = isSo;
    if (!isSo) this.leaving.splice(0).forEach((leave) => leave());
  }

  left(): Promise<void> {
    return this.isEditing ? new Promise((leave) => this.leaving.push(leave)) : Promise.resolve();
  }

  get sheets(): readonly HostSheet[] {
    return this.book.sheets;
  }

  get tables(): readonly HostTable[] {
    return this.book.tables;
  }

  get names(): readonly HostName[] {
    return this.book.names;
  }

  get settings(): ReadonlyMap<string, unknown> {
    return this.book.settings;
  }

  get structureProtected(): boolean {
    return this.book.structureProtected;
  }

  get activeSheet(): HostSheet {
    return this.book.activeSheet;
  }

  get selection(): Selection {
    const sheet = this.book.activeSheet;
    return {
      sheet,
      area: sheet.selectedArea,
      row: sheet.activeRow,
      column: sheet.activeColumn,
    };
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  get today(): number {
    return this.calculator.today;
  }

  set today(serial: number) {
    this.calculator.today = serial;
  }

  sheet(nameOrId: string): HostSheet | undefined {
    return this.book.sheet(nameOrId);
  }

  table(nameOrId: string): HostTable | undefined {
    return this.book.table(nameOrId);
  }

  tableAt(sheet: HostSheet, row: number, column: number): HostTable | undefined {
    return this.book.tablesOn(sheet).find(({ area }) => contains(area, row, column));
  }

  name(name: string, scope?: HostSheet): HostName | undefined {
    return this.book.names.find((other) => other.scope === scope && sameName(other.name, name));
  }

  areaOf(formula: string): { readonly sheet: HostSheet; readonly area: Area } | undefined {
    const text = formula.startsWith('=') ? formula : `=${formula}`;
    const place = { sheet: this.book.activeSheet, row: 1, column: 1 };
    return this.calculator.areaOf(text, place);
  }

  edit<T>(options: EditOptions, change: (tx: Transaction) => T): T {
    if (this.current) return change(new EditTransaction(this.current));
    const journal = new Journal();
    const events: HostEvent[] = [];
    this.current = { book: this.book, journal, source: options.source, events };
    try {
      const result = change(new EditTransaction(this.current));
      this.current = undefined;
      this.finish(options, journal, options.untold ? [] : events);
      return result;
    } catch (error) {
      journal.swap('back');
      this.current = undefined;
      throw error;
    }
  }

  undo(): boolean {
    const step = this.past.pop();
    if (!step) return false;
    step.journal.swap('back');
    this.future.push(step);
    this.settle(step.journal.touched(), undone(step.batch));
    return true;
  }

  redo(): boolean {
    const step = this.future.pop();
    if (!step) return false;
    step.journal.swap('again');
    this.past.push(step);
    this.settle(step.journal.touched(), { ...step.batch, source: 'user', cause: 'redo' });
    return true;
  }

  subscribe(listener: (batch: HostEventBatch) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  evaluate(formula: string, sheet: HostSheet, row: number, column: number): Scalar {
    const place = { sheet: this.book.own(sheet), row, column };
    return this.calculator.evaluateAll([{ formula, place }])[0] ?? null;
  }

  checkEntry(
    sheet: HostSheet,
    row: number,
    column: number,
    text: string,
  ): EntryRefusal | undefined {
    const validation = sheet.validationAt(row, column);
    if (!validation?.errorAlert.showAlert || text === '' || text.startsWith('=')) return undefined;
    const { value } = readEntry(text, sheet.styleAt(row, column).numberFormat, 'fr-FR');
    const place = { sheet: this.book.own(sheet), row, column };
    if (meetsRule(validation, value, place, this.calculator)) return undefined;
    const { style, title, message } = validation.errorAlert;
    return { style, title, message };
  }

  isValid(sheet: HostSheet, row: number, column: number): boolean {
    const validation = sheet.validationAt(row, column);
    if (!validation) return true;
    const place = { sheet: this.book.own(sheet), row, column };
    return meetsRule(validation, sheet.value(row, column), place, this.calculator);
  }

  listEntries(sheet: HostSheet, row: number, column: number): readonly string[] | undefined {
    const validation = sheet.validationAt(row, column);
    if (validation?.rule.type !== 'list' || !validation.rule.inCellDropDown) return undefined;
    return listOf(validation, { sheet: this.book.own(sheet), row, column }, this.calculator);
  }

  displayStyle(sheet: HostSheet, row: number, column: number): CellStyle {
    const own = this.book.own(sheet);
    const style = this.withTable(own, row, column);
    return this.conditions.apply(style, own, row, column, this.version);
  }

  text(sheet: HostSheet, row: number, column: number): string {
    const { value, style } = sheet.cell(row, column);
    return displayText(value, style.numberFormat);
  }

  editText(sheet: HostSheet, row: number, column: number): string {
    return entryText(sheet.cell(row, column));
  }

  recalculate(): void {
    const calculated = this.calculator.recalculate();
    this.tell({ source: 'addin', cause: 'edit', label: '', events: this.keep(calculated) });
  }

  private withTable(sheet: SheetModel, row: number, column: number): CellStyle {
    const style = sheet.styleAt(row, column);
    const table = this.tableAt(sheet, row, column);
    if (!table) return style;
    const { fill, ...look } = tableLook(table, row);
    return patchStyle(
      style,
      style.fill === undefined && fill !== undefined ? { ...look, fill } : look,
    );
  }

  private finish(options: EditOptions, journal: Journal, events: readonly HostEvent[]): void {
    if (journal.isEmpty && events.length === 0) return;
    const { source, label, by = this.author } = options;
    const batch: HostEventBatch = { source, cause: 'edit', label, events, ...(by && { by }) };
    if (options.withoutUndo !== true && !journal.isEmpty) {
      this.remember({ journal, batch, group: options.group });
    }
    this.settle(journal.touched(), batch);
  }

  /**
   * One entry for all edits of a group. An add-in that protects a sheet or deletes one empties the list
   * (« Unsupported APIs », excel-add-ins-undo-capabilities).
   */
  private remember(step: Step): void {
    this.future = [];
    if (step.batch.source === 'addin' && step.batch.events.some(isBeyondUndo)) {
      this.past = [];
      return;
    }
    const last = this.past.at(-1);
    if (step.group === undefined || last?.group !== step.group) {
      this.past = [...this.past.slice(1 - MOST_STEPS), step];
      return;
    }
    last.journal.append(step.journal);
    const events = [...last.batch.events, ...step.batch.events];
    this.past = [...this.past.slice(0, -1), { ...last, batch: { ...last.batch, events } }];
  }

  /** Calculates what changed, then tells the listeners everything at once. */
  private settle(touched: Touched, batch: HostEventBatch): void {
    const calculated = this.keep(
      this.calculator.update(touched, this.calculationMode === 'Manual'),
    );
    const events = batch.events.map((event) => this.withResult(event));
    this.tell({ ...batch, events: [...events, ...calculated] });
  }

  /** Values of formulas go into their cells without passing the journal: undo works them out anew. */
  private keep(calculated: readonly Calculated[]): HostEvent[] {
    const sheets = new Set<SheetModel>();
    for (const { sheet, row, column, value } of calculated) {
      const cell = sheet.cell(row, column);
      if (cell.value === value) continue;
      sheet.grid.set(row, column, { ...cell, value });
      sheets.add(sheet);
    }
    return [...sheets].map((sheet) => ({ kind: 'calculated', sheetId: sheet.id }));
  }

  /** The value after the edit is known only once formulas are calculated. */
  private withResult(event: HostEvent): HostEvent {
    if (event.kind !== 'cells-changed' || !event.details) return event;
    const sheet = this.book.sheet(event.sheetId);
    const area = parseAddress(event.address);
    if (!sheet || !area) return event;
    return { ...event, details: { ...event.details, after: sheet.value(area.top, area.left) } };
  }

  private tell(batch: HostEventBatch): void {
    this.version += 1;
    for (const listener of [...this.listeners]) listener(batch);
  }
}

function isBeyondUndo({ kind }: HostEvent): boolean {
  return kind === 'protection-changed' || kind === 'sheet-deleted';
}

/** A workbook with one empty sheet. */
export function createHostWorkbook(options: {
  /** The day formulas take for today, as a serial number. */
  readonly today: number;
  /** Default `Feuil1`. */
  readonly firstSheet?: string;
}): HostWorkbook {
  return new WorkbookModel(options);
}
