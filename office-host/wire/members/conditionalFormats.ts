import { intersect } from '../../../src/grid/a1';
import type { ConditionalRule, HostConditionalFormat } from '../../model';
import { refuse } from '../errors';
import type { Cells } from '../liveRanges';
import { call, link, type Env, type WireObject, type WireType } from '../object';
import { eachArea, sheetOf, toInteger, toText } from './args';
import { conditionalFormatObject } from './conditionalFormatObject';

/** What a new format holds until the client gives it a rule: never true. */
const FIRST_RULES: Readonly<Record<string, ConditionalRule>> = {
  Custom: { type: 'custom', formula: '=FALSE' },
  CellValue: { type: 'cellValue', operator: 'EqualTo', formula1: '=NA()' },
};

/** `range.conditionalFormats`: the formats that touch the cells, first in priority first. */
export const conditionalFormats: WireType<Cells> = {
  name: 'ConditionalFormatCollection',
  items: (cells, env) => found(cells, env).map((format) => object(cells, format)),
  members: {
    GetCount: call('1.6', (cells, _args, env) => found(cells, env).length),
    GetItem: link('1.6', (cells, [id], env) => {
      const format = byId(cells, id, env);
      if (!format) throw refuse('ItemNotFound');
      return object(cells, format);
    }),
    GetItemOrNullObject: link('1.14', (cells, [id], env) => {
      const format = byId(cells, id, env);
      return format && object(cells, format);
    }),
    GetItemAt: link('1.6', (cells, [index], env) => {
      const format = found(cells, env)[toInteger(index)];
      if (!format) throw refuse('InvalidArgument');
      return object(cells, format);
    }),
    Add: link('1.6', (cells, [type], env) => add(cells, toText(type), env)),
    ClearAll: call('1.6', (cells, _args, env) =>
      eachArea(cells, env, (sheet, area) => env.tx.clearConditionalFormats(sheet, area)),
    ),
  },
};

function object(cells: Cells, format: HostConditionalFormat): WireObject {
  return conditionalFormatObject({ sheetId: cells.sheetId, id: format.id });
}

function found(cells: Cells, env: Env): readonly HostConditionalFormat[] {
  return sheetOf(cells.sheetId, env).conditionalFormats.filter((format) =>
    format.areas.some((area) => cells.areas.some((other) => intersect(area, other))),
  );
}

function byId(cells: Cells, id: unknown, env: Env): HostConditionalFormat | undefined {
  return found(cells, env).find((format) => format.id === id);
}

function add(cells: Cells, type: string, env: Env): WireObject {
  const rule = FIRST_RULES[type];
  if (!rule) throw refuse('UnsupportedOperation');
  const [area, ...others] = cells.areas;
  if (!area) throw refuse('InvalidReference');
  const sheet = sheetOf(cells.sheetId, env);
  const format = env.tx.addConditionalFormat(sheet, area, { rule });
  if (others.length > 0) env.tx.updateConditionalFormat(sheet, format.id, { areas: cells.areas });
  return object(cells, format);
}
