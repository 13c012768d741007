import type { Area } from '../../../src/grid/a1';
import type { HostTable, Input } from '../../model';
import { refuse } from '../errors';
import {
  call,
  link,
  scalar,
  WireObject,
  type Env,
  type TableTarget,
  type WireType,
} from '../object';
import { tableOf, toInteger } from './args';
import { block, toInput, wireValue } from './rangeValues';
import { rangeObject } from './shared';
import { bodyArea, bodyHeight } from './tableBody';

interface RowTarget extends TableTarget {
  /** From 0, under the headings. */
  readonly index: number;
}

function rowArea(target: RowTarget, env: Env): Area {
  const table = tableOf(target.id, env);
  if (target.index < 0 || target.index >= bodyHeight(table)) throw refuse('ItemNotFound');
  const body = bodyArea(table);
  return { ...body, top: body.top + target.index, bottom: body.top + target.index };
}

function readRow(target: RowTarget, env: Env): unknown[][] {
  const { sheet } = tableOf(target.id, env);
  const { top, left, right } = rowArea(target, env);
  return [
    Array.from({ length: right - left + 1 }, (_cell, j) => wireValue(sheet.value(top, left + j))),
  ];
}

const tableRowType: WireType<RowTarget> = {
  name: 'TableRow',
  members: {
    Index: scalar('1.1', ({ index }) => index),
    Values: scalar('1.1', readRow, (target, value, env) => {
      const area = rowArea(target, env);
      env.tx.write(tableOf(target.id, env).sheet, area, block(value, area, toInput));
    }),
    GetRange: link('1.1', (target, _args, env) =>
      rangeObject(tableOf(target.id, env).sheet.id, rowArea(target, env), env),
    ),
    Delete: call('1.1', (target, _args, env) => remove(target, target.index, 1, env)),
  },
};

function remove(target: TableTarget, index: number, count: number, env: Env): void {
  const table = tableOf(target.id, env);
  if (index < 0 || count < 1 || index + count > bodyHeight(table)) throw refuse('InvalidArgument');
  const gone = rowsArea(table, index, count);
  env.tx.deleteTableRows(table, index, count);
  env.ranges.move(table.sheet.id, gone, 'up');
}

function rowsArea(table: HostTable, index: number, count: number): Area {
  const body = bodyArea(table);
  return { ...body, top: body.top + index, bottom: body.top + index + count - 1 };
}

function add(target: TableTarget, [index, values]: readonly unknown[], env: Env): WireObject {
  const table = tableOf(target.id, env);
  const atEnd = index === null || index === undefined || index === -1;
  const rows = toRows(values, table);
  const first = env.tx.addTableRows(table, atEnd ? undefined : toInteger(index), rows);
  env.ranges.move(table.sheet.id, rowsArea(tableOf(target.id, env), first, rows.length), 'down');
  return row(target, first);
}

function row(target: TableTarget, index: number): WireObject {
  return new WireObject(tableRowType, { id: target.id, index });
}

/** One row or several, as wide as the table; nothing means one empty row. */
function toRows(value: unknown, table: HostTable): Input[][] {
  const width = table.area.right - table.area.left + 1;
  if (value === null || value === undefined) return [Array.from({ length: width }, () => null)];
  const rows = Array.isArray(value) && Array.isArray(value[0]) ? (value as unknown[]) : [value];
  const area = { top: 1, left: 1, bottom: rows.length, right: width };
  return block(rows, area, toInput);
}

/** `table.rows`. */
export const tableRowsType: WireType<TableTarget> = {
  name: 'TableRowCollection',
  indexed: true,
  items: (target, env) =>
    Array.from({ length: bodyHeight(tableOf(target.id, env)) }, (_row, index) =>
      row(target, index),
    ),
  members: {
    Count: scalar('1.1', ({ id }, env) => bodyHeight(tableOf(id, env))),
    GetCount: call('1.4', ({ id }, _args, env) => bodyHeight(tableOf(id, env))),
    GetItemAt: link('1.1', (target, [index], env) => {
      const position = toInteger(index);
      if (position < 0 || position >= bodyHeight(tableOf(target.id, env))) {
        throw refuse('InvalidArgument');
      }
      return row(target, position);
    }),
    Add: link('1.1', add),
    DeleteRowsAt: call('ExcelApiOnline 1.1', (target, [index, count], env) =>
      remove(target, toInteger(index), toInteger(count ?? 1), env),
    ),
  },
};
