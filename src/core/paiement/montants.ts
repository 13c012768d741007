/** What the rows of a form are worth, by typologie and by bailleur (convention IML, art. 2 and 6). */
import { isFilled, keyOf, textOf } from '../cellText';
import { typologieIn } from '../cellTypologie';
import type { FormCheck } from '../check';
import { typologies, type Typologie } from '../forms/modele';
import { sumCentimes, type Centimes } from '../montant';
import type { FormReading } from '../reading/formReading';
import type { MontantBailleur, MontantsAnnee, MontantTypologie } from './model';

interface Menage {
  readonly bailleur: string;
  readonly typologie: Typologie | undefined;
  readonly forfait: Centimes;
}

/**
 * The amounts of a year from the rows of `reading`, as `check` judged them. A row with an `erreur`
 * cannot be paid: it counts among the declared ones only.
 */
export function computeMontants(reading: FormReading, check: FormCheck): MontantsAnnee {
  const verdicts = [...check.lignes.values()];
  const menages = payableMenages(reading, check);
  return {
    menages: menages.length,
    montant: check.compteurs.montantForfaitaire,
    montantAJustifier: check.compteurs.montantAJustifier,
    parTypologie: typologies.map((typologie) => ofTypologie(typologie, menages)),
    parBailleur: byBailleur(menages),
    declares: {
      menages: verdicts.length,
      montant: sumCentimes(verdicts.map(({ forfait }) => forfait)),
    },
    sansForfait: menages.filter(({ forfait }) => forfait === 0).length,
  };
}

function payableMenages({ lignes }: FormReading, check: FormCheck): readonly Menage[] {
  return lignes.flatMap(({ rang, cells }) => {
    const verdict = check.lignes.get(rang);
    if (verdict?.statut !== 'eligible' && verdict?.statut !== 'a-justifier') return [];
    const bailleur = isFilled(cells.bailleur) ? textOf(cells.bailleur) : '';
    return [{ bailleur, typologie: typologieIn(cells.typologie), forfait: verdict.forfait }];
  });
}

function ofTypologie(typologie: Typologie, menages: readonly Menage[]): MontantTypologie {
  const forfaits = menages
    .filter((menage) => menage.typologie === typologie)
    .map(({ forfait }) => forfait);
  const [forfait, ...others] = new Set(forfaits);
  return {
    typologie,
    menages: forfaits.length,
    forfait: others.length === 0 && forfait !== 0 ? forfait : undefined,
    montant: sumCentimes(forfaits),
  };
}

/** In the alphabetical order of names, whatever the order of the rows. */
function byBailleur(menages: readonly Menage[]): readonly MontantBailleur[] {
  const groups = new Map<string, Menage[]>();
  for (const menage of menages) {
    const key = keyOf(menage.bailleur);
    const group = groups.get(key);
    if (group) group.push(menage);
    else groups.set(key, [menage]);
  }
  return [...groups.values()]
    .map((group) => ({
      bailleur: usualName(group.map(({ bailleur }) => bailleur)),
      menages: group.length,
      montant: sumCentimes(group.map(({ forfait }) => forfait)),
    }))
    .sort((a, b) => compareNames(a.bailleur, b.bailleur));
}

/** The spelling that most rows use; of two, the first in the order of letters. */
export function usualName(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [usual = ['', 0]] = [...counts].sort(
    ([a, many], [b, others]) => others - many || compareNames(a, b),
  );
  return usual[0];
}

/** French alphabetical order, the same on every machine for names that it holds equal. */
export function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'fr') || (a < b ? -1 : Number(a > b));
}
