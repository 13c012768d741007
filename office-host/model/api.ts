import type { Area } from '../../src/grid/a1';
import type { ChartPatch, HostChart, HostSeries, SeriesBy, SeriesPatch } from './chart';
import type { ConditionalInit, HostConditionalFormat } from './conditional';
import type { EditSource, HostEventBatch } from './events';
import type {
  ColumnFormat,
  Freeze,
  PageLayout,
  Protection,
  RowFormat,
  Visibility,
} from './sheetParts';
import type { Border, CellEdge, CellStyle, StylePatch } from './style';
import type {
  HostValidation,
  ValidationAlert,
  ValidationInit,
  ValidationPrompt,
} from './validation';
import type { Input, Scalar } from './values';

/**
 * The workbook of the stand-in Excel, as the wire protocol and the page see it.
 * Rows and columns are numbered from 1. Everything is read here and changed only inside `edit`.
 */
export interface HostWorkbook {
  /** In tab order, hidden ones included. */
  readonly sheets: readonly HostSheet[];
  readonly tables: readonly HostTable[];
  readonly names: readonly HostName[];
  readonly settings: ReadonlyMap<string, unknown>;
  readonly activeSheet: HostSheet;
  /** The selection of the active sheet. */
  readonly selection: Selection;
  /** True while the user types in a cell: the wire refuses every request. The page sets it. */
  editing: boolean;
  /** Resolves once no cell is being typed in. */
  left(): Promise<void>;
  /** The session at this desk, where several share the workbook: its edits are those that name nobody. */
  author: string | undefined;
  /** Grows by one with every batch: what the page compares before drawing again. */
  readonly version: number;
  /**
   * The user's AutoCorrect choice (« include new rows and columns in table ») applied to what an add-in
   * writes right under a table: documented (co-authoring-in-excel-add-ins), but each user may turn it off.
   */
  autoCorrects: boolean;
  /** While it is manual a formula is calculated when it is written, and otherwise on demand. */
  calculationMode: CalculationMode;
  /** Sheets are neither added, deleted, renamed, moved nor hidden while the structure is protected. */
  readonly structureProtected: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** By name, whatever its case, or by id. */
  sheet(nameOrId: string): HostSheet | undefined;
  /** By name, whatever its case, or by id. */
  table(nameOrId: string): HostTable | undefined;
  /** The table that holds the cell, heading row included. */
  tableAt(sheet: HostSheet, row: number, column: number): HostTable | undefined;
  /** By name, whatever its case; `scope` is a sheet for its own names, absent for the workbook's. */
  name(name: string, scope?: HostSheet): HostName | undefined;
  /** The one area a name or a formula such as `=Feuil1!$A$1:$B$2` points to; undefined if none. */
  areaOf(formula: string): { readonly sheet: HostSheet; readonly area: Area } | undefined;
  /**
   * Makes changes as one undo step. If `change` throws, nothing of it remains and the error goes on.
   * Afterwards formulas are recalculated and listeners get one batch of events.
   * An edit inside an edit joins the outer one.
   */
  edit<T>(options: EditOptions, change: (tx: Transaction) => T): T;
  /** Takes the last edit back; false when there is none. */
  undo(): boolean;
  redo(): boolean;
  subscribe(listener: (batch: HostEventBatch) => void): () => void;
  /** The value of an English formula with `=`, as if it stood in that cell. */
  evaluate(formula: string, sheet: HostSheet, row: number, column: number): Scalar;
  /** Why an entry the user typed breaks the validation of its cell, or undefined when it may stand. */
  checkEntry(sheet: HostSheet, row: number, column: number, text: string): EntryRefusal | undefined;
  /** Whether what the cell holds now meets its validation. */
  isValid(sheet: HostSheet, row: number, column: number): boolean;
  /** The entries of a cell's drop-down, as shown; undefined when it has none. */
  listEntries(sheet: HostSheet, row: number, column: number): readonly string[] | undefined;
  /** The style after conditional formats and table style, as the page must draw it. */
  displayStyle(sheet: HostSheet, row: number, column: number): CellStyle;
  /** The text shown in the cell, in French: `6,05`, `02/04/2025`, `36 500`, `VRAI`. */
  text(sheet: HostSheet, row: number, column: number): string;
  /** What the formula bar shows, and what editing starts from: `=SUM(A1:A3)`, `02/04/2025`, `'007`. */
  editText(sheet: HostSheet, row: number, column: number): string;
  /** Calculates every formula anew. */
  recalculate(): void;
  /** The day formulas take for today, as a serial number. Set it, then `recalculate`. */
  today: number;
}

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

