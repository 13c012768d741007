/**
 * Barèmes of the régime of 2021, whose amounts are not public: each row of the workbook's table is one
 * amount, in force from a day on, for one zone and one typologie.
 */
import type { IsoDate } from '../date';
import type { Typologie } from '../forms/modele';
import type { Centimes } from '../montant';

export interface Bareme {
  readonly from: IsoDate;
  /** What the zone is compared by (see `zoneKey`); empty where the row names none. */
  readonly zone: string;
  readonly typologie: Typologie;
  /** Undefined where the cell holds no amount: from that day on nobody knows the forfait. */
  readonly montant: Centimes | undefined;
}

/**
 * The zone to look under: that of the form, or the only one that the barèmes name. Empty when they
 * name none; undefined when they name several and the form does not choose.
 */
export function zoneInForce(baremes: readonly Bareme[], zone: string): string | undefined {
  const named = new Set(baremes.map((bareme) => bareme.zone).filter((each) => each !== ''));
  if (named.size === 0) return '';
  if (zone !== '') return zone;
  return named.size === 1 ? [...named][0] : undefined;
}

/**
 * The amount in force on `date`, its first day included. Undefined rather than a guess: before the
 * first barème, for another zone, where two rows of the same day disagree, and where the latest row
 * lacks its amount, or its zone while others name theirs.
 */
export function baremeOn(
  baremes: readonly Bareme[],
  key: { readonly zone: string; readonly typologie: Typologie; readonly date: IsoDate },
): Centimes | undefined {
  const zone = zoneInForce(baremes, key.zone);
  if (zone === undefined) return undefined;
  const rows = latest(
    baremes.filter(
      (row) =>
        row.typologie === key.typologie &&
        row.from <= key.date &&
        (row.zone === zone || row.zone === ''),
    ),
  );
  const montants = new Set(rows.map((row) => (row.zone === zone ? row.montant : undefined)));
  return montants.size === 1 ? [...montants][0] : undefined;
}

function latest(rows: readonly Bareme[]): readonly Bareme[] {
  const from = rows.reduce((last, row) => (row.from > last ? row.from : last), '');
  return rows.filter((row) => row.from === from);
}
