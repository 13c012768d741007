import { checkForm } from '../check';
import { forfaitOf } from '../compteurs';
import { isoDate } from '../date';
import { sumCentimes, type Centimes } from '../montant';
import type { FormReading } from '../reading/formReading';
import { anneeOf } from '../rules/entete';

/** Rows of a declared year that nobody can be paid for, though they count among the declared ones. */
export interface NonPayables {
  readonly annee: number;
  readonly lignes: number;
  readonly montant: Centimes;
}

/**
 * The rows of a form that have an `erreur`; undefined where there is none. Judged at the end of the year: a
 * later day changes nothing, for a lease of another year is an `erreur` by itself.
 */
export function nonPayablesOf(form: FormReading): NonPayables | undefined {
  const annee = anneeOf(form);
  const fin = annee === undefined ? undefined : isoDate(annee, 12, 31);
  if (annee === undefined || fin === undefined) return undefined;
  const verdicts = checkForm(form, fin).lignes;
  const lignes = form.lignes.filter(({ rang }) => {
    const statut = verdicts.get(rang)?.statut;
    return statut === 'non-eligible' || statut === 'a-completer';
  });
  if (lignes.length === 0) return undefined;
  const montant = sumCentimes(lignes.map((ligne) => forfaitOf(ligne, form.contexte)));
  return { annee, lignes: lignes.length, montant };
}
