import type { Area } from '../../../src/grid/a1';
import { MAX_COLUMN, MAX_ROW } from '../../../src/grid/a1';
import type {
  ClearWhat,
  CopyWhat,
  HostName,
  HostSheet,
  HostTable,
  SheetPatch,
  TablePatch,
  Transaction,
} from '../api';
import type { ChartPatch, HostChart, HostSeries, SeriesBy, SeriesPatch } from '../chart';
import type { ConditionalInit, HostConditionalFormat } from '../conditional';
import type { EditSource } from '../events';
import type { Freeze, PageLayout, Protection } from '../sheetParts';
import type { Border, CellEdge, StylePatch } from '../style';
import type { HostValidation, ValidationInit } from '../validation';
import type { Input } from '../values';
import * as charts from './charts';
import { clearCells } from './clearCells';
import * as conditionals from './conditionals';
import { typeTexts, writeValues } from './contents';
import { copyCells } from './copyCells';
import { copySheet } from './copySheet';
import * as names from './definedNames';
import type { Editing } from './editing';
import { drawBorder, formatCells } from './formats';
import { autofitColumns, filterRows, setColumns, setNote, setRows } from './lines';
import { mergeCells, unmergeCells } from './merges';
import * as sheets from './sheets';
import { sortRows } from './sortRows';
import { deleteCells, insertCells } from './structure';
import { syncHeadings } from './syncHeadings';
import { addTableRows, deleteTableRows } from './tableRows';
import * as tables from './tables';
import { setValidation, updateValidation } from './validations';

/** The door to change a workbook: each method is one operation of this folder. */
export class EditTransaction implements Transaction {
  constructor(private readonly editing: Editing) {}

  get source(): EditSource {
    return this.editing.source;
  }

  private own(sheet: HostSheet) {
    return this.editing.book.own(sheet);
  }

  private ownTable(table: HostTable) {
    return this.editing.book.ownTable(table);
  }

  write(sheet: HostSheet, area: Area, inputs: readonly (readonly Input[])[]): void {
    writeValues(this.editing, this.own(sheet), area, inputs);
  }

  type(sheet: HostSheet, row: number, column: number, texts: readonly (readonly string[])[]): void {
    typeTexts(this.editing, this.own(sheet), row, column, texts);
  }

  clear(sheet: HostSheet, area: Area, what: ClearWhat): void {
    clearCells(this.editing, this.own(sheet), area, what);
  }

  fillDown(sheet: HostSheet, area: Area): void {
    const own = this.own(sheet);
    const from = { sheet: own, area: { ...area, bottom: area.top } };
    if (area.bottom === area.top) return;
    const to = { sheet: own, area: { ...area, top: area.top + 1 } };
    copyCells(this.editing, from, to, 'all');
  }

  sort(sheet: HostSheet, area: Area, column: number, descending: boolean): void {
    sortRows(this.editing, this.own(sheet), area, { column, descending });
  }

  filter(sheet: HostSheet, area: Area, hidden: ReadonlySet<number>): void {
    filterRows(this.editing, this.own(sheet), area, hidden);
  }

  copy(
    from: { readonly sheet: HostSheet; readonly area: Area },
    to: { readonly sheet: HostSheet; readonly area: Area },
    what: CopyWhat,
  ): void {
    copyCells(
      this.editing,
      { sheet: this.own(from.sheet), area: from.area },
      { sheet: this.own(to.sheet), area: to.area },
      what,
    );
  }

  insert(sheet: HostSheet, area: Area, shift: 'down' | 'right'): Area {
    insertCells(this.editing, this.own(sheet), area, shift);
    return area;
  }

  delete(sheet: HostSheet, area: Area, shift: 'up' | 'left'): void {
    deleteCells(this.editing, this.own(sheet), area, shift);
  }

  insertRows(sheet: HostSheet, at: number, count: number): void {
    insertCells(this.editing, this.own(sheet), rowsArea(at, count), 'down');
  }

  deleteRows(sheet: HostSheet, at: number, count: number): void {
    deleteCells(this.editing, this.own(sheet), rowsArea(at, count), 'up');
  }

