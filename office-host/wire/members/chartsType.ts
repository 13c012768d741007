import type { HostChart, SeriesBy } from '../../model';
import { refuse } from '../errors';
import { call, link, scalar, type Env, type SheetTarget, type WireType } from '../object';
import { areaOf, sheetOf, toInteger, toRange, toText, toWord } from './args';
import { chartObject } from './chart';

const DIRECTIONS: readonly SeriesBy[] = ['Auto', 'Columns', 'Rows'];

function all({ id }: SheetTarget, env: Env): readonly HostChart[] {
  return sheetOf(id, env).charts;
}

/** The first of that name, whatever its case, or of that id. */
function find(target: SheetTarget, key: unknown, env: Env): HostChart | undefined {
  const wanted = toText(key).toLowerCase();
  return all(target, env).find(
    ({ id, name }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted,
  );
}

function add({ id }: SheetTarget, [type, source, by]: readonly unknown[], env: Env) {
  // The stand-in draws no other type: an add-in that needs one must see that it is not there.
  if (toText(type) !== 'ColumnClustered') throw refuse('ApiNotFound');
  const range = toRange(source, id, env);
  const from = { sheet: sheetOf(range.sheetId, env), area: areaOf(range) };
  const chart = env.tx.addChart(sheetOf(id, env), from, toWord(by ?? 'Auto', DIRECTIONS));
  return chartObject(id, chart);
}

/** `worksheet.charts`. */
export const chartsType: WireType<SheetTarget> = {
  name: 'ChartCollection',
  items: (target, env) => all(target, env).map((chart) => chartObject(target.id, chart)),
  members: {
    Count: scalar('1.1', (target, env) => all(target, env).length),
    GetCount: call('1.4', (target, _args, env) => all(target, env).length),
    GetItem: link('1.1', (target, [key], env) => {
      const chart = find(target, key, env);
      if (!chart) throw refuse('ItemNotFound');
      return chartObject(target.id, chart);
    }),
    GetItemOrNullObject: link('1.4', (target, [key], env) => {
      const chart = find(target, key, env);
      return chart && chartObject(target.id, chart);
    }),
    GetItemAt: link('1.1', (target, [index], env) => {
      const chart = all(target, env)[toInteger(index)];
      if (!chart) throw refuse('InvalidArgument');
      return chartObject(target.id, chart);
    }),
    Add: link('1.1', add),
  },
};
