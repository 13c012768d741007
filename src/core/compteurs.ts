/** How many households a form declares by status, and the forfaits that they are worth. */
import { computeForfait } from './baremes/forfaits';
import { dateIn } from './cellDate';
import { typologieIn } from './cellTypologie';
import type { Compteurs, Statut } from './forms/modele';
import { centimes, sumCentimes } from './montant';
import type { Centimes } from './montant';
import type { FormReading, RowReading } from './reading';

/** The counts of a form whose rows have these statuses. */
export function computeCompteurs(
  reading: FormReading,
  verdicts: ReadonlyMap<number, { readonly statut: Statut }>,
): Compteurs {
  const rows: Record<Statut, RowReading[]> = {
    'a-completer': [],
    'non-eligible': [],
    'a-justifier': [],
    eligible: [],
  };
  for (const row of reading.lignes) rows[verdicts.get(row.rang)?.statut ?? 'eligible'].push(row);
  const montantAJustifier = sumForfaits(reading, rows['a-justifier']);
  return {
    declarees: reading.lignes.length,
    eligibles: rows.eligible.length,
    aCompleter: rows['a-completer'].length,
    aJustifier: rows['a-justifier'].length,
    nonEligibles: rows['non-eligible'].length,
    montantForfaitaire: sumCentimes([sumForfaits(reading, rows.eligible), montantAJustifier]),
    montantAJustifier,
  };
}

/** A row whose forfait no barème gives adds nothing: a finding of the form says so. */
function sumForfaits(reading: FormReading, rows: readonly RowReading[]): Centimes {
  return sumCentimes(
    rows.map(({ cells }) => {
      const typologie = typologieIn(cells.typologie);
      const bail = dateIn(cells.dateBail);
      if (typologie === undefined || bail === undefined) return centimes(0);
      return computeForfait(typologie, bail, reading.contexte.regime) ?? centimes(0);
    }),
  );
}