  insertColumns(sheet: HostSheet, at: number, count: number): void {
    insertCells(this.editing, this.own(sheet), columnsArea(at, count), 'right');
  }

  deleteColumns(sheet: HostSheet, at: number, count: number): void {
    deleteCells(this.editing, this.own(sheet), columnsArea(at, count), 'left');
  }

  merge(sheet: HostSheet, area: Area, across: boolean): void {
    mergeCells(this.editing, this.own(sheet), area, across);
  }

  unmerge(sheet: HostSheet, area: Area): void {
    unmergeCells(this.editing, this.own(sheet), area);
  }

  format(sheet: HostSheet, area: Area, patch: StylePatch): void {
    formatCells(this.editing, this.own(sheet), area, patch);
  }

  border(
    sheet: HostSheet,
    area: Area,
    where: CellEdge | 'insideHorizontal' | 'insideVertical',
    border: Border | undefined,
  ): void {
    drawBorder(this.editing, this.own(sheet), area, where, border);
  }

  columnWidth(sheet: HostSheet, left: number, right: number, points: number): void {
    setColumns(this.editing, this.own(sheet), left, right, { width: points });
  }

  rowHeight(sheet: HostSheet, top: number, bottom: number, points: number | undefined): void {
    setRows(this.editing, this.own(sheet), top, bottom, { height: points });
  }

  hideColumns(sheet: HostSheet, left: number, right: number, hidden: boolean): void {
    setColumns(this.editing, this.own(sheet), left, right, { hidden });
  }

  hideRows(sheet: HostSheet, top: number, bottom: number, hidden: boolean): void {
    setRows(this.editing, this.own(sheet), top, bottom, { hidden });
  }

  autofitColumns(sheet: HostSheet, left: number, right: number): void {
    autofitColumns(this.editing, this.own(sheet), left, right);
  }

  note(sheet: HostSheet, row: number, column: number, text: string | undefined): void {
    setNote(this.editing, this.own(sheet), row, column, text);
  }

  validate(sheet: HostSheet, area: Area, init: ValidationInit | undefined): void {
    setValidation(this.editing, this.own(sheet), area, init);
  }

  updateValidation(
    sheet: HostSheet,
    area: Area,
    patch: Partial<Pick<HostValidation, 'prompt' | 'errorAlert' | 'ignoreBlanks'>>,
  ): void {
    updateValidation(this.editing, this.own(sheet), area, patch);
  }

  addConditionalFormat(sheet: HostSheet, area: Area, init: ConditionalInit): HostConditionalFormat {
    return conditionals.addConditionalFormat(this.editing, this.own(sheet), area, init);
  }

  updateConditionalFormat(
    sheet: HostSheet,
    id: string,
    patch: Partial<Pick<HostConditionalFormat, 'rule' | 'format' | 'stopIfTrue' | 'areas'>>,
  ): HostConditionalFormat {
    return conditionals.updateConditionalFormat(this.editing, this.own(sheet), id, patch);
  }

  prioritise(sheet: HostSheet, id: string, priority: number): void {
    conditionals.prioritise(this.editing, this.own(sheet), id, priority);
  }

  deleteConditionalFormat(sheet: HostSheet, id: string): void {
    conditionals.deleteConditionalFormat(this.editing, this.own(sheet), id);
  }

  clearConditionalFormats(sheet: HostSheet, area: Area): void {
    conditionals.clearConditionalFormats(this.editing, this.own(sheet), area);
  }

  addTable(
    sheet: HostSheet,
    area: Area,
    init?: { readonly name?: string; readonly hasHeaders?: boolean },
  ): HostTable {
    return tables.addTable(this.editing, this.own(sheet), area, init);
  }

  updateTable(table: HostTable, patch: TablePatch): void {
    tables.updateTable(this.editing, this.ownTable(table), patch);
  }

  renameColumn(table: HostTable, index: number, name: string): void {
    const own = this.ownTable(table);
    const sync = (area: Area) => syncHeadings(this.editing, own.sheet, area);
    tables.renameColumn(this.editing, own, index, name, sync);
  }

  resizeTable(table: HostTable, area: Area): void {
    tables.resizeTable(this.editing, this.ownTable(table), area);
  }

