import { cellAddress, MAX_COLUMN, MAX_ROW, type Area } from '../../../src/grid/a1';
import {
  isCellError,
  type Border,
  type CellStyle,
  type HostSheet,
  type HostWorkbook,
  type Scalar,
} from '../../model';
import { createAxis, type Axis } from './axis';
import { drawCharts } from './chartView';
import type { Cell, SheetShape } from './selection';
import { pixels, type DrawnCell, type DrawnLine, type DrawnStyle, type SheetView } from './view';

/** Rows whose automatic height is worth asking for; beyond, only heights that were set count. */
const MEASURED_ROWS = 3000;
/** How far past the contents the sheet goes on, as long as nobody scrolls further. */
const MARGIN = { rows: 60, columns: 8 };
const LEAST = { rows: 120, columns: 26 };

/** How far the sheet must reach, whatever it holds: where the user went. */
export type Reach = Cell;

/**
 * A sheet as it stands now. Cells are read once each, when they come into sight. Sizes that are those
 * of the view before stay the same objects, so that nothing is measured again for a mere entry.
 */
export function viewSheet(
  workbook: HostWorkbook,
  sheet: HostSheet,
  { reach, zoom }: { readonly reach: Reach; readonly zoom: number },
  before: SheetView | undefined,
): SheetView {
  const shape = shapeOf(sheet);
  const cells = new Map<number, DrawnCell>();
  const headings = filterHeadings(workbook, sheet);
  const read = (row: number, column: number): DrawnCell => {
    const { text, kind } = contentOf(workbook, sheet, row, column);
    const style = workbook.displayStyle(sheet, row, column);
    return {
      text,
      kind,
      isGeneral: style.numberFormat === 'General',
      style: drawStyle(style, zoom),
      hasNote: sheet.notes.size > 0 && sheet.notes.has(cellAddress(row, column)),
      hasFilter: headings.some((a) => row === a.top && column >= a.left && column <= a.right),
    };
  };
  return {
    rows: keep(before?.rows, rowAxis(sheet, shape.used, reach, zoom)),
    columns: keep(before?.columns, columnAxis(sheet, shape.used, reach, zoom)),
    shape,
    zoom,
    merges: sheet.merges,
    charts: drawCharts(workbook, sheet),
    frozenRows: sheet.freeze.rows,
    frozenColumns: sheet.freeze.columns,
    gridlines: sheet.showGridlines,
    cell: (row, column) => {
      const key = row * (MAX_COLUMN + 2) + column;
      const known = cells.get(key) ?? read(row, column);
      cells.set(key, known);
      return known;
    },
  };
}

function keep(before: Axis | undefined, now: Axis): Axis {
  return before?.key === now.key ? before : now;
}

export function shapeOf(sheet: HostSheet): SheetShape {
  const used = sheet.usedArea(true);
  return {
    merges: sheet.merges,
    used: { row: used?.bottom ?? 1, column: used?.right ?? 1 },
    isFilled: (row, column) => sheet.value(row, column) !== null,
    isHiddenRow: (row) => sheet.rows.get(row)?.hidden === true,
    isHiddenColumn: (column) => sheet.columns.get(column)?.hidden === true,
  };
}

function filterHeadings(workbook: HostWorkbook, sheet: HostSheet): Area[] {
  return workbook.tables
    .filter((table) => table.sheet.id === sheet.id && table.showFilterButton && table.showHeaders)
    .map((table) => table.area);
}

function contentOf(workbook: HostWorkbook, sheet: HostSheet, row: number, column: number) {
  if (column > MAX_COLUMN || row > MAX_ROW) return { text: '', kind: 'empty' } as const;
  const value = sheet.value(row, column);
  if (value === null) return { text: '', kind: 'empty' } as const;
  return { text: workbook.text(sheet, row, column), kind: kindOf(value) };
}

function kindOf(value: Scalar): DrawnCell['kind'] {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'text';
  return typeof value === 'boolean' || isCellError(value) ? 'logical' : 'empty';
}

function rowAxis(sheet: HostSheet, used: Cell, reach: Reach, zoom: number): Axis {
  const sizes = new Map<number, number>();
  const usual = sheet.defaultRowHeight;
  for (const row of sheet.rows.keys()) sizes.set(row, pixels(sheet.rowHeight(row), zoom));
  for (let row = 1; row <= Math.min(used.row, MEASURED_ROWS); row += 1) {
    const height = sheet.rowHeight(row);
    if (height !== usual) sizes.set(row, pixels(height, zoom));
  }
  const count = Math.max(used.row + MARGIN.rows, reach.row, LEAST.rows);
  return createAxis(Math.min(count, MAX_ROW), pixels(usual, zoom), sizes);
}

function columnAxis(sheet: HostSheet, used: Cell, reach: Reach, zoom: number): Axis {
  const sizes = new Map<number, number>();
  for (const column of sheet.columns.keys()) {
    sizes.set(column, pixels(sheet.columnWidth(column), zoom));
  }
  const count = Math.max(used.column + MARGIN.columns, reach.column, LEAST.columns);
  return createAxis(Math.min(count, MAX_COLUMN), pixels(sheet.defaultColumnWidth, zoom), sizes);
}

/** One drawing of each style a zoom: cells share theirs. */
const drawn = new Map<number, WeakMap<CellStyle, DrawnStyle>>();

/** The same style, as the grid draws it. */
export function drawStyle(style: CellStyle, zoom = 1): DrawnStyle {
  const known = drawn.get(zoom) ?? new WeakMap<CellStyle, DrawnStyle>();
  drawn.set(zoom, known);
  const made = known.get(style) ?? toDrawn(style, zoom);
  known.set(style, made);
  return made;
}

function toDrawn(style: CellStyle, zoom: number): DrawnStyle {
  return {
    fill: style.fill,
    color: style.fontColor === '#000000' ? undefined : style.fontColor,
    font: style.fontName,
    bold: style.bold,
    italic: style.italic,
    underline: style.underline !== 'None',
    strike: style.strikethrough,
    size: (style.fontSize * zoom * 96) / 72,
    horizontal: HORIZONTAL[style.horizontal],
    vertical: VERTICAL[style.vertical],
    wrap: style.wrap,
    indent: style.indent * zoom,
    top: drawLine(style.top),
    right: drawLine(style.right),
    bottom: drawLine(style.bottom),
    left: drawLine(style.left),
  };
}

const HORIZONTAL: Readonly<Record<CellStyle['horizontal'], DrawnStyle['horizontal']>> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'left',
  Justify: 'left',
  CenterAcrossSelection: 'center',
  Distributed: 'center',
};

const VERTICAL: Readonly<Record<CellStyle['vertical'], DrawnStyle['vertical']>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'top',
  Distributed: 'center',
};

const LINES: Readonly<Record<Border['line'], DrawnLine['style'] | undefined>> = {
  None: undefined,
  Continuous: 'solid',
  Dash: 'dashed',
  DashDot: 'dashed',
  DashDotDot: 'dashed',
  Dot: 'dotted',
  Double: 'double',
  SlantDashDot: 'dashed',
};

function drawLine(border: Border | undefined): DrawnLine | undefined {
  const style = border && LINES[border.line];
  if (!style) return undefined;
  if (border.weight === 'Hairline') return { width: 1, style: 'dotted', color: border.color };
  const width = { Thin: 1, Medium: 2, Thick: 3 }[border.weight];
  return { width: style === 'double' ? 3 : width, style, color: border.color };
}
