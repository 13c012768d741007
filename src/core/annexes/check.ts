/** The checks of a table of amounts. */
import type { AnnexeFinding } from './finding';
import type { AnnexeReading } from './model';
import { checkTotaux } from './totaux';
import { checkUnites } from './unites';
import { checkValeurs } from './valeurs';

/** Everything that can be said of a table: its units, its cells, then its totals both ways. */
export function checkAnnexe(annexe: AnnexeReading): readonly AnnexeFinding[] {
  return [...checkUnites(annexe), ...checkValeurs(annexe), ...checkTotaux(annexe)];
}
