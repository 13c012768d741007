/** The year that comes after those of a workbook, and whether a form stands for it already. */
import { greatest } from '../../grid/extremes';
import { isSameText } from '../cellText';
import type { FormReading } from '../reading/formReading';
import { anneeOf } from '../rules/entete';

/** The year that comes after the latest one of these forms. */
export function nextAnnee(forms: readonly FormReading[]): number | undefined {
  const annees = forms.flatMap((form) => anneeOf(form) ?? []);
  return annees.length === 0 ? undefined : greatest(annees) + 1;
}

/** Whether a Modèle A declares that year for the operation of another form. */
export function isOfYear(form: FormReading, other: FormReading, annee: number): boolean {
  const idtop = ({ entete }: FormReading) => entete.idtopOperation?.value ?? null;
  return form.modele === 'A' && anneeOf(form) === annee && isSameText(idtop(form), idtop(other));
}
