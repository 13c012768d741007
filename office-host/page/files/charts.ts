import { areaAddress, parseAddress } from '../../../src/grid/a1';
import type { FileChart } from '../../../src/workbook/xlsx/file';
import {
  sourceOf,
  type HostChart,
  type HostSheet,
  type HostWorkbook,
  type Transaction,
} from '../../model';

const LOST = '#REF!';

/** A chart as a file keeps it; series over cells of another sheet, which a file does not keep, stay out. */
export function chartToFile(
  workbook: HostWorkbook,
  sheet: HostSheet,
  { name, title, series, area, valueFormat }: HostChart,
): FileChart {
  const address = (formula: string) => {
    const source = workbook.areaOf(formula);
    if (!source) return LOST;
    return source.sheet.id === sheet.id ? areaAddress(source.area) : undefined;
  };
  const categories = series[0]?.categories;
  return {
    name,
    title: title.visible ? title.text : '',
    categories: categories === undefined ? '' : (address(categories) ?? ''),
    series: series.flatMap((each) => {
      const values = address(each.values);
      return values === undefined ? [] : [{ name: each.name, values, color: each.color }];
    }),
    place: areaAddress(area),
    format: valueFormat,
  };
}

export function addChartFromFile(tx: Transaction, sheet: HostSheet, chart: FileChart): void {
  const area = parseAddress(chart.place);
  if (!area) return;
  const { id } = tx.addChart(sheet, { sheet, area }, 'Columns');
  tx.updateChart(sheet, id, {
    name: chart.name,
    title: { visible: chart.title !== '', text: chart.title },
    legend: { visible: true, position: 'Bottom' },
    series: [],
    valueFormat: chart.format,
    area,
  });
  for (const { name, values, color } of chart.series) {
    const added = tx.addSeries(sheet, id, name);
    const categories = chart.categories === '' ? undefined : sourceIn(sheet, chart.categories);
    tx.updateSeries(sheet, id, added.id, { values: sourceIn(sheet, values), categories, color });
  }
}

function sourceIn(sheet: HostSheet, address: string): string {
  const area = parseAddress(address);
  return area ? sourceOf(sheet, area) : `=${LOST}`;
}
