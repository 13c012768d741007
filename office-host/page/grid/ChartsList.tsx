import { formatNumber } from '../formatNumber';
import type { DrawnChart, DrawnSeries } from './chartView';

/** The charts of the sheet in words, for those who do not see them. */
export function ChartsList({ charts }: { readonly charts: readonly DrawnChart[] }) {
  if (charts.length === 0) return null;
  return (
    <ul className="visually-hidden" aria-label="Graphiques de la feuille">
      {charts.map((chart) => (
        <li key={chart.id}>
          {`Graphique «\u00a0${chart.title ?? chart.name}\u00a0»\u00a0: `}
          {chart.series.map((series) => inWords(series, chart.categories)).join('\u00a0; ')}
        </li>
      ))}
    </ul>
  );
}

function inWords({ name, values }: DrawnSeries, categories: readonly string[]): string {
  const told = categories.map((category, index) => {
    const value = values[index];
    return `${category}, ${value === undefined ? 'rien' : formatNumber(value)}`;
  });
  return `${name}\u00a0: ${told.join('\u00a0; ')}`;
}
