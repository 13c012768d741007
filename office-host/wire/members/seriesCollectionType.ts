import { sourceOf, type HostSeries, type SeriesPatch } from '../../model';
import { refuse } from '../errors';
import { call, link, scalar, WireObject, type Env, type WireType } from '../object';
import { areaOf, sheetOf, toColor, toInteger, toRange, toText } from './args';
import { chartOf, type ChartTarget } from './chartTarget';

/** A series found again by its id. */
interface SeriesTarget {
  readonly chart: ChartTarget;
  readonly id: string;
}

function seriesObject(chart: ChartTarget, { id }: HostSeries): WireObject<SeriesTarget> {
  return new WireObject(seriesType, { chart, id });
}

function seriesOf({ chart, id }: SeriesTarget, env: Env): HostSeries {
  const series = chartOf(chart, env).series.find((other) => other.id === id);
  if (!series) throw refuse('ItemNotFound');
  return series;
}

function change({ chart, id }: SeriesTarget, patch: SeriesPatch, env: Env): void {
  env.tx.updateSeries(sheetOf(chart.sheetId, env), chart.id, id, patch);
}

/** What a series keeps of a range: a reference to its cells, which follows them. */
function source(range: unknown, { chart }: SeriesTarget, env: Env): string {
  const target = toRange(range, chart.sheetId, env);
  return sourceOf(sheetOf(target.sheetId, env), areaOf(target));
}

const fillType: WireType<SeriesTarget> = {
  name: 'ChartFill',
  members: {
    SetSolidColor: call('1.1', (target, [color], env) =>
      change(target, { color: toColor(color) }, env),
    ),
  },
};

const formatType: WireType<SeriesTarget> = {
  name: 'ChartSeriesFormat',
  members: { Fill: link('1.1', (target) => new WireObject(fillType, target)) },
};

const seriesType: WireType<SeriesTarget> = {
  name: 'ChartSeries',
  members: {
    Name: scalar(
      '1.1',
      (target, env) => seriesOf(target, env).name,
      (target, value, env) => change(target, { name: toText(value) }, env),
    ),
    Format: link('1.1', (target) => new WireObject(formatType, target)),
    SetValues: call('1.7', (target, [range], env) =>
      change(target, { values: source(range, target, env) }, env),
    ),
    SetXAxisValues: call('1.7', (target, [range], env) =>
      change(target, { categories: source(range, target, env) }, env),
    ),
    Delete: call('1.7', (target, _args, env) => {
      const { chart, id } = target;
      const series = chartOf(chart, env).series.filter((other) => other.id !== id);
      env.tx.updateChart(sheetOf(chart.sheetId, env), chart.id, { series });
    }),
  },
};

/** `chart.series`: its items are reached by position. */
export const seriesCollectionType: WireType<ChartTarget> = {
  name: 'ChartSeriesCollection',
  indexed: true,
  items: (target, env) => chartOf(target, env).series.map((series) => seriesObject(target, series)),
  members: {
    Count: scalar('1.1', (target, env) => chartOf(target, env).series.length),
    GetCount: call('1.4', (target, _args, env) => chartOf(target, env).series.length),
    GetItemAt: link('1.1', (target, [index], env) => {
      const series = chartOf(target, env).series[toInteger(index)];
      if (!series) throw refuse('InvalidArgument');
      return seriesObject(target, series);
    }),
    Add: link('1.7', (target, [name], env) => {
      const text = name === null || name === undefined ? undefined : toText(name);
      return seriesObject(target, env.tx.addSeries(sheetOf(target.sheetId, env), target.id, text));
    }),
  },
};
