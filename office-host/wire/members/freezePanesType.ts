import { MAX_COLUMN, MAX_ROW, type Area } from '../../../src/grid/a1';
import type { HostSheet } from '../../model';
import { refuse } from '../errors';
import { call, link, type SheetTarget, type WireType } from '../object';
import { areaOf, sheetOf, toInteger, toRange } from './args';
import { rangeObject } from './shared';

/** The cells kept in view: whole rows, whole columns, or their common corner; undefined for none. */
function frozen({ freeze: { rows, columns } }: HostSheet): Area | undefined {
  if (rows === 0 && columns === 0) return undefined;
  return { top: 1, left: 1, bottom: rows || MAX_ROW, right: columns || MAX_COLUMN };
}

/** A count of rows or columns, 1 unless told. */
function toCount(value: unknown): number {
  const count = value === null || value === undefined ? 1 : toInteger(value);
  if (count < 0) throw refuse('InvalidArgument');
  return count;
}

/** `worksheet.freezePanes`. */
export const freezePanesType: WireType<SheetTarget> = {
  name: 'WorksheetFreezePanes',
  members: {
    FreezeRows: call('1.7', ({ id }, [count], env) =>
      env.tx.freeze(sheetOf(id, env), { rows: toCount(count), columns: 0 }),
    ),
    FreezeColumns: call('1.7', ({ id }, [count], env) =>
      env.tx.freeze(sheetOf(id, env), { rows: 0, columns: toCount(count) }),
    ),
    FreezeAt: call('1.7', ({ id }, [range], env) => {
      const { bottom, right } = areaOf(toRange(range, id, env));
      env.tx.freeze(sheetOf(id, env), {
        rows: bottom === MAX_ROW ? 0 : bottom,
        columns: right === MAX_COLUMN ? 0 : right,
      });
    }),
    Unfreeze: call('1.7', ({ id }, _args, env) =>
      env.tx.freeze(sheetOf(id, env), { rows: 0, columns: 0 }),
    ),
    GetLocation: link('1.7', ({ id }, _args, env) => {
      const area = frozen(sheetOf(id, env));
      if (!area) throw refuse('ItemNotFound');
      return rangeObject(id, area, env);
    }),
    GetLocationOrNullObject: link('1.7', ({ id }, _args, env) => {
      const area = frozen(sheetOf(id, env));
      return area && rangeObject(id, area, env);
    }),
  },
};
