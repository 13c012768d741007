import type { HostTable } from '../../model';
import { refuse } from '../errors';
import { eventMembers } from '../events/eventMembers';
import { WORKBOOK } from '../events/registrations';
import { call, link, scalar, type Env, type WireType } from '../object';
import { areaOf, sheetOf, tableOf, toBoolean, toInteger, toRange, toText } from './args';
import { tableObject } from './shared';

/** The tables of the workbook, or those of one sheet. */
interface TablesTarget {
  readonly sheetId?: string;
}

interface ScopedTarget {
  readonly ids: readonly string[];
}

function all({ sheetId }: TablesTarget, env: Env): readonly HostTable[] {
  return env.workbook.tables.filter((t) => sheetId === undefined || t.sheet.id === sheetId);
}

function find(target: TablesTarget, key: unknown, env: Env): HostTable | undefined {
  const table = env.workbook.table(toText(key));
  return table && (target.sheetId ?? table.sheet.id) === table.sheet.id ? table : undefined;
}

function add(target: TablesTarget, [address, hasHeaders]: readonly unknown[], env: Env) {
  const range = toRange(address, target.sheetId ?? env.workbook.activeSheet.id, env);
  const sheet = sheetOf(range.sheetId, env);
  if (target.sheetId !== undefined && target.sheetId !== range.sheetId) {
    throw refuse('InvalidArgument');
  }
  const init = { hasHeaders: toBoolean(hasHeaders) };
  return tableObject(env.tx.addTable(sheet, areaOf(range), init), env);
}

/** `workbook.tables` and `worksheet.tables`. */
export const tablesType: WireType<TablesTarget> = {
  name: 'TableCollection',
  items: (target, env) => all(target, env).map((table) => tableObject(table, env)),
  members: {
    Count: scalar('1.1', (target, env) => all(target, env).length),
    GetCount: call('1.4', (target, _args, env) => all(target, env).length),
    GetItem: link('1.1', (target, [key], env) => {
      const table = find(target, key, env);
      if (!table) throw refuse('ItemNotFound');
      return tableObject(table, env);
    }),
    GetItemOrNullObject: link('1.4', (target, [key], env) => {
      const table = find(target, key, env);
      return table && tableObject(table, env);
    }),
    GetItemAt: link('1.1', (target, [index], env) => {
      const table = all(target, env)[toInteger(index)];
      if (!table) throw refuse('InvalidArgument');
      return tableObject(table, env);
    }),
    Add: link('1.1', add),
    ...eventMembers<TablesTarget>(({ sheetId }) => sheetId ?? WORKBOOK, {
      _RegisterAddedEvent: ['1.9', 'table-added'],
      _RegisterDataChangedEvent: ['1.7', 'table-changed'],
      _RegisterDeletedEvent: ['1.9', 'table-deleted'],
    }),
  },
};

/** `range.getTables()`. */
export const scopedTables: WireType<ScopedTarget> = {
  name: 'TableScopedCollection',
  items: ({ ids }, env) => ids.map((id) => tableObject(tableOf(id, env), env)),
  members: {
    GetCount: call('1.9', ({ ids }) => ids.length),
    GetFirst: link('1.9', ({ ids: [id] }, _args, env) => {
      if (id === undefined) throw refuse('ItemNotFound');
      return tableObject(tableOf(id, env), env);
    }),
    GetItem: link('1.9', ({ ids }, [key], env) => {
      const table = env.workbook.table(toText(key));
      if (!table || !ids.includes(table.id)) throw refuse('ItemNotFound');
      return tableObject(table, env);
    }),
    GetItemOrNullObject: link('1.14', ({ ids }, [key], env) => {
      const table = env.workbook.table(toText(key));
      return table && ids.includes(table.id) ? tableObject(table, env) : undefined;
    }),
  },
};