  addTableRows(
    table: HostTable,
    index: number | undefined,
    values: readonly (readonly Input[])[],
  ): number {
    return addTableRows(this.editing, this.ownTable(table), index, values);
  }

  deleteTableRows(table: HostTable, index: number, count: number): void {
    deleteTableRows(this.editing, this.ownTable(table), index, count);
  }

  deleteTable(table: HostTable): void {
    tables.deleteTable(this.editing, this.ownTable(table));
  }

  convertToRange(table: HostTable): void {
    tables.convertToRange(this.editing, this.ownTable(table));
  }

  addChart(
    sheet: HostSheet,
    source: { readonly sheet: HostSheet; readonly area: Area },
    by: SeriesBy,
  ): HostChart {
    const from = { sheet: this.own(source.sheet), area: source.area };
    return charts.addChart(this.editing, this.own(sheet), from, by);
  }

  updateChart(sheet: HostSheet, id: string, patch: ChartPatch): HostChart {
    return charts.updateChart(this.editing, this.own(sheet), id, patch);
  }

  deleteChart(sheet: HostSheet, id: string): void {
    charts.deleteChart(this.editing, this.own(sheet), id);
  }

  addSeries(sheet: HostSheet, chartId: string, name: string | undefined): HostSeries {
    return charts.addSeries(this.editing, this.own(sheet), chartId, name);
  }

  updateSeries(sheet: HostSheet, chartId: string, seriesId: string, patch: SeriesPatch): void {
    charts.updateSeries(this.editing, this.own(sheet), chartId, seriesId, patch);
  }

  addSheet(name?: string, position?: number): HostSheet {
    return sheets.addSheet(this.editing, name, position);
  }

  deleteSheet(sheet: HostSheet): void {
    sheets.deleteSheet(this.editing, this.own(sheet));
  }

  updateSheet(sheet: HostSheet, patch: SheetPatch): void {
    sheets.updateSheet(this.editing, this.own(sheet), patch);
  }

  moveSheet(sheet: HostSheet, position: number): void {
    sheets.moveSheet(this.editing, this.own(sheet), position);
  }

  copySheet(sheet: HostSheet, position: number): HostSheet {
    return copySheet(this.editing, this.own(sheet), position);
  }

  activate(sheet: HostSheet): void {
    sheets.activate(this.editing, this.own(sheet));
  }

  select(
    sheet: HostSheet,
    area: Area,
    active?: { readonly row: number; readonly column: number },
  ): void {
    sheets.select(this.editing, this.own(sheet), area, active);
  }

  freeze(sheet: HostSheet, freeze: Freeze): void {
    sheets.freeze(this.editing, this.own(sheet), freeze);
  }

  protect(sheet: HostSheet, protection: Protection): void {
    sheets.protect(this.editing, this.own(sheet), protection);
  }

  unprotect(sheet: HostSheet, password?: string): void {
    sheets.unprotect(this.editing, this.own(sheet), password);
  }

  pageLayout(sheet: HostSheet, patch: Partial<PageLayout>): void {
    sheets.setPageLayout(this.editing, this.own(sheet), patch);
  }

  protectStructure(value: boolean): void {
    sheets.protectStructure(this.editing, value);
  }

  addName(name: string, formula: string, init: names.NameInit = {}): HostName {
    const scope = init.scope && this.own(init.scope);
    return names.addName(this.editing, name, formula, scope, init);
  }

  updateName(
    name: HostName,
    patch: Partial<Pick<HostName, 'formula' | 'comment' | 'visible'>>,
  ): void {
    names.updateName(this.editing, name, patch);
  }

  deleteName(name: HostName): void {
    names.deleteName(this.editing, name);
  }

  setSetting(key: string, value: unknown): void {
    names.setSetting(this.editing, key, value);
  }

  deleteSetting(key: string): void {
    names.deleteSetting(this.editing, key);
  }
}

function rowsArea(at: number, count: number): Area {
  return { top: at, bottom: at + count - 1, left: 1, right: MAX_COLUMN };
}

function columnsArea(at: number, count: number): Area {
  return { left: at, right: at + count - 1, top: 1, bottom: MAX_ROW };
}
