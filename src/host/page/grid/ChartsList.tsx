import { displayText } from '../../model';
import type { DrawnChart, DrawnSeries } from './chartView';

/** The charts of the sheet in words, for those who do not see them. */
export function ChartsList({ charts }: { readonly charts: readonly DrawnChart[] }) {
  if (charts.length === 0) return null;
  return (
    <ul className="visually-hidden" aria-label="Graphiques de la feuille">
      {charts.map((chart) => (
        <li key={chart.id}>
          {`Graphique « ${chart.title ?? chart.name} » : `}
          {chart.series.map((series) => inWords(series, chart.categories)).join(' ; ')}
        </li>
      ))}
    </ul>
  );
}

function inWords({ name, values }: DrawnSeries, categories: readonly string[]): string {
  const told = categories.map((category, index) => {
    const value = values[index];
    return `${category}, ${value === undefined ? 'rien' : displayText(value, '#,##0.##')}`;
  });
  return `${name} : ${told.join(' ; ')}`;
}
