/**
 * A workbook as an .xlsx file holds it: plain data that may be changed in place. `readXlsx` gives it,
 * `writeXlsx` takes it; the file adapter and the demonstration page both work on it.
 * Rows and columns are numbered from 1; addresses are A1 without sheet and without `$`.
 */
import type { CellValue, ProtectionAllowance, Side } from '../port';

export type LineStyle =
  | 'hair'
  | 'thin'
  | 'medium'
  | 'thick'
  | 'dotted'
  | 'dashed'
  | 'double'
  | 'mediumDashed'
  | 'dashDot'
  | 'mediumDashDot'
  | 'dashDotDot'
  | 'mediumDashDotDot'
  | 'slantDashDot';

export interface Line {
  style: LineStyle;
  /** `#RRGGBB`. */
  color: string;
}

/** How a cell looks. Several cells may share one object: replace it, never change it in place. */
export interface FileStyle {
  /** In US tokens; absent is General. */
  readonly numberFormat?: string;
  /** Solid fill, `#RRGGBB`. */
  readonly fill?: string;
  readonly fontName?: string;
  /** In points. */
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous';
  readonly vertical?: 'top' | 'center' | 'bottom' | 'justify';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: Partial<Readonly<Record<Side, Line>>>;
  /** Absent is locked, as in Excel; it only counts on a protected sheet. */
  readonly locked?: boolean;
}

export interface FileTable {
  name: string;
  /** The whole table, heading row included, totals row too where there is one. */
  range: string;
  columns: string[];
  style: string | null;
  filterButtons: boolean;
  banded: boolean;
  totalsRow: boolean;
}

export interface FileName {
  name: string;
  /** What it stands for, without `=`: `'Modèle B'!$D$9`, a constant, a formula. */
  refersTo: string;
  /** The sheet it belongs to; absent for the whole workbook. */
  scope?: string;
}

export type ComparisonOperator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEqual'
  | 'lessThanOrEqual';

export interface FileValidation {
  /** One or several areas, separated by spaces. */
  range: string;
  type: 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';
  operator?: ComparisonOperator;
  /** Without `=`; a list typed in place keeps its quotes (`"a,b"`). */
  formula1?: string;
  formula2?: string;
  allowBlank: boolean;
  prompt?: { title: string; message: string };
  error?: { title: string; message: string; style: 'stop' | 'warning' | 'information' };
}

export interface FileConditionalFormat {
  range: string;
  type: 'expression' | 'cellIs';
  operator?: ComparisonOperator;
  /** Without `=`, relative to the first cell of `range`. */
  formulas: string[];
  /** Lower wins. */
  priority: number;
  stopIfTrue: boolean;
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
}

export interface FilePageLayout {
  orientation?: 'landscape' | 'portrait';
  paper?: 'a4' | 'a3' | 'a5' | 'letter';
  /** Per cent; not used when the print fits pages. */
  scale?: number;
  /** Pages wide and tall; 0 leaves that side free. Absent when the print is not fitted. */
  fit?: { width: number; height: number };
  /** Rows repeated on every page: `12:13`. */
  titleRows?: string;
  titleColumns?: string;
  printArea?: string;
  /** In points. */
  margins?: {
    top: number;
    right: number;
    bottom: number;
    left: number;
    header: number;
    footer: number;
  };
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  header?: { left: string; center: string; right: string };
  footer?: { left: string; center: string; right: string };
}

/** Columns side by side, over cells of the sheet that the chart stands on. */
export interface FileChart {
  name: string;
  /** Empty for none. */
  title: string;
  /**
   * An address, or `#REF!` once its cells are gone, as the values of a series are too; empty where
   * columns are numbered from 1.
   */
  categories: string;
  series: { name: string; values: string; color: string }[];
  /** The area that it covers. */
  place: string;
  /** The number format of the axis of values, in US tokens. */
  format: string;
}

export interface FileSheet {
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  tabColor?: string;
  gridlines: boolean;
  /**
   * `values[row - 1]?.[column - 1] ?? null`; rows may be short or missing. The value of a formula cell
   * is its last result. An error is its text: `#N/A`.
   */
  values: (CellValue[] | undefined)[];
  /** Same indexes; English, with `=`. */
  formulas: ((string | null | undefined)[] | undefined)[];
  /** By row index, the columns (from 1) of numbers that show as days, as the file was read. */
  dates?: (readonly number[] | undefined)[];
  /** Whether the file counted its days since 1904. */
  depuis1904?: boolean;
  /** Same indexes; cells that hold nothing may have a style. */
  styles: ((FileStyle | undefined)[] | undefined)[];
  /** By address (`D12`): the text of its note. */
  notes: Map<string, string>;
  merges: string[];
  /** By column number; width in characters of the default font, as Excel's dialog shows it. */
  columns: Map<number, { width?: number; hidden?: boolean }>;
  /** By row number; height in points. */
  rows: Map<number, { height?: number; hidden?: boolean }>;
  freeze?: { rows: number; columns: number };
  tables: FileTable[];
  validations: FileValidation[];
  conditionalFormats: FileConditionalFormat[];
  charts: FileChart[];
  pageLayout: FilePageLayout;
  protected: boolean;
  /** What its protection allows; it only counts on a protected sheet. */
  allowed: readonly ProtectionAllowance[];
  selection?: string;
}

export interface WorkbookFile {
  sheets: FileSheet[];
  names: FileName[];
  activeSheet: string;
  /** The font of cells whose style names none; absent is Calibri 11. */
  defaultFont?: { name: string; size: number };
}

/** A sheet that holds nothing yet, as Excel adds one. */
export function emptySheet(name: string): FileSheet {
  return {
    name,
    visibility: 'visible',
    gridlines: true,
    values: [],
    formulas: [],
    styles: [],
    notes: new Map(),
    merges: [],
    columns: new Map(),
    rows: new Map(),
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    pageLayout: {},
    protected: false,
    allowed: [],
  };
}
