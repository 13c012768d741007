import { WorkbookError } from '../errors';
import { asideName } from './commands/charts';
import type { ChartPlace, Scene } from './scene';

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

/** Throws when the list deletes a chart that is not there. */
export function standingCharts({ commands }: Scene, charts: readonly LoadedChart[]): ChartPlace[] {
  for (const { place, chart } of charts) {
    const first = commands.find(
      (c) =>
        (c.kind === 'add-chart' || c.kind === 'delete-chart') &&
        c.sheet === place.sheet &&
        c.name === place.name,
    );
    if (chart.isNullObject && first?.kind === 'delete-chart') {
      throw new WorkbookError('not-found', `No chart ${place.name}`, { sheet: place.sheet });
    }
  }
  return charts.filter(({ chart }) => !chart.isNullObject).map(({ place }) => place);
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
