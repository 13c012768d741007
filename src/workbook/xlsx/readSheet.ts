import {
  dateToSerial,
  type Cell,
  type CellStyle,
  type CellValue as RawValue,
  type Sheet,
} from 'hucre';

import { areaAddress, cellAddress } from '../../grid/a1';
import type { CellValue, ProtectionAllowance } from '../port';
import { parseColor } from './colors';
import { emptySheet, type FileSheet, type FileStyle, type FileTable } from './file';
import { formulaMover } from './formulas';
import { limits, unreadable } from './limits';
import { readCharts } from './readCharts';
import { readPageLayout } from './readPage';
import { readConditionalFormats, readValidations } from './readRules';
import { readStyle } from './readStyle';

type Theme = readonly string[] | undefined;

/** Attributes of a sheet's protection, and what each allows. */
export const ALLOWANCES = [
  ['format-cells', 'formatCells'],
  ['sort', 'sort'],
  ['filter', 'autoFilter'],
] as const satisfies readonly (readonly [ProtectionAllowance, string])[];

/** Characters that copies of shared formulas, and of shared texts, may still hold, all sheets of a workbook together. */
export interface Room {
  formulas: number;
  texts: number;
}

export const roomOfWorkbook = (): Room => ({
  formulas: limits.formulaCharacters,
  texts: limits.textCharacters,
});

/** One sheet of the reader's, as plain data of ours. */
export function readSheet(raw: Sheet, theme: Theme, room = roomOfWorkbook()): FileSheet {
  const sheet = emptySheet(raw.name);
  if (raw.hidden) sheet.visibility = 'hidden';
  if (raw.veryHidden) sheet.visibility = 'veryHidden';
  const tabColor = parseColor(raw.view?.tabColor, theme);
  if (tabColor !== undefined) sheet.tabColor = tabColor;
  sheet.gridlines = raw.view?.showGridLines !== false;
  sheet.values = raw.rows.map((row) => row.map((value) => readValue(value, room)));
  sheet.dates = readDates(raw.rows);
  readCells(raw, sheet, theme, room);
  readAxes(raw, sheet);
  sheet.merges = (raw.merges ?? []).map((merge) =>
    areaAddress({
      top: merge.startRow + 1,
      left: merge.startCol + 1,
      bottom: merge.endRow + 1,
      right: merge.endCol + 1,
    }),
  );
  if (raw.freezePane !== undefined) {
    sheet.freeze = { rows: raw.freezePane.rows ?? 0, columns: raw.freezePane.columns ?? 0 };
  }
  sheet.tables = readTables(raw);
  sheet.validations = readValidations(raw.dataValidations ?? []);
  sheet.conditionalFormats = readConditionalFormats(raw.conditionalRules ?? [], theme);
  sheet.charts = readCharts(raw);
  sheet.pageLayout = readPageLayout(raw);
  sheet.protected = raw.protection?.sheet === true;
  sheet.allowed = ALLOWANCES.filter(([, key]) => raw.protection?.[key] === true).map(([a]) => a);
  return sheet;
}

/** The reader turns what is formatted as a date into a date, of either date system: back to a serial. */
function readValue(raw: RawValue, room: Room): CellValue {
  if (typeof raw === 'string') {
    room.texts -= raw.length;
    if (room.texts < 0) throw unreadable('too-large', 'Shared texts too long');
  }
  if (!(raw instanceof Date)) return raw;
  const serial = dateToSerial(raw);
  return Number.isNaN(serial) ? '#NUM!' : serial;
}

/** Rows that have their days in the same columns share one list of them. */
function readDates(rows: Sheet['rows']): (readonly number[] | undefined)[] {
  const lists = new Map<string, readonly number[]>();
  return rows.map((row) => {
    if (!row.some((value) => value instanceof Date)) return undefined;
    const columns = row.flatMap((value, index) => (value instanceof Date ? [index + 1] : []));
    const key = columns.join();
    const known = lists.get(key) ?? columns;
    lists.set(key, known);
    return known;
  });
}

