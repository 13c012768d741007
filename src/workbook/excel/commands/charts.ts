import { cellAddress } from '../../../grid/a1';
import { step, type Step } from '../step';
import type { Of } from './Of';
import { rangeOf, requireArea, sheetOf } from './target';

/**
 * The name of a chart that the list replaces or deletes, until everything else has arrived: nothing
 * brings a deleted chart back, but a name is easily given back.
 */
export function asideName(name: string): string {
  return `${name} (remplacé)`;
}

/**
 * Excel guesses series of its own from the range that it is first given: ours are added by name, and
 * its guesses deleted once their number is known.
 */
export function addChartSteps(command: Of<'add-chart'>, replaces: boolean): Step[] {
  let series: Excel.ChartSeriesCollection | undefined;
  const add = {
    ...step((context) => {
      series = addChart(context, command).series.load('count');
    }),
    check: () => guessedSeries(command, series?.count ?? 0),
  };
  return [...(replaces ? setAside(command) : []), add];
}

/** Only a chart from before the list is there to be deleted: one that the list adds is not added. */
export function deleteChartSteps(command: Of<'delete-chart'>, stands: boolean): Step[] {
  return stands ? setAside(command) : [];
}

interface Named {
  readonly sheet: string;
  readonly name: string;
}

function setAside({ sheet, name }: Named): Step[] {
  return [
    step((context) => {
      sheetOf(context, sheet).charts.getItem(name).name = asideName(name);
    }),
  ];
}

function addChart(context: Excel.RequestContext, command: Of<'add-chart'>): Excel.Chart {
  const { sheet, series, categories } = command;
  const first = rangeOf(context, sheet, series[0]?.values ?? categories);
  const chart = sheetOf(context, sheet).charts.add('ColumnClustered', first, 'Columns');
  chart.name = command.name;
  for (const { name, values, color } of series) {
    const added = chart.series.add(name);
    added.setValues(rangeOf(context, sheet, values));
    added.setXAxisValues(rangeOf(context, sheet, categories));
    added.format.fill.setSolidColor(color);
  }
  dress(chart, command);
  place(context, chart, command);
  return chart;
}

function dress(chart: Excel.Chart, { title, format }: Of<'add-chart'>): void {
  chart.title.visible = true;
  chart.title.text = title;
  chart.legend.visible = true;
  chart.legend.position = 'Bottom';
  chart.axes.valueAxis.numberFormat = format;
}

function place(
  context: Excel.RequestContext,
  chart: Excel.Chart,
  { sheet, place: range }: Of<'add-chart'>,
): void {
  const { top, left, bottom, right } = requireArea(sheet, range);
  chart.setPosition(
    rangeOf(context, sheet, cellAddress(top, left)),
    rangeOf(context, sheet, cellAddress(bottom, right)),
  );
}

/** Guesses come before the series that are added. */
function guessedSeries({ sheet, name, series }: Of<'add-chart'>, count: number): Step | undefined {
  const guessed = count - series.length;
  if (guessed <= 0) return undefined;
  return step((context) => {
    const all = sheetOf(context, sheet).charts.getItem(name).series;
    for (let index = guessed - 1; index >= 0; index -= 1) all.getItemAt(index).delete();
  });
}
