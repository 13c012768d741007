import type { FormReading } from '../reading/formReading';
import { anneeOf } from '../rules/entete';

/** The Modèle A of the latest year, the last one of a workbook that holds two of it. */
export function latestModeleA(forms: readonly FormReading[]): FormReading | undefined {
  return forms
    .filter(({ modele }) => modele === 'A')
    .sort((a, b) => (anneeOf(a) ?? 0) - (anneeOf(b) ?? 0))
    .at(-1);
}
