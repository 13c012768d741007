import type { Area } from '../../../src/grid/a1';
import type { HostTable, TablePatch } from '../../model';
import { refuse } from '../errors';
import { eventMembers } from '../events/eventMembers';
import {
  call,
  link,
  scalar,
  WireObject,
  type Env,
  type Scalar,
  type TableTarget,
  type WireType,
} from '../object';
import { areaOf, tableOf, toBoolean, toRange, toText } from './args';
import { rangeObject, worksheetObject } from './shared';
import { bodyArea } from './tableBody';
import { tableColumnsType } from './tableColumnsType';
import { tableRowsType } from './tableRowsType';

function property<K extends keyof TablePatch>(
  since: string,
  key: K,
  parse: (value: unknown) => NonNullable<TablePatch[K]>,
): Scalar<TableTarget> {
  return scalar<TableTarget>(
    since,
    ({ id }, env) => tableOf(id, env)[key],
    ({ id }, value, env) => env.tx.updateTable(tableOf(id, env), { [key]: parse(value) }),
  );
}

function part(area: (table: HostTable) => Area) {
  return ({ id }: TableTarget, _args: readonly unknown[], env: Env) => {
    const table = tableOf(id, env);
    return rangeObject(table.sheet.id, area(table), env);
  };
}

function headerArea(table: HostTable): Area {
  if (!table.showHeaders) throw refuse('ItemNotFound');
  return { ...table.area, bottom: table.area.top };
}

/** The styles that `Excel.BuiltInStyle` names, or none: what `''` does only Excel can tell. */
function toStyle(value: unknown): string {
  const style = toText(value);
  const known =
    /^(?:TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01])))?$/;
  if (!known.test(style)) throw refuse('InvalidArgument');
  return style;
}

/** Letters, figures, `_` and `.`, not beginning with a figure: InvalidArgument otherwise. */
function toTableName(value: unknown): string {
  const name = toText(value);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name)) throw refuse('InvalidArgument');
  return name;
}

export const tableType: WireType<TableTarget> = {
  name: 'Table',
  identity: ({ id }) => ({ Id: id }),
  members: {
    Id: scalar('1.1', ({ id }) => id),
    Name: property('1.1', 'name', toTableName),
    ShowHeaders: scalar('1.1', ({ id }, env) => tableOf(id, env).showHeaders),
    ShowTotals: scalar('1.1', () => false),
    Style: property('1.1', 'style', toStyle),
    ShowBandedRows: property('1.3', 'showBandedRows', toBoolean),
    ShowBandedColumns: property('1.3', 'showBandedColumns', toBoolean),
    ShowFilterButton: property('1.3', 'showFilterButton', toBoolean),
    HighlightFirstColumn: property('1.3', 'highlightFirstColumn', toBoolean),
    HighlightLastColumn: property('1.3', 'highlightLastColumn', toBoolean),
    LegacyId: scalar('1.8', ({ id }) => id.replaceAll(/\D/g, '')),
    Worksheet: link('1.2', ({ id }, _args, env) => worksheetObject(tableOf(id, env).sheet, env)),
    Rows: link('1.1', (target) => new WireObject(tableRowsType, target)),
    Columns: link('1.1', (target) => new WireObject(tableColumnsType, target)),
    GetRange: link(
      '1.1',
      part(({ area }) => area),
    ),
    GetHeaderRowRange: link('1.1', part(headerArea)),
    GetDataBodyRange: link('1.1', part(bodyArea)),
    Resize: call('1.13', ({ id }, [range], env) => {
      const table = tableOf(id, env);
      const target = toRange(range, table.sheet.id, env);
      if (target.sheetId !== table.sheet.id) throw refuse('InvalidArgument');
      env.tx.resizeTable(table, areaOf(target));
    }),
    ConvertToRange: link('1.2', ({ id }, _args, env) => {
      const table = tableOf(id, env);
      const { sheet, area } = table;
      env.tx.convertToRange(table);
      return rangeObject(sheet.id, area, env);
    }),
    Delete: call('1.1', ({ id }, _args, env) => env.tx.deleteTable(tableOf(id, env))),
    ...eventMembers<TableTarget>(({ id }) => id, {
      _RegisterDataChangedEvent: ['1.7', 'table-changed'],
      _RegisterSelectionChangedEvent: ['1.7', 'table-selection'],
    }),
  },
};
