import { formatCount, fr } from '../../text/fr';

interface Lot {
  readonly rows: readonly unknown[];
  readonly isVide: boolean;
}

/** « 24 lignes à compléter », or that the same is said of them. */
export function bundleTitle({ rows, isVide }: Lot): string {
  const lignes = formatCount(rows.length, 'ligne');
  return isVide ? fr`${lignes} à compléter` : fr`${lignes}, même constat`;
}
