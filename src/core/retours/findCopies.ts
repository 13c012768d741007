/** Forms of one workbook that declare the same households: a sheet copied to be kept, most often. */
import { keyOf } from '../cellText';
import type { FormReading } from '../reading/formReading';
import { anneeOf } from '../rules/entete';
import { menageOf } from '../rules/menages';

export interface Copie {
  readonly form: FormReading;
  /** The sheet of the form before it that declares them too. */
  readonly autre: string;
  /** How many households both declare. */
  readonly menages: number;
}

/** Each form that everybody sees and that declares households of another one before it. */
export function findCopies(forms: readonly FormReading[]): readonly Copie[] {
  const seen = forms.filter(({ masquee }) => !masquee);
  return seen.flatMap((form, index) => {
    const own = menagesOf(form);
    const found = seen
      .slice(0, index)
      .filter((other) => declarationOf(other) === declarationOf(form))
      .map((other) => {
        const others = menagesOf(other);
        return {
          form,
          autre: other.feuille,
          menages: [...own].filter((m) => others.has(m)).length,
        };
      })
      .find(({ menages }) => menages > 0);
    return found ? [found] : [];
  });
}

function menagesOf({ lignes }: FormReading): ReadonlySet<string> {
  return new Set(lignes.flatMap((row) => menageOf(row) ?? []));
}

/** Two forms can declare a household twice only for one year and operation. */
function declarationOf(form: FormReading): string {
  const { modele, entete } = form;
  return [modele, anneeOf(form), keyOf(entete.idtopOperation?.value ?? null)].join('|');
}
