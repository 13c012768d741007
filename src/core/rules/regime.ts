/** Leases to which the règlement général of 1 October 2021 may apply. */
import { computeForfait } from '../baremes/forfaits';
import { debutRegime2021 } from '../baremes/regimes';
import { dateIn } from '../cellDate';
import { typologieIn } from '../cellTypologie';
import type { Finding } from '../finding';
import type { FormReading, RowReading } from '../reading';
import { findingAt, rowAddress } from './findingAt';

/** Once for the form: how many leases wait for a choice of régime, or lack a known barème. */
export function checkRegime(reading: FormReading): readonly Finding[] {
  const { regime } = reading.contexte;
  const late = reading.lignes.filter((row) => (bailOf(row) ?? '') >= debutRegime2021);
  if (regime === undefined) return late.length === 0 ? [] : [tell('regime-2021', late, reading)];
  const unknown = late.filter((row) => !hasForfait(row, regime));
  return unknown.length === 0 ? [] : [tell('bareme-manquant', unknown, reading)];
}

function tell(
  code: 'regime-2021' | 'bareme-manquant',
  rows: readonly RowReading[],
  reading: FormReading,
): Finding {
  const rang = rows[0]?.rang ?? reading.premiereLigne;
  const cellule = rowAddress(reading.colonnes, rang, 'dateBail');
  const lieu = { feuille: reading.feuille, cellule, champ: 'dateBail' };
  return findingAt({ code, baux: rows.length }, lieu);
}

function hasForfait(row: RowReading, regime: '2018' | '2021'): boolean {
  const bail = bailOf(row);
  const typologie = typologieIn(row.cells.typologie);
  if (bail === undefined || typologie === undefined) return true;
  return computeForfait(typologie, bail, regime) !== undefined;
}

function bailOf(row: RowReading) {
  return dateIn(row.cells.dateBail);
}
