import { keyOf } from '../cellText';
import type { FormReading } from '../reading/formReading';
import { anneeOf } from '../rules/entete';

/** The Modèle A of the latest year of each operation, in the order of the workbook. */
export function latestParOperation(forms: readonly FormReading[]): readonly FormReading[] {
  const latest = new Map<string, FormReading>();
  for (const form of forms) {
    const annee = form.modele === 'A' ? anneeOf(form) : undefined;
    if (annee === undefined) continue;
    const key = keyOf(form.entete.idtopOperation?.value ?? null);
    const other = latest.get(key);
    if (!other || annee > (anneeOf(other) ?? 0)) latest.set(key, form);
  }
  return [...latest.values()];
}
