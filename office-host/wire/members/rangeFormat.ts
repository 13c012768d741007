import type { Area } from '../../../src/grid/a1';
import {
  charactersToPoints,
  type CellStyle,
  type HorizontalAlignment,
  type HostSheet,
  type StylePatch,
  type Underline,
  type VerticalAlignment,
} from '../../model';
import { refuse } from '../errors';
import type { Cells } from '../liveRanges';
import { call, link, scalar, WireObject, type Env, type Scalar, type WireType } from '../object';
import {
  eachArea,
  sheetOf,
  toBoolean,
  toColor,
  toInteger,
  toNumberWithin,
  toText,
  toWord,
} from './args';
import { rangeBorders } from './rangeBorders';
import { same, uniform } from './uniform';

const HORIZONTALS: readonly HorizontalAlignment[] = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
];
const PATTERNS: readonly ('None' | 'Solid')[] = ['None', 'Solid'];
const VERTICALS: readonly VerticalAlignment[] = [
  'Top',
  'Center',
  'Bottom',
  'Justify',
  'Distributed',
];
const UNDERLINES: readonly Underline[] = [
  'None',
  'Single',
  'Double',
  'SingleAccountant',
  'DoubleAccountant',
];

/** « Excel specifications and limits »: rows and fonts of 409 points, columns of 255 characters. */
const HIGHEST = 409;
const WIDEST = charactersToPoints(255);

/** A property of the cell's style: read where all cells agree, set on all of them. */
function style<K extends keyof CellStyle>(
  since: string,
  key: K,
  parse: (value: unknown) => CellStyle[K],
  show: (value: CellStyle[K]) => unknown = (value) => value,
): Scalar<Cells> {
  return scalar<Cells>(
    since,
    (cells, env) => uniform(cells, env, (cell) => show(cell[key])),
    (cells, value, env) => setStyle(cells, { [key]: parse(value) }, env),
  );
}

function setStyle(cells: Cells, patch: StylePatch, env: Env): void {
  eachArea(cells, env, (sheet, area) => env.tx.format(sheet, area, patch));
}

const fillType: WireType<Cells> = {
  name: 'RangeFill',
  members: {
    Color: style('1.1', 'fill', toColor, (fill) => fill ?? '#FFFFFF'),
    // The model knows plain fills only: one is `Solid`, its absence `None`.
    Pattern: scalar<Cells>(
      '1.9',
      (cells, env) => uniform(cells, env, ({ fill }) => (fill === undefined ? 'None' : 'Solid')),
      (cells, value, env) => {
        if (toWord(value, PATTERNS) === 'None') setStyle(cells, { fill: undefined }, env);
      },
    ),
    Clear: call('1.1', (cells, _args, env) => setStyle(cells, { fill: undefined }, env)),
  },
};

const fontType: WireType<Cells> = {
  name: 'RangeFont',
  members: {
    Name: style('1.1', 'fontName', toText),
    Size: style('1.1', 'fontSize', (value) => toNumberWithin(value, 1, HIGHEST)),
    Color: style('1.1', 'fontColor', toColor),
    Bold: style('1.1', 'bold', toBoolean),
    Italic: style('1.1', 'italic', toBoolean),
    Underline: style('1.1', 'underline', (value) => toWord(value, UNDERLINES)),
    Strikethrough: style('1.9', 'strikethrough', toBoolean),
  },
};

const protectionType: WireType<Cells> = {
  name: 'FormatProtection',
  members: {
    Locked: style('1.2', 'locked', toBoolean),
    FormulaHidden: style('1.2', 'formulaHidden', toBoolean),
  },
};

/** `range.format`, and the same on several areas at once. */
export const rangeFormat: WireType<Cells> = {
  name: 'RangeFormat',
  members: {
    HorizontalAlignment: style('1.1', 'horizontal', (value) => toWord(value, HORIZONTALS)),
    VerticalAlignment: style('1.1', 'vertical', (value) => toWord(value, VERTICALS)),
    WrapText: style('1.1', 'wrap', toBoolean),
    IndentLevel: style('1.9', 'indent', (value) => toNumberWithin(toInteger(value), 0, 250)),
    ColumnWidth: scalar('1.2', readColumnWidth, (cells, value, env) =>
      eachArea(cells, env, (sheet, { left, right }) =>
        env.tx.columnWidth(sheet, left, right, toNumberWithin(value, 0, WIDEST)),
      ),
    ),
    RowHeight: scalar('1.2', readRowHeight, (cells, value, env) =>
      eachArea(cells, env, (sheet, { top, bottom }) =>
        env.tx.rowHeight(sheet, top, bottom, toNumberWithin(value, 0, HIGHEST)),
      ),
    ),
    AutofitColumns: call('1.2', (cells, _args, env) =>
      eachArea(cells, env, (sheet, { left, right }) => env.tx.autofitColumns(sheet, left, right)),
    ),
    AutofitRows: call('1.2', (cells, _args, env) =>
      eachArea(cells, env, (sheet, { top, bottom }) =>
        env.tx.rowHeight(sheet, top, bottom, undefined),
      ),
    ),
    Fill: link('1.1', (cells) => new WireObject(fillType, cells)),
    Font: link('1.1', (cells) => new WireObject(fontType, cells)),
    Borders: link('1.1', (cells) => new WireObject(rangeBorders, cells)),
    Protection: link('1.2', (cells) => new WireObject(protectionType, cells)),
  },
};

/** Columns beyond the last one with a width of its own are all alike: one stands for them. */
function readColumnWidth(cells: Cells, env: Env): number | null {
  const sheet = sheetOf(cells.sheetId, env);
  const area = only(cells);
  const last = Math.min(area.right, Math.max(area.left, ...sheet.columns.keys()) + 1);
  return same(area.left, last, (column) => sheet.columnWidth(column));
}

function readRowHeight(cells: Cells, env: Env): number | null {
  const sheet = sheetOf(cells.sheetId, env);
  const area = only(cells);
  const last = Math.min(area.bottom, Math.max(area.top, lastRow(sheet)) + 1);
  return same(area.top, last, (row) => sheet.rowHeight(row));
}

function lastRow(sheet: HostSheet): number {
  return Math.max(sheet.usedArea(false)?.bottom ?? 0, ...sheet.rows.keys());
}

function only(cells: Cells): Area {
  const [area] = cells.areas;
  if (!area) throw refuse('InvalidReference');
  return area;
}
