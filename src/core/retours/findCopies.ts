/** Forms of one workbook that declare the same households: a sheet copied to be kept, most often. */
import { keyOf } from '../cellText';
import type { FormReading } from '../reading/formReading';
import { anneeOf } from '../rules/entete';
import { menageOf } from '../rules/menages';

export interface Copie {
  readonly form: FormReading;
  /** The form before it that declares them too. */
  readonly original: FormReading;
  /** How many households both declare. */
  readonly menages: number;
}

/** Each form that everybody sees and that declares households of another one before it. */
export function findCopies(forms: readonly FormReading[]): readonly Copie[] {
  return forms.flatMap((form) => copieOf(form, forms) ?? []);
}

/** The same of one form. */
export function copieOf(form: FormReading, forms: readonly FormReading[]): Copie | undefined {
  const before = forms
    .slice(0, forms.indexOf(form))
    .filter((other) => !other.masquee && declarationOf(other) === declarationOf(form));
  if (form.masquee || before.length === 0) return undefined;
  const own = menagesOf(form);
  return before
    .map((original) => {
      const others = menagesOf(original);
      return { form, original, menages: [...own].filter((m) => others.has(m)).length };
    })
    .find(({ menages }) => menages > 0);
}

function menagesOf({ lignes }: FormReading): ReadonlySet<string> {
  return new Set(lignes.flatMap((row) => menageOf(row) ?? []));
}

/** Two forms can declare a household twice only for one year and operation. */
function declarationOf(form: FormReading): string {
  const { modele, entete } = form;
  return [modele, anneeOf(form), keyOf(entete.idtopOperation?.value ?? null)].join('|');
}
