import type { Area } from '../../../src/grid/a1';
import { displayText, type HostChart, type HostSheet, type HostWorkbook } from '../../model';
import { linesOf, scaleOf, type Scale } from './chartScale';

export interface DrawnSeries {
  readonly name: string;
  readonly color: string;
  /** One a category; undefined draws no column. */
  readonly values: readonly (number | undefined)[];
}

/** A chart ready to draw: what its cells hold now. */
export interface DrawnChart {
  readonly id: string;
  readonly name: string;
  readonly title: string | undefined;
  readonly hasLegend: boolean;
  readonly area: Area;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  readonly scale: Scale;
  readonly lines: readonly { readonly value: number; readonly label: string }[];
}

/** The charts of a sheet, from back to front. */
export function drawCharts(workbook: HostWorkbook, sheet: HostSheet): DrawnChart[] {
  return sheet.charts.map((chart) => drawChart(workbook, chart));
}

function drawChart(workbook: HostWorkbook, chart: HostChart): DrawnChart {
  const { id, name, title, legend, area, valueFormat } = chart;
  const series = chart.series.map((each) => ({
    name: each.name,
    color: each.color,
    values: cellsOf(workbook, each.values).map(({ value }) =>
      typeof value === 'number' ? value : undefined,
    ),
  }));
  const scale = scaleOf(series.flatMap(({ values }) => values.filter((v) => v !== undefined)));
  return {
    id,
    name,
    title: title.visible ? title.text : undefined,
    hasLegend: legend.visible,
    area,
    categories: categoriesOf(workbook, chart, Math.max(0, ...series.map((s) => s.values.length))),
    series,
    scale,
    lines: linesOf(scale).map((value) => ({ value, label: displayText(value, valueFormat) })),
  };
}

/** The first series tells them; without any, the columns are numbered from 1. */
function categoriesOf(workbook: HostWorkbook, { series }: HostChart, count: number): string[] {
  const source = series[0]?.categories;
  const cells = source === undefined ? [] : cellsOf(workbook, source);
  return Array.from({ length: Math.max(count, cells.length) }, (_, index) =>
    source === undefined ? String(index + 1) : (cells[index]?.text ?? ''),
  );
}

/** The cells of a reference in reading order; none once they are gone. */
function cellsOf(workbook: HostWorkbook, formula: string) {
  const source = workbook.areaOf(formula);
  if (!source) return [];
  const { sheet, area } = source;
  const cells = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      cells.push({
        value: sheet.value(row, column),
        text: workbook.text(sheet, row, column),
      });
    }
  }
  return cells;
}
