/** The plafond APL of a household in euros per m², as the form asks for it. An aid, never a rule. */
import { addYears } from '../date';
import type { IsoDate } from '../date';
import { floorDecimal } from '../montant';
import type { Centimes, EurosParM2 } from '../montant';
import { dernierPlafondConnu, plafondsApl } from './plafondsApl';
import type { PlafondsDeZone, Zone } from './plafondsApl';
import { versionOn } from './versionOn';

export interface Composition {
  readonly couple: boolean;
  /** Dependants (personnes à charge). */
  readonly personnesACharge: number;
}

export type PlafondAnswer =
  | {
      readonly kind: 'plafond';
      readonly mensuel: Centimes;
      /** To the cent, and to four decimals: cut, so that neither is above the monthly amount. */
      readonly parM2: EurosParM2;
      readonly parM2Fin: EurosParM2;
      /** First day of the monthly amount. */
      readonly depuis: IsoDate;
    }
  /** Before the first plafond that we know. */
  | { readonly kind: 'aucun-bareme'; readonly date: IsoDate }
  /** A year or more after the last change that we know, so that another may have followed. */
  | { readonly kind: 'bareme-perime'; readonly date: IsoDate; readonly dernier: IsoDate }
  | { readonly kind: 'surface-invalide'; readonly surface: number };

/**
 * The plafond for a lease signed on `bail`, its monthly amount divided by the surface in m² and
 * cut, never rounded up: times the surface it stays under the monthly amount. Plafonds change every 1 October: a lease signed a year or more after the
 * last known change gets no figure.
 */
export function computePlafondParM2(
  zone: Zone,
  composition: Composition,
  bail: IsoDate,
  surface: number,
): PlafondAnswer {
  if (!(surface > 0)) return { kind: 'surface-invalide', surface };
  if (bail >= addYears(dernierPlafondConnu, 1)) {
    return { kind: 'bareme-perime', date: bail, dernier: dernierPlafondConnu };
  }
  const version = versionOn(plafondsApl, bail);
  if (version === undefined) return { kind: 'aucun-bareme', date: bail };
  const mensuel = plafondMensuel(version.value[zone], composition);
  const exact = mensuel / 100 / surface;
  const [parM2, parM2Fin] = [floorDecimal(exact, 2), floorDecimal(exact, 4)];
  return { kind: 'plafond', mensuel, parM2, parM2Fin, depuis: version.from };
}

function plafondMensuel(plafonds: PlafondsDeZone, composition: Composition): Centimes {
  const { couple, personnesACharge } = composition;
  if (personnesACharge <= 0) return couple ? plafonds.coupleSansPac : plafonds.personneSeule;
  const supplement = plafonds.parPacSupplementaire * (Math.floor(personnesACharge) - 1);
  return (plafonds.unePac + supplement) as Centimes;
}
