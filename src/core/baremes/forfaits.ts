/**
 * The forfait per household by typologie. It does not depend on the length of stay: no pro rata
 * (convention IML, art. 2).
 */
import type { IsoDate } from '../date';
import type { Typologie } from '../forms/modele';
import { centimes } from '../montant';
import type { Centimes } from '../montant';
import { debutRegime2021 } from './regimes';
import type { RegimeChoice } from './regimes';

export type ForfaitParTypologie = Readonly<Record<Typologie, Centimes>>;

/** Article 2 of the convention IML (conseil communautaire of Grand Besançon, 29 June 2018). */
export const forfaits2018: ForfaitParTypologie = {
  'T1/T2': centimes(1500),
  'T3/T4': centimes(4000),
  'T5 et plus': centimes(5000),
};

/**
 * The forfait of a household whose lease was signed on `bail`. While nobody has said which régime
 * applies, the amounts of 2018 stand. Under the régime of 2021 the amounts depend on the zone and are
 * not public: undefined from 1 October 2021 on, never the nearest known amount.
 */
export function computeForfait(
  typologie: Typologie,
  bail: IsoDate,
  regime: RegimeChoice | undefined,
): Centimes | undefined {
  if (regime === '2021' && bail >= debutRegime2021) return undefined;
  return forfaits2018[typologie];
}
