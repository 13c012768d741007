/**
 * The plafond of a rent for the APL, metropolitan France, rented sector: euros **per month**, charges
 * apart, by zone and family. CCH D.823-16 2° (R.351-17-3 until 1 September 2019), fixed by the arrêté
 * of 27 September 2019, art. 7, as revised; before it by the arrêtés of each year.
 * A room is 90 % of the plafond of a single person, a shared dwelling 75 % of the whole.
 */
import type { IsoDate } from '../date';
import { centimes } from '../montant';
import type { Centimes } from '../montant';
import type { DatedValue } from './versionOn';

/** Zones of the APL (arrêté of 17 March 1978), not those of the forfaits. */
export type Zone = 'I' | 'II' | 'III';

/** Monthly plafonds of one zone, in the order of the arrêté. */
export interface PlafondsDeZone {
  readonly personneSeule: Centimes;
  readonly coupleSansPac: Centimes;
  /** A person alone or a couple with one dependant. */
  readonly unePac: Centimes;
  /** Added for each further dependant. */
  readonly parPacSupplementaire: Centimes;
}

type Version = DatedValue<Readonly<Record<Zone, PlafondsDeZone>>>;

/** Every change since 2014, sorted by first day. */
export const plafondsApl: readonly Version[] = [
  version('2014-10-01', {
    I: [292.62, 352.92, 398.87, 57.86],
    II: [255.03, 312.15, 351.25, 51.12],
    III: [239.02, 289.76, 324.89, 46.56],
  }),
  version('2015-10-01', {
    I: [292.85, 353.2, 399.19, 57.91],
    II: [255.23, 312.4, 351.53, 51.16],
    III: [239.21, 289.99, 325.15, 46.6],
  }),
  version('2017-10-01', {
    I: [295.05, 355.85, 402.18, 58.34],
    II: [257.14, 314.74, 354.17, 51.54],
    III: [241.0, 292.16, 327.59, 46.95],
  }),
  version('2019-10-01', {
    I: [295.93, 356.92, 403.39, 58.52],
    II: [257.92, 315.69, 355.23, 51.7],
    III: [241.73, 293.04, 328.57, 47.09],
  }),
  version('2020-10-01', {
    I: [296.82, 357.99, 404.6, 58.7],
    II: [258.69, 316.64, 356.3, 51.86],
    III: [242.46, 293.92, 329.56, 47.23],
  }),
  version('2021-10-01', {
    I: [298.07, 359.49, 406.3, 58.95],
    II: [259.78, 317.97, 357.8, 52.08],
    III: [243.48, 295.15, 330.94, 47.43],
  }),
  version('2022-07-01', {
    I: [308.5, 372.07, 420.52, 61.01],
    II: [268.87, 329.1, 370.32, 53.9],
    III: [252.0, 305.48, 342.52, 49.09],
  }),
  version('2023-10-01', {
    I: [319.3, 385.09, 435.24, 63.15],
    II: [278.28, 340.62, 383.28, 55.79],
    III: [260.82, 316.17, 354.51, 50.81],
  }),
  version('2024-10-01', {
    I: [329.71, 397.64, 449.43, 65.21],
    II: [287.35, 351.72, 395.77, 57.61],
    III: [269.32, 326.48, 366.07, 52.47],
  }),
  version('2025-10-01', {
    I: [333.14, 401.78, 454.1, 65.89],
    II: [290.34, 355.38, 399.89, 58.21],
    III: [272.12, 329.88, 369.88, 53.01],
  }),
];

/** The last day on which a change is known to us; nothing tells the plafonds of later leases. */
export const dernierPlafondConnu = '2025-10-01' as IsoDate;

type Figures = readonly [number, number, number, number];

function version(from: string, zones: Readonly<Record<Zone, Figures>>): Version {
  const value = { I: plafonds(zones.I), II: plafonds(zones.II), III: plafonds(zones.III) };
  return { from: from as IsoDate, value };
}

function plafonds([seule, couple, une, plus]: Figures): PlafondsDeZone {
  return {
    personneSeule: centimes(seule),
    coupleSansPac: centimes(couple),
    unePac: centimes(une),
    parPacSupplementaire: centimes(plus),
  };
}