export interface EditOptions {
  readonly source: EditSource;
  /** What the undo list shows, in French: « Saisie dans D12 ». */
  readonly label: string;
  /** Changes that Excel keeps out of the undo list, such as selecting. Default false. */
  readonly withoutUndo?: boolean;
  /** Edits of one group are one entry of the undo list: Excel keeps one for each `sync`. */
  readonly group?: object;
  /** The session that edits, where several share the workbook. */
  readonly by?: string;
  /** A choice in a drop-down list, which Excel on the web tells no add-in (office-js#420, #3888, #4066). */
  readonly untold?: boolean;
}

export interface Selection {
  readonly sheet: HostSheet;
  readonly area: Area;
  /** The active cell, inside the area. */
  readonly row: number;
  readonly column: number;
}

export interface EntryRefusal {
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly title: string;
  readonly message: string;
}

/** One cell as it stands. A cell never written gives `value` null and its column's style. */
export interface HostCell {
  readonly value: Scalar;
  /** English, with `=`; undefined for a constant. */
  readonly formula: string | undefined;
  readonly style: CellStyle;
  /** Typed with a leading apostrophe. */
  readonly quoted: boolean;
}

export interface HostSheet {
  /** `{00000001-…}`, stable for the life of the sheet. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** `#RRGGBB`, or empty. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly protection: Protection | undefined;
  readonly freeze: Freeze;
  readonly pageLayout: PageLayout;
  readonly merges: readonly Area[];
  readonly validations: readonly HostValidation[];
  /** In order of priority. */
  readonly conditionalFormats: readonly HostConditionalFormat[];
  /** From back to front. */
  readonly charts: readonly HostChart[];
  readonly columns: ReadonlyMap<number, ColumnFormat>;
  readonly rows: ReadonlyMap<number, RowFormat>;
  /** Notes by address (`D12`). */
  readonly notes: ReadonlyMap<string, string>;
  /** Where this sheet's selection stands while another one is active. */
  readonly selectedArea: Area;
  /** In points. */
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  cell(row: number, column: number): HostCell;
  value(row: number, column: number): Scalar;
  styleAt(row: number, column: number): CellStyle;
  /** Cells that hold something, formats included unless `valuesOnly`; undefined when there are none. */
  usedArea(valuesOnly: boolean): Area | undefined;
  /** Cells that exist in the area, in reading order: for saving and for sparse work. */
  cellsIn(
    area: Area,
  ): Iterable<{ readonly row: number; readonly column: number; readonly cell: HostCell }>;
  mergeAt(row: number, column: number): Area | undefined;
  validationAt(row: number, column: number): HostValidation | undefined;
  /** In points, hidden columns 0. */
  columnWidth(column: number): number;
  /** In points, hidden rows 0; `estimate` of the content where the height is automatic. */
  rowHeight(row: number): number;
}

export interface HostTable {
  /** A number in braces, stable for the life of the table. */
  readonly id: string;
  readonly name: string;
  readonly sheet: HostSheet;
  /** The heading row included. */
  readonly area: Area;
  readonly columns: readonly string[];
  /** Office.js name, `TableStyleMedium2`, or empty for none. */
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  readonly showHeaders: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
}

/** What `updateTable` may change. */
export type TablePatch = Partial<
  Pick<
    HostTable,
    | 'name'
    | 'style'
    | 'showBandedRows'
    | 'showBandedColumns'
    | 'showFilterButton'
    | 'highlightFirstColumn'
    | 'highlightLastColumn'
  >
>;

export interface HostName {
  readonly name: string;
  /** English with `=`: `=Feuil1!$A$1`, `=#REF!` when its cells are gone. */
  readonly formula: string;
  /** The sheet it belongs to, or undefined for the workbook. */
  readonly scope: HostSheet | undefined;
  readonly visible: boolean;
  readonly comment: string;
}

