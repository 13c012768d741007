/** Where the columns of the picture stand, in the units of its view box. */
import type { Centimes } from '../../../core/montant';
import type { SuiviPoint } from '../../../core/suivi/points';
import { greatest } from '../../../grid/extremes';
import { formatNombre, NBSP } from '../../../text/fr';

export const WIDTH = 318;
export const HEIGHT = 150;
/** The axis of amounts to the left, that of years underneath. */
export const PLOT = { left: 52, top: 8, bottom: HEIGHT - 18 } as const;

const KEYS = ['programme', 'demande', 'paye'] as const;
const WIDEST_BAR = 26;

export interface Bar {
  readonly annee: number;
  readonly key: (typeof KEYS)[number];
  readonly montant: Centimes;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The top of the axis in cents: 1, 2 or 5 times a power of ten, at least the greatest amount. */
export function axisTop(points: readonly SuiviPoint[]): number {
  const highest = greatest([1, ...points.flatMap((point) => KEYS.map((key) => point[key] ?? 0))]);
  const power = 10 ** Math.floor(Math.log10(highest));
  return ([1, 2, 5, 10].find((step) => step * power >= highest) ?? 10) * power;
}

/** Lines at nothing, half and the whole. */
export function ticksOf(top: number): readonly { readonly y: number; readonly label: string }[] {
  return [0, 0.5, 1].map((share) => ({
    y: yOf(share * top, top),
    label: shortEuros((share * top) / 100),
  }));
}

/** One column for each amount that is known, side by side in each year's share of the width. */
export function barsOf(points: readonly SuiviPoint[], top: number): readonly Bar[] {
  const share = (WIDTH - PLOT.left) / Math.max(1, points.length);
  const width = Math.min(WIDEST_BAR, (share * 0.8) / KEYS.length);
  return points.flatMap((point, i) =>
    KEYS.flatMap((key, k): readonly Bar[] => {
      const montant = point[key];
      if (montant === undefined) return [];
      const left = PLOT.left + share * (i + 0.5) - (width * KEYS.length) / 2;
      const y = yOf(montant, top);
      const height = PLOT.bottom - y;
      return [{ annee: point.annee, key, montant, x: left + width * k, y, width, height }];
    }),
  );
}

function yOf(cents: number, top: number): number {
  return PLOT.bottom - (cents / top) * (PLOT.bottom - PLOT.top);
}

/** « 500 k€ », « 1,5 M€ »: what fits beside the axis. */
function shortEuros(euros: number): string {
  if (euros >= 1_000_000) return `${trimmed(euros / 1_000_000)}${NBSP}M€`;
  return euros >= 1000 ? `${trimmed(euros / 1000)}${NBSP}k€` : `${trimmed(euros)}${NBSP}€`;
}

function trimmed(value: number): string {
  return formatNombre(value, Number.isInteger(value) ? 0 : 1);
}
