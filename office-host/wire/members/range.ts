import { areaAddress, MAX_COLUMN, MAX_ROW, quoteSheet, type Area } from '../../../src/grid/a1';
import type { HostSheet } from '../../model';
import type { RangeTarget } from '../liveRanges';
import { call, link, scalar, WireObject, type Env, type WireType } from '../object';
import { areaOf, sheetOf, toBoolean } from './args';
import { getCellProperties, setCellProperties } from './cellProperties';
import { conditionalFormats } from './conditionalFormats';
import { dataValidation } from './dataValidation';
import { rangeActions } from './rangeActions';
import { rangeFormat } from './rangeFormat';
import { rangeMoves } from './rangeMoves';
import { grid, setFormats, valueType, wireValue, writeInputs } from './rangeValues';
import { worksheetObject } from './shared';
import { same } from './uniform';

function isEntireRow(area: Area): boolean {
  return area.left === 1 && area.right === MAX_COLUMN;
}

function isEntireColumn(area: Area): boolean {
  return area.top === 1 && area.bottom === MAX_ROW;
}

function rowsOf(area: Area): number {
  return area.bottom - area.top + 1;
}

function columnsOf(area: Area): number {
  return area.right - area.left + 1;
}

/** `A1:I43`, whole rows `3:5`, whole columns `B:C`: as events and `address` write it. */
export function localAddress(area: Area): string {
  if (isEntireRow(area)) return `${area.top}:${area.bottom}`;
  const address = areaAddress(area);
  return isEntireColumn(area) ? address.replaceAll(/\d+/g, '') : address;
}

function fullAddress(range: RangeTarget, env: Env): string {
  return `${quoteSheet(sheetOf(range.sheetId, env).name)}!${localAddress(areaOf(range))}`;
}

/** Adds sizes of rows or columns: `last` beyond the sheet's own formats costs one step each. */
function sum(first: number, last: number, at: (position: number) => number): number {
  let total = 0;
  for (let position = first; position <= last; position += 1) total += at(position);
  return total;
}

function hiddenRow(sheet: HostSheet, row: number): boolean {
  return sheet.rows.get(row)?.hidden ?? false;
}

function hiddenColumn(sheet: HostSheet, column: number): boolean {
  return sheet.columns.get(column)?.hidden ?? false;
}

export const rangeType: WireType<RangeTarget> = {
  name: 'Range',
  identity: (range) => (range.referenceId ? { _ReferenceId: range.referenceId } : {}),
  members: {
    Address: scalar('1.1', fullAddress),
    AddressLocal: scalar('1.1', fullAddress),
    CellCount: scalar('1.1', (range) => {
      const count = rowsOf(areaOf(range)) * columnsOf(areaOf(range));
      return count > 2 ** 31 - 1 ? -1 : count;
    }),
    RowIndex: scalar('1.1', (range) => areaOf(range).top - 1),
    ColumnIndex: scalar('1.1', (range) => areaOf(range).left - 1),
    RowCount: scalar('1.1', (range) => rowsOf(areaOf(range))),
    ColumnCount: scalar('1.1', (range) => columnsOf(areaOf(range))),
    IsEntireRow: scalar('1.7', (range) => isEntireRow(areaOf(range))),
    IsEntireColumn: scalar('1.7', (range) => isEntireColumn(areaOf(range))),
    Values: scalar(
      '1.1',
      (range, env) => grid(range, env, (sheet, row, column) => wireValue(sheet.value(row, column))),
      writeInputs,
    ),
    Formulas: scalar(
      '1.1',
      (range, env) =>
        grid(range, env, (sheet, row, column) => {
          const { formula, value } = sheet.cell(row, column);
          return formula ?? wireValue(value);
        }),
      writeInputs,
    ),
    Text: scalar('1.1', (range, env) =>
      grid(range, env, (sheet, row, column) => env.workbook.text(sheet, row, column)),
    ),
    ValueTypes: scalar('1.1', (range, env) =>
      grid(range, env, (sheet, row, column) => valueType(sheet.value(row, column))),
    ),
    NumberFormat: scalar(
      '1.1',
      (range, env) =>
        grid(range, env, (sheet, row, column) => sheet.styleAt(row, column).numberFormat),
      setFormats,
    ),
    HasSpill: scalar('1.12', () => false),
    RowHidden: scalar(
      '1.2',
      (range, env) => {
        const sheet = sheetOf(range.sheetId, env);
        const { top, bottom } = areaOf(range);
        return same(top, bottom, (row) => hiddenRow(sheet, row));
      },
      (range, value, env) => {
        const { top, bottom } = areaOf(range);
        env.tx.hideRows(sheetOf(range.sheetId, env), top, bottom, toBoolean(value));
      },
    ),
    ColumnHidden: scalar(
      '1.2',
      (range, env) => {
        const sheet = sheetOf(range.sheetId, env);
        const { left, right } = areaOf(range);
        return same(left, right, (column) => hiddenColumn(sheet, column));
      },
      (range, value, env) => {
        const { left, right } = areaOf(range);
        env.tx.hideColumns(sheetOf(range.sheetId, env), left, right, toBoolean(value));
      },
    ),
    Height: scalar('1.10', (range, env) => {
      const sheet = sheetOf(range.sheetId, env);
      const { top, bottom } = areaOf(range);
      return sum(top, bottom, (row) => sheet.rowHeight(row));
    }),
    Width: scalar('1.10', (range, env) => {
      const sheet = sheetOf(range.sheetId, env);
      const { left, right } = areaOf(range);
      return sum(left, right, (column) => sheet.columnWidth(column));
    }),
    Format: link('1.1', (range) => new WireObject(rangeFormat, range)),
    DataValidation: link('1.8', (range) => new WireObject(dataValidation, range)),
    ConditionalFormats: link('1.6', (range) => new WireObject(conditionalFormats, range)),
    Worksheet: link('1.1', (range, _args, env) =>
      worksheetObject(sheetOf(range.sheetId, env), env),
    ),
    GetCellProperties: call('1.9', (range, [options], env) =>
      getCellProperties(range, options, env),
    ),
    SetCellProperties: call('1.9', (range, [data], env) => setCellProperties(range, data, env)),
    _KeepReference: call('1.1', (range, _args, env) => env.ranges.keep(range)),
    ...rangeMoves,
    ...rangeActions,
  },
};