export type SheetPatch = Partial<
  Pick<HostSheet, 'name' | 'visibility' | 'tabColor' | 'showGridlines' | 'showHeadings'>
>;

export type ClearWhat = 'all' | 'contents' | 'formats';
export type CopyWhat = 'all' | 'values' | 'formulas' | 'formats';

/**
 * The only door to change a workbook. Every method throws a HostError with Excel's code when refused;
 * the whole edit is then undone. A locked cell of a protected sheet refuses with `AccessDenied`.
 */
export interface Transaction {
  readonly source: EditSource;

  // Contents
  /**
   * Values as Office.js `values` or `formulas` give them: null leaves a cell, '' empties it,
   * a text beginning with `=` is a formula, texts that read as numbers, dates, booleans in en-US
   * are parsed unless the cell is formatted `@`. `inputs` is as large as the area.
   */
  write(sheet: HostSheet, area: Area, inputs: readonly (readonly Input[])[]): void;
  /**
   * Texts as the user types or pastes them, parsed in French (`6,05`, `02/04/2025`, `12 %`, `VRAI`),
   * from the cell down and to the right. A table grows when its next row is filled this way.
   * Formulas are English. Validation is not looked at: ask `checkEntry` before typing; a paste skips it.
   */
  type(sheet: HostSheet, row: number, column: number, texts: readonly (readonly string[])[]): void;
  clear(sheet: HostSheet, area: Area, what: ClearWhat): void;
  /** Copies the first row of the area down over the others, references moved. */
  fillDown(sheet: HostSheet, area: Area): void;
  /** Sorts rows by one of their columns: numbers, texts, booleans, then what is empty. */
  sort(sheet: HostSheet, area: Area, column: number, descending: boolean): void;
  /** Hides the rows of an area that are in `hidden`, and shows the others. */
  filter(sheet: HostSheet, area: Area, hidden: ReadonlySet<number>): void;
  /** Copies a block; a target larger than the source is filled by repeating it. */
  copy(
    from: { readonly sheet: HostSheet; readonly area: Area },
    to: { readonly sheet: HostSheet; readonly area: Area },
    what: CopyWhat,
  ): void;

  // Structure: an area of whole rows or whole columns moves rows or columns
  /** Inserts as many cells as the area holds; gives the area that is now free. */
  insert(sheet: HostSheet, area: Area, shift: 'down' | 'right'): Area;
  delete(sheet: HostSheet, area: Area, shift: 'up' | 'left'): void;
  insertRows(sheet: HostSheet, at: number, count: number): void;
  deleteRows(sheet: HostSheet, at: number, count: number): void;
  insertColumns(sheet: HostSheet, at: number, count: number): void;
  deleteColumns(sheet: HostSheet, at: number, count: number): void;
  /** `across` merges each row for itself. Values but the first are lost. */
  merge(sheet: HostSheet, area: Area, across: boolean): void;
  unmerge(sheet: HostSheet, area: Area): void;

  // Formats
  format(sheet: HostSheet, area: Area, patch: StylePatch): void;
  /** One side of every cell of the area; `where` edge means the outer side of the area only. */
  border(
    sheet: HostSheet,
    area: Area,
    where: CellEdge | 'insideHorizontal' | 'insideVertical',
    border: Border | undefined,
  ): void;
  /** In points. */
  columnWidth(sheet: HostSheet, left: number, right: number, points: number): void;
  rowHeight(sheet: HostSheet, top: number, bottom: number, points: number | undefined): void;
  hideColumns(sheet: HostSheet, left: number, right: number, hidden: boolean): void;
  hideRows(sheet: HostSheet, top: number, bottom: number, hidden: boolean): void;
  /** Column widths from their content, or row heights made automatic. */
  autofitColumns(sheet: HostSheet, left: number, right: number): void;
  note(sheet: HostSheet, row: number, column: number, text: string | undefined): void;

