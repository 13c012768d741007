import { WorkbookError } from '../errors';
import { asideName } from './commands/charts';
import { chartKey, type ChartPlace, type Scene } from './scene';

interface LoadedChart {
  readonly place: ChartPlace;
  readonly chart: Excel.Chart;
  /** A replaced chart that an interrupted change has left behind. */
  readonly aside: Excel.Chart;
}

/** Queues what tells which of the scene's charts stand. */
export function loadCharts(
  { workbook: { worksheets } }: Excel.RequestContext,
  { charts }: Scene,
): LoadedChart[] {
  return charts.map((place) => {
    const all = worksheets.getItemOrNullObject(place.sheet).charts;
    return {
      place,
      chart: all.getItemOrNullObject(place.name).load('name'),
      aside: all.getItemOrNullObject(asideName(place.name)).load('name'),
    };
  });
}

/** Those that stand. Throws when the list deletes a chart that is not there when its turn comes. */
export function standingCharts({ commands }: Scene, charts: readonly LoadedChart[]): ChartPlace[] {
  const places = charts.filter(({ chart }) => !chart.isNullObject).map(({ place }) => place);
  const standing = new Set(places.map(chartKey));
  for (const command of commands) {
    if (command.kind === 'add-chart') standing.add(chartKey(command));
    if (command.kind === 'delete-chart' && !standing.delete(chartKey(command))) {
      throw new WorkbookError('not-found', `No chart ${command.name}`, { sheet: command.sheet });
    }
  }
  return places;
}

/** The name is needed again; the chart that took its place stands. */
export async function sweepAsides(
  context: Excel.RequestContext,
  charts: readonly LoadedChart[],
): Promise<void> {
  const stale = charts.filter(({ chart, aside }) => !chart.isNullObject && !aside.isNullObject);
  if (stale.length === 0) return;
  stale.forEach(({ aside }) => aside.delete());
  await context.sync();
}
