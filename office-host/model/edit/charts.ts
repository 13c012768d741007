import type { Area } from '../../../src/grid/a1';
import { height, width } from '../areas';
import {
  sourceOf,
  type ChartPatch,
  type HostChart,
  type HostSeries,
  type SeriesBy,
  type SeriesPatch,
} from '../chart';
import { HostError } from '../errors';
import { moveArea, moveFormula, type Move } from '../moves';
import type { SheetModel } from '../sheet';
import { checkAllowed, tellWorkbook, type Editing } from './editing';

/** Colours that Excel gives to series one after the other (theme of Office 2013 to 2022). */
const COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

/** About the five inches by three of a chart that Excel has just made. */
const FIRST_PLACE: Area = { top: 2, left: 2, bottom: 16, right: 9 };

/** A chart whose series are guessed from the cells, as Excel guesses them. */
export function addChart(
  editing: Editing,
  sheet: SheetModel,
  source: { readonly sheet: SheetModel; readonly area: Area },
  by: SeriesBy,
): HostChart {
  checkAllowed(sheet, 'allowEditObjects');
  const id = editing.book.nextId();
  const series = guessSeries(source.sheet, source.area, by).map((guess, index) => ({
    ...guess,
    id: editing.book.nextId(),
    name: guess.name ?? `Série${index + 1}`,
    color: colorOf(index),
  }));
  const chart: HostChart = {
    id,
    name: freeName(sheet),
    title: { visible: series.length === 1, text: series[0]?.name ?? '' },
    legend: { visible: series.length > 1, position: 'Bottom' },
    series,
    valueFormat: 'General',
    area: FIRST_PLACE,
  };
  setCharts(editing, sheet, [...sheet.charts, chart]);
  return chart;
}

export function updateChart(
  editing: Editing,
  sheet: SheetModel,
  id: string,
  patch: ChartPatch,
): HostChart {
  checkAllowed(sheet, 'allowEditObjects');
  const changed: HostChart = { ...find(sheet, id), ...patch };
  setCharts(
    editing,
    sheet,
    sheet.charts.map((chart) => (chart.id === id ? changed : chart)),
  );
  return changed;
}

export function deleteChart(editing: Editing, sheet: SheetModel, id: string): void {
  checkAllowed(sheet, 'allowEditObjects');
  const chart = find(sheet, id);
  setCharts(
    editing,
    sheet,
    sheet.charts.filter((other) => other !== chart),
  );
}

/** A series at the end, without figures yet. */
export function addSeries(
  editing: Editing,
  sheet: SheetModel,
  id: string,
  name: string | undefined,
): HostSeries {
  const { series } = find(sheet, id);
  const added: HostSeries = {
    id: editing.book.nextId(),
    name: name ?? `Série${series.length + 1}`,
    values: '={1}',
    categories: undefined,
    color: colorOf(series.length),
  };
  updateChart(editing, sheet, id, { series: [...series, added] });
  return added;
}

export function updateSeries(
  editing: Editing,
  sheet: SheetModel,
  chartId: string,
  seriesId: string,
  patch: SeriesPatch,
): void {
  const series = find(sheet, chartId).series.map((each) =>
    each.id === seriesId ? { ...each, ...patch } : each,
  );
  updateChart(editing, sheet, chartId, { series });
}

/** Charts and what they show follow the cells that move; a chart whose cells are all gone goes too. */
export function moveCharts({ book, journal }: Editing, move: Move): void {
  for (const sheet of book.sheets) {
    if (sheet.charts.length === 0) continue;
    const charts = sheet.charts.flatMap((chart) => {
      const area = sheet === move.sheet ? moveArea(chart.area, move) : chart.area;
      const moved = mapSources(chart, (formula) => moveFormula(formula, sheet, move));
      return area ? [{ ...moved, area }] : [];
    });
    journal.set(sheet, 'charts', charts);
  }
}

/** The chart with the formulas of its series changed. */
export function mapSources(chart: HostChart, change: (formula: string) => string): HostChart {
  const series = chart.series.map((each) => ({
    ...each,
    values: change(each.values),
    categories: each.categories === undefined ? undefined : change(each.categories),
  }));
  return { ...chart, series };
}

function find(sheet: SheetModel, id: string): HostChart {
  const chart = sheet.charts.find((other) => other.id === id);
  if (!chart) throw new HostError('ItemNotFound', 'The chart is no longer there.');
  return chart;
}

function setCharts(editing: Editing, sheet: SheetModel, charts: readonly HostChart[]): void {
  editing.journal.set(sheet, 'charts', charts);
  tellWorkbook(editing);
}

function colorOf(index: number): string {
  return COLORS[index % COLORS.length] ?? '#4472C4';
}

function freeName(sheet: SheetModel): string {
  let number = sheet.charts.length + 1;
  while (sheet.charts.some(({ name }) => name === `Graphique ${number}`)) number += 1;
  return `Graphique ${number}`;
}

interface Guess {
  readonly name: string | undefined;
  readonly values: string;
  readonly categories: string | undefined;
}

/** One series a column (or a row); a first line of texts names them, a first column is categories. */
function guessSeries(sheet: SheetModel, area: Area, by: SeriesBy): Guess[] {
  const isByColumns = by === 'Columns' || (by === 'Auto' && height(area) >= width(area));
  const topRow = { ...area, bottom: area.top };
  const leftColumn = { ...area, right: area.left };
  const hasTop = height(area) > 1 && holdsTexts(sheet, topRow);
  const hasLeft = width(area) > 1 && holdsTexts(sheet, leftColumn);
  const body = {
    ...area,
    top: area.top + (hasTop ? 1 : 0),
    left: area.left + (hasLeft ? 1 : 0),
  };
  const lines = isByColumns ? columnsOf(body) : rowsOf(body);
  const [named, categorised] = isByColumns ? [hasTop, hasLeft] : [hasLeft, hasTop];
  const categories = isByColumns
    ? { ...leftColumn, top: body.top }
    : { ...topRow, left: body.left };
  return lines.map((line) => ({
    name: named ? headingOf(sheet, area, line, isByColumns) : undefined,
    values: sourceOf(sheet, line),
    categories: categorised ? sourceOf(sheet, categories) : undefined,
  }));
}

function headingOf(sheet: SheetModel, area: Area, line: Area, isByColumns: boolean): string {
  const value = isByColumns ? sheet.value(area.top, line.left) : sheet.value(line.top, area.left);
  return typeof value === 'string' ? value : '';
}

function columnsOf(area: Area): Area[] {
  return Array.from({ length: width(area) }, (_, index) => ({
    ...area,
    left: area.left + index,
    right: area.left + index,
  }));
}

function rowsOf(area: Area): Area[] {
  return Array.from({ length: height(area) }, (_, index) => ({
    ...area,
    top: area.top + index,
    bottom: area.top + index,
  }));
}

/** No number, and at least one text. */
function holdsTexts(sheet: SheetModel, area: Area): boolean {
  const cells = [...sheet.cellsIn(area)].map(({ cell }) => cell.value);
  return (
    cells.some((value) => typeof value === 'string') &&
    cells.every((value) => typeof value !== 'number')
  );
}