  // Validation and conditional formats
  validate(sheet: HostSheet, area: Area, init: ValidationInit | undefined): void;
  /** Changes texts of the validation of an area without touching its rule. */
  updateValidation(
    sheet: HostSheet,
    area: Area,
    patch: {
      readonly prompt?: ValidationPrompt;
      readonly errorAlert?: ValidationAlert;
      readonly ignoreBlanks?: boolean;
    },
  ): void;
  /** Takes the lowest priority: the first added goes first. */
  addConditionalFormat(sheet: HostSheet, area: Area, init: ConditionalInit): HostConditionalFormat;
  /** Gives the new object: conditional formats are values found again by id. */
  updateConditionalFormat(
    sheet: HostSheet,
    id: string,
    patch: Partial<Pick<HostConditionalFormat, 'rule' | 'format' | 'stopIfTrue' | 'areas'>>,
  ): HostConditionalFormat;
  /** `priority` from 0. */
  prioritise(sheet: HostSheet, id: string, priority: number): void;
  deleteConditionalFormat(sheet: HostSheet, id: string): void;
  clearConditionalFormats(sheet: HostSheet, area: Area): void;

  // Tables
  /** Headings are made unique texts; without a name it is `Tableau1` or the next free one. */
  addTable(
    sheet: HostSheet,
    area: Area,
    init?: { readonly name?: string; readonly hasHeaders?: boolean },
  ): HostTable;
  updateTable(table: HostTable, patch: TablePatch): void;
  renameColumn(table: HostTable, index: number, name: string): void;
  resizeTable(table: HostTable, area: Area): void;
  /** Rows before data row `index` (from 0), at the end when undefined; gives the index of the first. */
  addTableRows(
    table: HostTable,
    index: number | undefined,
    values: readonly (readonly Input[])[],
  ): number;
  deleteTableRows(table: HostTable, index: number, count: number): void;
  /** Deletes the table with its cells' contents. */
  deleteTable(table: HostTable): void;
  /** Keeps the cells, drops the table; structured references become addresses. */
  convertToRange(table: HostTable): void;

  // Charts: a protected sheet keeps its own unless it allows `allowEditObjects`
  /** Clustered columns whose series are guessed from the cells. */
  addChart(
    sheet: HostSheet,
    source: { readonly sheet: HostSheet; readonly area: Area },
    by: SeriesBy,
  ): HostChart;
  /** Gives the new object: charts are values found again by id. */
  updateChart(sheet: HostSheet, id: string, patch: ChartPatch): HostChart;
  deleteChart(sheet: HostSheet, id: string): void;
  addSeries(sheet: HostSheet, chartId: string, name: string | undefined): HostSeries;
  updateSeries(sheet: HostSheet, chartId: string, seriesId: string, patch: SeriesPatch): void;

  // Sheets
  /** At the end, or at `position` from 0; without a name it is `Feuil2` or the next free one. */
  addSheet(name?: string, position?: number): HostSheet;
  deleteSheet(sheet: HostSheet): void;
  updateSheet(sheet: HostSheet, patch: SheetPatch): void;
  moveSheet(sheet: HostSheet, position: number): void;
  /** A copy of a sheet, its tables under names of their own. */
  copySheet(sheet: HostSheet, position: number): HostSheet;
  activate(sheet: HostSheet): void;
  /** Activates the sheet and selects; the active cell is the area's first unless told. */
  select(
    sheet: HostSheet,
    area: Area,
    active?: { readonly row: number; readonly column: number },
  ): void;
  freeze(sheet: HostSheet, freeze: Freeze): void;
  protect(sheet: HostSheet, protection: Protection): void;
  /** A wrong password refuses with `AccessDenied`. */
  unprotect(sheet: HostSheet, password?: string): void;
  pageLayout(sheet: HostSheet, patch: Partial<PageLayout>): void;
  protectStructure(value: boolean): void;

  // Names and settings
  addName(
    name: string,
    formula: string,
    init?: { readonly scope?: HostSheet; readonly comment?: string; readonly visible?: boolean },
  ): HostName;
  updateName(
    name: HostName,
    patch: Partial<Pick<HostName, 'formula' | 'comment' | 'visible'>>,
  ): void;
  deleteName(name: HostName): void;
  setSetting(key: string, value: unknown): void;
  deleteSetting(key: string): void;
}
