/** How many households a form declares by status, and the forfaits that they are worth. */
import { computeForfait } from './baremes/forfaits';
import type { ForfaitContexte } from './baremes/forfaits';
import { dateIn } from './cellDate';
import { keyOf } from './cellText';
import { typologieIn } from './cellTypologie';
import type { CellValue } from './CellValue';
import type { Compteurs, Statut } from './forms/modele';
import { centimes, sumCentimes } from './montant';
import type { Centimes } from './montant';
import type { RowReading } from './reading/formReading';

const NOTHING = centimes(0);

/** What a row counts for. */
export interface Counted {
  readonly statut: Statut;
  readonly forfait: Centimes;
}

/** The counts of a form whose rows are these. */
export function computeCompteurs(rows: Iterable<Counted>): Compteurs {
  const nombre: Record<Statut, number> = {
    'a-completer': 0,
    'non-eligible': 0,
    'a-justifier': 0,
    eligible: 0,
  };
  const montant = { ...nombre };
  for (const { statut, forfait } of rows) {
    nombre[statut] += 1;
    montant[statut] += forfait;
  }
  const montantAJustifier = montant['a-justifier'] as Centimes;
  return {
    declarees: Object.values(nombre).reduce((sum, count) => sum + count, 0),
    eligibles: nombre.eligible,
    aCompleter: nombre['a-completer'],
    aJustifier: nombre['a-justifier'],
    nonEligibles: nombre['non-eligible'],
    montantForfaitaire: sumCentimes([montant.eligible as Centimes, montantAJustifier]),
    montantAJustifier,
  };
}

/** A row whose forfait no barème gives adds nothing: a finding of the form says so. */
export function forfaitOf({ cells }: RowReading, contexte: ForfaitContexte): Centimes {
  const typologie = typologieIn(cells.typologie);
  const bail = dateIn(cells.dateBail);
  if (typologie === undefined || bail === undefined) return NOTHING;
  return computeForfait(typologie, bail, inZoneOf(cells.menage, contexte)) ?? NOTHING;
}

/** The same context for one dwelling: its own zone goes before that of the form. */
export function inZoneOf(menage: CellValue, contexte: ForfaitContexte): ForfaitContexte {
  const zone = contexte.zones?.get(keyOf(menage));
  return zone === undefined ? contexte : { ...contexte, zone };
}
