import { keyOf } from '../cellText';
import { columnKeys } from '../forms/column';
import { certificationKeys } from '../forms/modele';
import type { FormReading } from './formReading';

/**
 * The forms with those told as copies that lost their table: the values of a certified sheet, pasted into
 * another or written there by other software. Such a one bears the certificate of a form of ours in the same workbook
 * and declares a household of it. One that kept its table is told by its names.
 */
export function markCopies(forms: readonly FormReading[]): readonly FormReading[] {
  const certified = forms.filter(({ empreinte }) => empreinte !== undefined);
  if (certified.length === 0) return forms;
  return forms.map((form) =>
    form.recognisedBy === 'intitules' && certified.some((other) => isCopyOf(form, other))
      ? { ...form, copie: true as const }
      : form,
  );
}

function isCopyOf(form: FormReading, other: FormReading): boolean {
  if (form.modele !== other.modele || certificateOf(form) !== certificateOf(other)) return false;
  const known = new Set(other.lignes.map(rowOf));
  return form.lignes.some((row) => known.has(rowOf(row)));
}

const certificateOf = ({ certification }: FormReading) =>
  JSON.stringify(certificationKeys.map((key) => keyOf(certification[key]?.value ?? null)));

const rowOf = ({ cells }: FormReading['lignes'][number]) =>
  JSON.stringify(columnKeys.map((key) => keyOf(cells[key])));
