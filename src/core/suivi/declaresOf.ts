import { isFilled, keyOf, textOf } from '../cellText';
import { readTypologie } from '../cellTypologie';
import { forfaitOf } from '../compteurs';
import type { Declare } from '../dossier/declares';
import type { Typologie } from '../forms/modele';
import { sumCentimes } from '../montant';
import { compareNames, usualName } from '../paiement/montants';
import type { FormReading, RowReading } from '../reading/formReading';
import { anneeOf } from '../rules/entete';

/** What each bailleur of a Modèle A declared, every row counted; nothing while its year cannot be read. */
export function declaresOf(form: FormReading): readonly Declare[] {
  const annee = anneeOf(form);
  if (annee === undefined) return [];
  const idtop = textOf(form.entete.idtopOperation?.value ?? null);
  const groups = new Map<string, RowReading[]>();
  for (const ligne of form.lignes) {
    const key = keyOf(bailleurOf(ligne));
    groups.set(key, [...(groups.get(key) ?? []), ligne]);
  }
  return [...groups.values()]
    .map((lignes) => ({
      annee,
      idtop,
      bailleur: usualName(lignes.map(bailleurOf)),
      ...countTypologies(lignes),
      montant: sumCentimes(lignes.map((ligne) => forfaitOf(ligne, form.contexte))),
    }))
    .sort((a, b) => compareNames(a.bailleur, b.bailleur));
}

function bailleurOf({ cells }: RowReading): string {
  return isFilled(cells.bailleur) ? textOf(cells.bailleur) : '';
}

/** A class that is only readable counts as well, as in the totals of the form. */
function countTypologies(lignes: readonly RowReading[]) {
  const classes = lignes.map(({ cells }) => {
    const lue = readTypologie(cells.typologie);
    return 'typologie' in lue ? lue.typologie : undefined;
  });
  const count = (typologie: Typologie) => classes.filter((each) => each === typologie).length;
  return { t1t2: count('T1/T2'), t3t4: count('T3/T4'), t5: count('T5 et plus') };
}
