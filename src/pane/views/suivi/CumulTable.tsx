import type { SuiviPoint } from '../../../core/suivi/points';
import { formatEuros } from '../../../text/fr';
import { CHART_SERIES } from './SuiviChart';

/** The figures of the picture, for those who cannot see it. */
export function CumulTable({ points }: { readonly points: readonly SuiviPoint[] }) {
  return (
    <table>
      <caption>Subvention depuis le démarrage</caption>
      <thead>
        <tr>
          <th scope="col">Année</th>
          {CHART_SERIES.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.annee}>
            <th scope="row">{point.annee}</th>
            {CHART_SERIES.map(({ key }) => {
              const montant = point[key];
              return <td key={key}>{montant === undefined ? '–' : formatEuros(montant)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
