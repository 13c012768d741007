import type { Sheet } from 'hucre';

import { areaAddress, parseAddress, quoteSheet } from '../../grid/a1';
import type { FileChart } from './file';

type RawChart = NonNullable<Sheet['charts']>[number];
type RawSeries = NonNullable<RawChart['series']>[number];

/**
 * The charts of a sheet that this product has written: clustered columns whose series and categories
 * stand on the sheet. Others are left out, as the reader does not tell enough of them to write them
 * again: neither the name in Excel, nor whether bars lie or stand.
 */
export function readCharts(raw: Sheet): FileChart[] {
  return (raw.charts ?? []).flatMap((chart) => readChart(chart, raw.name) ?? []);
}

function readChart(raw: RawChart, sheet: string): FileChart | undefined {
  const { frameTitle: name, anchor, title = '' } = raw;
  if (name === undefined || anchor?.to === undefined || raw.kinds.join() !== 'bar')
    return undefined;
  const series = (raw.series ?? []).map((each) => readSeries(each, sheet));
  const [first] = series;
  if (first === undefined || !series.every((each) => each !== undefined)) return undefined;
  return {
    name,
    title,
    categories: first.categories,
    series: series.map(({ name: of, values, color }) => ({ name: of, values, color })),
    place: areaAddress({
      top: anchor.from.row + 1,
      left: anchor.from.col + 1,
      bottom: Math.max(anchor.from.row + 1, anchor.to.row),
      right: Math.max(anchor.from.col + 1, anchor.to.col),
    }),
    format: raw.axes?.y?.numberFormat?.formatCode ?? 'General',
  };
}

function readSeries({ name = '', valuesRef, categoriesRef, color }: RawSeries, sheet: string) {
  const values = localRange(valuesRef, sheet);
  const categories = categoriesRef === undefined ? '' : localRange(categoriesRef, sheet);
  if (values === undefined || categories === undefined || typeof color !== 'string') {
    return undefined;
  }
  return { name, values, categories, color: `#${color.slice(-6).toUpperCase()}` };
}

/** The address of a reference to cells of that sheet, or to cells that are gone. */
function localRange(reference: string | undefined, sheet: string): string | undefined {
  if (reference === '#REF!') return reference;
  const prefix = `${quoteSheet(sheet)}!`;
  const area = reference?.startsWith(prefix) === true ? parseAddress(reference) : undefined;
  return area && areaAddress(area);
}
