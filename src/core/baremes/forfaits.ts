/**
 * The forfait per household by typologie. It does not depend on the length of stay: no pro rata
 * (convention IML, art. 2).
 */
import type { IsoDate } from '../date';
import type { Typologie } from '../forms/modele';
import { centimes } from '../montant';
import type { Centimes } from '../montant';
import { baremeOn } from './bareme';
import type { Bareme } from './bareme';
import { debutRegime2021 } from './regimes';
import type { RegimeChoice } from './regimes';
import { zoneKey } from './zone';

export type ForfaitParTypologie = Readonly<Record<Typologie, Centimes>>;

/** Article 2 of the convention IML (conseil communautaire of Grand Besançon, 29 June 2018). */
export const forfaits2018: ForfaitParTypologie = {
  'T1/T2': centimes(1500),
  'T3/T4': centimes(4000),
  'T5 et plus': centimes(5000),
};

/** What the workbook says of the amounts: the régime chosen, the barèmes of 2021, the form's zone. */
export interface ForfaitContexte {
  readonly regime: RegimeChoice | undefined;
  readonly baremes: readonly Bareme[];
  /** As typed; empty where the form names none. */
  readonly zone: string;
  /** The zone of each dwelling, as typed, by the household that lives there (`keyOf`). */
  readonly zones?: ReadonlyMap<string, string>;
}

/**
 * The forfait of a household whose lease was signed on `bail`. While nobody has said which régime
 * applies, the amounts of 2018 stand. Under the régime of 2021 the amounts depend on the zone and are
 * not public: from 1 October 2021 on they are those of the workbook's barèmes, or undefined, never the
 * nearest known amount.
 */
export function computeForfait(
  typologie: Typologie,
  bail: IsoDate,
  { regime, baremes, zone }: Omit<ForfaitContexte, 'zones'>,
): Centimes | undefined {
  if (regime === '2021' && bail >= debutRegime2021) {
    return baremeOn(baremes, { zone: zoneKey(zone), typologie, date: bail });
  }
  return forfaits2018[typologie];
}
