/** One sum of a table, worked out in the unit of its total, with what rounding alone may explain. */
import { decimalesOf, roundDecimal } from '../montant';
import type { Ecart } from './finding';
import type { AnnexeCellule } from './model';
import { eurosPar } from './unite';
import type { Unite } from './unite';

/** Keeps binary noise out of decimals: nobody prints more than nine. */
const DIGITS = 9;
/** Rounding spreads so far that one sum in ten thousand goes beyond: four standard deviations. */
const SIGMAS = 4;

export type Calcul =
  | CalculFait
  /** A part or the total is no number: nothing can be claimed. */
  | { readonly kind: 'incomplet' }
  /** Some units are known and others are not. */
  | { readonly kind: 'unites-melees' };

export interface CalculFait {
  readonly kind: 'calcul';
  readonly ecart: Ecart;
  /** Half a unit of the last printed digit of each part that is not nothing, and of the total. */
  readonly tolerance: number;
  /** What roundings independent of each other come to in practice; at most `tolerance`. */
  readonly probable: number;
  /** The parts in the unit of the total, those that are nothing left out. */
  readonly valeurs: readonly number[];
  /** How many parts are empty cells. */
  readonly vides: number;
}

/** The difference between a total cell and its parts; an empty part counts for nothing. */
export function computeSomme(total: AnnexeCellule, parts: readonly AnnexeCellule[]): Calcul {
  const figures = parts.map(figureOf);
  const found = figureOf(total);
  if (!found || total.lu.kind !== 'nombre') return { kind: 'incomplet' };
  if (!figures.every((figure) => figure !== undefined)) return { kind: 'incomplet' };
  const counted = figures.filter(({ valeur }) => valeur !== 0);
  if (counted.some(({ unite }) => (unite === undefined) !== (found.unite === undefined))) {
    return { kind: 'unites-melees' };
  }
  const vides = parts.reduce((count, { lu }) => count + (lu.kind === 'vide' ? 1 : 0), 0);
  return { kind: 'calcul', ...compare(found, counted), vides };
}

interface Figure {
  readonly valeur: number;
  readonly decimales: number;
  readonly demi: number;
  readonly unite: Unite | undefined;
}

function figureOf({ lu, unite }: AnnexeCellule): Figure | undefined {
  if (lu.kind === 'neant' || lu.kind === 'vide') return { valeur: 0, decimales: 0, demi: 0, unite };
  if (lu.kind !== 'nombre') return undefined;
  return { valeur: lu.valeur, decimales: lu.decimales, demi: 0.5 * 10 ** -lu.decimales, unite };
}

function compare(found: Figure, parts: readonly Figure[]) {
  const inUnit = (value: number, { unite }: Figure) =>
    unite && found.unite ? (value * eurosPar[unite]) / eurosPar[found.unite] : value;
  const valeurs = parts.map((part) => inUnit(part.valeur, part));
  const demis = [found.demi, ...parts.map((part) => inUnit(part.demi, part))];
  const attendu = sum(valeurs);
  const ecart: Ecart = {
    attendu,
    trouve: found.valeur,
    ecart: roundDecimal(found.valeur - attendu, DIGITS),
    decimales: Math.max(found.decimales, decimalesOf(attendu)),
    ...(found.unite && { unite: found.unite }),
  };
  const tolerance = sum(demis);
  const spread = Math.sqrt(sum(demis.map((demi) => demi ** 2)) / 3);
  return { ecart, tolerance, probable: Math.min(tolerance, SIGMAS * spread), valeurs };
}

function sum(values: readonly number[]): number {
  return roundDecimal(
    values.reduce((a, b) => a + b, 0),
    DIGITS,
  );
}
