/** Leases to which the règlement général of 1 October 2021 may apply. */
import { zoneInForce } from '../baremes/bareme';
import { computeForfait } from '../baremes/forfaits';
import { debutRegime2021 } from '../baremes/regimes';
import { zoneKey } from '../baremes/zone';
import { dateIn } from '../cellDate';
import { isFilled, keyOf } from '../cellText';
import { typologieIn } from '../cellTypologie';
import { inZoneOf } from '../compteurs';
import type { Finding, FormulaireConstat } from '../finding';
import { typologies } from '../forms/modele';
import type { Typologie } from '../forms/modele';
import type { Contexte, FormReading, RowReading } from '../reading/formReading';
import { findingAt, rowAddress } from './findingAt';

/** Once for the form: how many leases wait for a choice of régime, or lack a known barème. */
export function checkRegime(reading: FormReading): readonly Finding[] {
  const late = reading.lignes.filter((row) => (bailOf(row) ?? '') >= debutRegime2021);
  if (reading.contexte.regime === undefined) {
    return tell(reading, late, { code: 'regime-2021', baux: late.length });
  }
  const { contexte } = reading;
  const unknown = late.filter((row) => missingOf(row, contexte) !== undefined);
  const wrong = unknown.filter((row) => isInWrongZone(row, contexte));
  const others = unknown.filter((row) => !wrong.includes(row));
  return [
    ...tell(reading, others, baremeManquant(others, contexte)),
    ...tell(reading, wrong, { ...baremeManquant(wrong, contexte), manque: 'zone-inconnue' }),
    ...checkZones(reading, late),
  ];
}

/** The zone is the dwelling's: what takes one zone for all of them is told. */
function checkZones(reading: FormReading, late: readonly RowReading[]): readonly Finding[] {
  const { regime, baremes, zone, zones } = reading.contexte;
  const common = zoneInForce(baremes, zoneKey(zone));
  if (regime !== '2021' || common === undefined || common === '') return [];
  const rows = late.filter(
    ({ cells }) => isFilled(cells.menage) && zones?.get(keyOf(cells.menage)) === undefined,
  );
  return tell(reading, rows, { code: 'zone-commune', menages: rows.length, zone: zone || common });
}

function baremeManquant(
  rows: readonly RowReading[],
  contexte: Contexte,
): Extract<FormulaireConstat, { readonly code: 'bareme-manquant' }> {
  const missing = new Set(rows.map((row) => missingOf(row, contexte)));
  const named = [...new Set(rows.map((row) => zoneOf(row, contexte)))];
  const isAsked = named.some((each) => zoneInForce(contexte.baremes, zoneKey(each)) === undefined);
  return {
    code: 'bareme-manquant',
    baux: rows.length,
    manque: isAsked ? 'zone' : 'montant',
    typologies: typologies.filter((typologie) => missing.has(typologie)),
    zone: named.filter((each) => each !== '').join(', '),
  };
}

const zoneOf = ({ cells }: RowReading, contexte: Contexte) => inZoneOf(cells.menage, contexte).zone;

/** Whether the zone given for a dwelling is none of those that the barèmes name, and all of them name one. */
function isInWrongZone(row: RowReading, contexte: Contexte): boolean {
  const known = new Set(contexte.baremes.map(({ zone }) => zone));
  const zone = zoneKey(zoneOf(row, contexte));
  return zone !== '' && known.size > 0 && !known.has('') && !known.has(zone);
}

function tell(
  reading: FormReading,
  rows: readonly RowReading[],
  constat: FormulaireConstat,
): readonly Finding[] {
  const rang = rows[0]?.rang;
  if (rang === undefined) return [];
  const cellule = rowAddress(reading.colonnes, rang, 'dateBail');
  return [findingAt(constat, { feuille: reading.feuille, cellule, champ: 'dateBail' })];
}

/** The typologie of a row whose forfait nobody knows; a row that cannot be read lacks none. */
function missingOf(row: RowReading, contexte: Contexte): Typologie | undefined {
  const bail = bailOf(row);
  const typologie = typologieIn(row.cells.typologie);
  if (bail === undefined || typologie === undefined) return undefined;
  return computeForfait(typologie, bail, inZoneOf(row.cells.menage, contexte)) === undefined
    ? typologie
    : undefined;
}

function bailOf(row: RowReading) {
  return dateIn(row.cells.dateBail);
}
