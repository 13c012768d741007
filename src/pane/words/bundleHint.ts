import type { FindingGroup } from '../../app/state';
import { yearOf } from '../../core/date';
import { fr } from '../../text/fr';

/** Where many leases are of one other year, the year of the header may be the wrong one. */
export function bundleHint(rows: readonly FindingGroup[]): string | undefined {
  const years = new Set(
    rows.flatMap(({ findings }) =>
      findings.flatMap((each) => (each.code === 'bail-hors-annee' ? [yearOf(each.date)] : [])),
    ),
  );
  const [year, ...others] = years;
  return year === undefined || others.length > 0
    ? undefined
    : fr`Tous ces baux sont de ${year} : si c’est l’année déclarée, corrigez l’année N-1 de l’en-tête.`;
}