function readCells(raw: Sheet, sheet: FileSheet, theme: Theme, room: Room): void {
  const masters: Masters = new Map();
  const styleOf = rememberStyles(theme);
  for (const [key, cell] of raw.cells ?? []) {
    const comma = key.indexOf(',');
    const at = { row: Number(key.slice(0, comma)) + 1, column: Number(key.slice(comma + 1)) + 1 };
    const formula = readFormula(cell, at, masters, room);
    if (formula !== undefined) put(sheet.formulas, at, formula);
    const style = cell.style === undefined ? undefined : styleOf(cell.style);
    if (style !== undefined) put(sheet.styles, at, style);
    if (cell.comment !== undefined) {
      sheet.notes.set(cellAddress(at.row, at.column), cell.comment.text);
    }
  }
}

/**
 * One object for all the cells that look alike: the reader makes one for each, but of the same parts,
 * so that a style is compared in full only once for each combination of parts.
 */
function rememberStyles(theme: Theme): (raw: CellStyle) => FileStyle | undefined {
  const byParts = new Map<string, FileStyle | undefined>();
  const byContent = new Map<string, FileStyle | undefined>();
  const numbers = new Map<object, number>();
  const numberOf = (part: object | undefined): number => {
    if (part === undefined) return 0;
    const number = numbers.get(part) ?? numbers.size + 1;
    numbers.set(part, number);
    return number;
  };
  return (raw) => {
    const { font, fill, border, alignment, protection, numFmt = '' } = raw;
    const parts = `${[font, fill, border, alignment, protection].map(numberOf).join(' ')} ${numFmt}`;
    if (byParts.has(parts)) return byParts.get(parts);
    const content = JSON.stringify(raw);
    if (!byContent.has(content)) byContent.set(content, readStyle(raw, theme));
    const style = byContent.get(content);
    byParts.set(parts, style);
    return style;
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** What gives each shared formula in another cell. */
type Masters = Map<number, (to: Place) => string>;

/** A formula shared by a block is written once, in its first cell. */
function readFormula(cell: Cell, at: Place, masters: Masters, room: Room): string | undefined {
  if (cell.formula === undefined) return undefined;
  const shared = cell.formulaType === 'shared' ? cell.formulaSharedIndex : undefined;
  if (cell.formula !== '') {
    const formula = `=${cell.formula}`;
    if (shared !== undefined) masters.set(shared, formulaMover(formula, at));
    return formula;
  }
  const formula = shared === undefined ? undefined : masters.get(shared)?.(at);
  room.formulas -= formula?.length ?? 0;
  if (room.formulas < 0) throw unreadable('too-large', 'Shared formulas too long');
  return formula;
}

function put<T>(
  grid: (T | undefined)[][] | ((T | undefined)[] | undefined)[],
  at: Place,
  value: T,
) {
  const row = (grid[at.row - 1] ??= []);
  row[at.column - 1] = value;
}

function readAxes(raw: Sheet, sheet: FileSheet): void {
  raw.columns?.forEach((column, index) => {
    const { width, hidden } = column;
    if (width === undefined && hidden !== true) return;
    sheet.columns.set(index + 1, {
      ...(width === undefined ? {} : { width: shownWidth(width) }),
      ...(hidden === true ? { hidden } : {}),
    });
  });
  for (const [index, row] of raw.rowDefs ?? []) {
    const { height, hidden } = row;
    if (height === undefined && hidden !== true) continue;
    sheet.rows.set(index + 1, {
      ...(height === undefined ? {} : { height }),
      ...(hidden === true ? { hidden } : {}),
    });
  }
}

/** Files count the cell's padding in the width: 5 pixels of 7 (ECMA-376 18.3.1.13). */
export const WIDTH_PADDING = 5 / 7;

function shownWidth(width: number): number {
  return Math.max(0, Math.round((width - WIDTH_PADDING) * 100) / 100);
}

function readTables(raw: Sheet): FileTable[] {
  return (raw.tables ?? []).flatMap((table) => {
    if (table.range === undefined) return [];
    return [
      {
        name: table.displayName ?? table.name,
        range: table.range.replaceAll('$', ''),
        columns: table.columns.map((column) => decodeBreaks(column.name)),
        style: table.style ?? null,
        filterButtons: table.showAutoFilter === true,
        banded: table.showRowStripes === true,
        totalsRow: table.showTotalRow === true,
      },
    ];
  });
}

/** A heading's line breaks stand as `_x000a_` in the table's part. */
function decodeBreaks(name: string): string {
  return name.replace(/_x000([ad])_/gi, (_, digit: string) => (/a/i.test(digit) ? '\n' : '\r'));
}
