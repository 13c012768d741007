import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { SuiviPoint } from '../../../core/suivi/points';
import { formatEuros, fr } from '../../../text/fr';
import { axisTop, barsOf, HEIGHT, PLOT, ticksOf, WIDTH } from './chart';

const useStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  svg: { display: 'block', width: '100%', height: 'auto' },
  text: {
    fontSize: '10px',
    fontFamily: tokens.fontFamilyBase,
    fill: tokens.colorNeutralForeground2,
  },
  line: { stroke: tokens.colorNeutralStroke2, strokeWidth: '1px' },
  bar: { stroke: tokens.colorNeutralForeground2, strokeWidth: '0.5px' },
  programme: { fill: tokens.colorNeutralBackground6 },
  demande: { fill: tokens.colorBrandBackgroundInvertedSelected },
  paye: { fill: tokens.colorBrandBackground },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

export const CHART_SERIES = [
  { key: 'programme', label: 'Programmé' },
  { key: 'demande', label: 'Demandé' },
  { key: 'paye', label: 'Payé' },
] as const;

/**
 * What was programmed, asked and paid at the end of each year, in columns from left to right in the order
 * of the legend. The figures stand in the table beside it: for a screen reader this is one image.
 */
export function SuiviChart({ points }: { readonly points: readonly SuiviPoint[] }) {
  const styles = useStyles();
  const top = axisTop(points);
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.svg}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label="Subvention programmée, demandée et payée depuis le démarrage, année par année"
      >
        {ticksOf(top).map(({ y, label }) => (
          <g key={label}>
            <line className={styles.line} x1={PLOT.left} x2={WIDTH} y1={y} y2={y} />
            <text className={styles.text} x={PLOT.left - 4} y={y + 3} textAnchor="end">
              {label}
            </text>
          </g>
        ))}
        {barsOf(points, top).map(({ annee, key, x, y, width, height, montant }) => (
          <rect
            key={`${annee} ${key}`}
            className={mergeClasses(styles.bar, styles[key])}
            x={x}
            y={y}
            width={width}
            height={height}
          >
            <title>{fr`${annee}, ${seriesLabel(key)} : ${formatEuros(montant)}`}</title>
          </rect>
        ))}
        {points.map(({ annee }, i) => (
          <text
            key={annee}
            className={styles.text}
            x={PLOT.left + ((i + 0.5) * (WIDTH - PLOT.left)) / points.length}
            y={HEIGHT - 4}
            textAnchor="middle"
          >
            {annee}
          </text>
        ))}
      </svg>
      <ul className={styles.legend} aria-hidden>
        {CHART_SERIES.map(({ key, label }) => (
          <li key={key} className={styles.entry}>
            <svg width="10" height="10">
              <rect className={mergeClasses(styles.bar, styles[key])} width="10" height="10" />
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function seriesLabel(key: (typeof CHART_SERIES)[number]['key']): string {
  return (CHART_SERIES.find((series) => series.key === key)?.label ?? '').toLowerCase();
}
