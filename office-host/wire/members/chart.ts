import type { ChartPatch, HostChart } from '../../model';
import { refuse } from '../errors';
import { call, link, scalar, WireObject, type Env, type Scalar, type WireType } from '../object';
import { areaOf, sheetOf, toBoolean, toRange, toText, toWord } from './args';
import { chartOf, type ChartTarget } from './chartTarget';
import { seriesCollectionType } from './seriesCollectionType';
import { worksheetObject } from './shared';

export function chartObject(sheetId: string, chart: HostChart): WireObject<ChartTarget> {
  return new WireObject(chartType, { sheetId, id: chart.id });
}

function change({ sheetId, id }: ChartTarget, patch: ChartPatch, env: Env): void {
  env.tx.updateChart(sheetOf(sheetId, env), id, patch);
}

function property(
  since: string,
  read: (chart: HostChart) => unknown,
  write: (chart: HostChart, value: unknown) => ChartPatch,
): Scalar<ChartTarget> {
  return scalar<ChartTarget>(
    since,
    (target, env) => read(chartOf(target, env)),
    (target, value, env) => change(target, write(chartOf(target, env), value), env),
  );
}

const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'] as const;

const titleType: WireType<ChartTarget> = {
  name: 'ChartTitle',
  members: {
    Visible: property(
      '1.1',
      ({ title }) => title.visible,
      ({ title }, value) => ({ title: { ...title, visible: toBoolean(value) } }),
    ),
    Text: property(
      '1.1',
      ({ title }) => title.text,
      ({ title }, value) => ({ title: { ...title, text: toText(value) } }),
    ),
  },
};

const legendType: WireType<ChartTarget> = {
  name: 'ChartLegend',
  members: {
    Visible: property(
      '1.1',
      ({ legend }) => legend.visible,
      ({ legend }, value) => ({ legend: { ...legend, visible: toBoolean(value) } }),
    ),
    Position: property(
      '1.1',
      ({ legend }) => legend.position,
      ({ legend }, value) => ({
        legend: { ...legend, position: toWord(value, LEGEND_POSITIONS) },
      }),
    ),
  },
};

const valueAxisType: WireType<ChartTarget> = {
  name: 'ChartAxis',
  members: {
    NumberFormat: property(
      '1.8',
      ({ valueFormat }) => valueFormat,
      (_chart, value) => ({ valueFormat: toText(value) }),
    ),
  },
};

const axesType: WireType<ChartTarget> = {
  name: 'ChartAxes',
  members: {
    ValueAxis: link('1.1', (target) => new WireObject(valueAxisType, target)),
  },
};

/** From one cell to the other, or to the end of the first range alone. */
function setPosition(target: ChartTarget, [start, end]: readonly unknown[], env: Env): void {
  const first = areaOf(toRange(start, target.sheetId, env));
  const last =
    end === null || end === undefined ? first : areaOf(toRange(end, target.sheetId, env));
  const area = { top: first.top, left: first.left, bottom: last.bottom, right: last.right };
  if (area.bottom < area.top || area.right < area.left) throw refuse('InvalidArgument');
  change(target, { area }, env);
}

export const chartType: WireType<ChartTarget> = {
  name: 'Chart',
  identity: ({ id }) => ({ Id: id }),
  members: {
    Id: scalar('1.7', (target, env) => chartOf(target, env).id),
    Name: property(
      '1.1',
      ({ name }) => name,
      (_chart, value) => ({ name: toText(value) }),
    ),
    ChartType: scalar('1.7', () => 'ColumnClustered'),
    Title: link('1.1', (target) => new WireObject(titleType, target)),
    Legend: link('1.1', (target) => new WireObject(legendType, target)),
    Axes: link('1.1', (target) => new WireObject(axesType, target)),
    Series: link('1.1', (target) => new WireObject(seriesCollectionType, target)),
    Worksheet: link('1.2', ({ sheetId }, _args, env) =>
      worksheetObject(sheetOf(sheetId, env), env),
    ),
    SetPosition: call('1.1', setPosition),
    Delete: call('1.1', ({ sheetId, id }, _args, env) =>
      env.tx.deleteChart(sheetOf(sheetId, env), id),
    ),
  },
};
