import type { Area } from '../../../src/grid/a1';
import type { HostTable } from '../../model';
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
import { tableOf, toInteger, toText } from './args';
import { block, toInput, wireValue } from './rangeValues';
import { rangeObject } from './shared';
import { bodyArea } from './tableBody';

/** A column found again by its heading, so that it survives others being added. */
interface ColumnTarget extends TableTarget {
  readonly name: string;
}

function indexOf({ id, name }: ColumnTarget, env: Env): number {
  const index = position(tableOf(id, env), name);
  if (index === undefined) throw refuse('ItemNotFound');
  return index;
}

/** A column by heading, whatever its case, or by id: its position from 1. */
function position(table: HostTable, key: unknown): number | undefined {
  const text = toText(key).toLowerCase();
  const byName = table.columns.findIndex((name) => name.toLowerCase() === text);
  if (byName >= 0) return byName;
  const byId = typeof key === 'number' ? key - 1 : -1;
  return byId in table.columns ? byId : undefined;
}

function within(area: Area, index: number): Area {
  return { ...area, left: area.left + index, right: area.left + index };
}

function part(area: (table: HostTable) => Area) {
  return (target: ColumnTarget, _args: readonly unknown[], env: Env) => {
    const table = tableOf(target.id, env);
    return rangeObject(table.sheet.id, within(area(table), indexOf(target, env)), env);
  };
}

function readColumn(target: ColumnTarget, env: Env): unknown[][] {
  const { sheet, area } = tableOf(target.id, env);
  const column = area.left + indexOf(target, env);
  return Array.from({ length: area.bottom - area.top + 1 }, (_row, i) => [
    wireValue(sheet.value(area.top + i, column)),
  ]);
}

const tableColumnType: WireType<ColumnTarget> = {
  name: 'TableColumn',
  identity: (target, env) => ({ Id: indexOf(target, env) + 1 }),
  members: {
    Id: scalar('1.1', (target, env) => indexOf(target, env) + 1),
    Index: scalar('1.1', indexOf),
    Name: scalar(
      '1.1',
      ({ name }) => name,
      (target, value, env) =>
        env.tx.renameColumn(tableOf(target.id, env), indexOf(target, env), toText(value)),
    ),
    Values: scalar('1.1', readColumn, (target, value, env) => {
      const { sheet, area } = tableOf(target.id, env);
      const column = within(area, indexOf(target, env));
      env.tx.write(sheet, column, block(value, column, toInput));
    }),
    GetRange: link(
      '1.1',
      part(({ area }) => area),
    ),
    GetHeaderRowRange: link(
      '1.1',
      part(({ area }) => ({ ...area, bottom: area.top })),
    ),
    GetDataBodyRange: link('1.1', part(bodyArea)),
  },
};

function column(target: TableTarget, table: HostTable, index: number | undefined) {
  const name = index === undefined ? undefined : table.columns[index];
  return name === undefined ? undefined : new WireObject(tableColumnType, { id: target.id, name });
}

function found(target: TableTarget, key: unknown, env: Env): WireObject | undefined {
  const table = tableOf(target.id, env);
  return column(target, table, position(table, key));
}

/** `table.columns`. */
export const tableColumnsType: WireType<TableTarget> = {
  name: 'TableColumnCollection',
  items: ({ id }, env) =>
    tableOf(id, env).columns.map((name) => new WireObject(tableColumnType, { id, name })),
  members: {
    Count: scalar('1.1', ({ id }, env) => tableOf(id, env).columns.length),
    GetCount: call('1.4', ({ id }, _args, env) => tableOf(id, env).columns.length),
    GetItem: link('1.1', (target, [key], env) => {
      const object = found(target, key, env);
      if (!object) throw refuse('ItemNotFound');
      return object;
    }),
    GetItemOrNullObject: link('1.4', (target, [key], env) => found(target, key, env)),
    GetItemAt: link('1.1', (target, [index], env) => {
      const object = column(target, tableOf(target.id, env), toInteger(index));
      if (!object) throw refuse('InvalidArgument');
      return object;
    }),
  },
};
