/** One sum of a table, worked out in the unit of its total, with what rounding alone may explain. */
import { roundDecimal } from '../montant';
import type { Ecart } from './finding';
import type { AnnexeCellule, AnnexeColonne } from './model';
import { eurosPar } from './unite';
import type { Unite } from './unite';

/** Keeps binary noise out of decimals: nobody prints more than nine. */
const DIGITS = 9;

export type Calcul =
  | { readonly kind: 'calcul'; readonly ecart: Ecart; readonly tolerance: number }
  /** A part or the total is no number: nothing can be claimed. */
  | { readonly kind: 'incomplet' }
  /** Some units are known and others are not. */
  | { readonly kind: 'unites-melees' };

/**
 * The difference between a total cell and its parts. `tolerance` is half a unit of the last printed
 * digit of each part, plus half for the total; counts, and a total that adds the cells themselves by
 * a formula, have none.
 */
export function computeSomme(
  total: AnnexeCellule,
  parts: readonly AnnexeCellule[],
  nature: AnnexeColonne['nature'] = 'montant',
): Calcul {
  const figures = parts.map(figureOf);
  const found = figureOf(total);
  if (!found || total.lu.kind === 'neant') return { kind: 'incomplet' };
  if (!figures.every((figure) => figure !== undefined)) return { kind: 'incomplet' };
  const counted = figures.filter(({ valeur }) => valeur !== 0);
  if (new Set([found, ...counted].map(({ unite }) => unite === undefined)).size > 1) {
    return { kind: 'unites-melees' };
  }
  const exact = nature === 'nombre' || isPlainSum(total.formula);
  return { kind: 'calcul', ...compare(found, figures, exact) };
}

interface Figure {
  readonly valeur: number;
  readonly decimales: number;
  readonly demi: number;
  readonly unite: Unite | undefined;
}

function figureOf({ lu, unite }: AnnexeCellule): Figure | undefined {
  if (lu.kind === 'neant') return { valeur: 0, decimales: 0, demi: 0, unite };
  if (lu.kind !== 'nombre') return undefined;
  return { valeur: lu.valeur, decimales: lu.decimales, demi: 0.5 * 10 ** -lu.decimales, unite };
}

function compare(found: Figure, parts: readonly Figure[], exact: boolean) {
  const inUnit = (value: number, { unite }: Figure) =>
    unite && found.unite ? (value * eurosPar[unite]) / eurosPar[found.unite] : value;
  const sum = (values: readonly number[]) =>
    roundDecimal(
      values.reduce((a, b) => a + b, 0),
      DIGITS,
    );
  const attendu = sum(parts.map((part) => inUnit(part.valeur, part)));
  const demis = sum([found.demi, ...parts.map((part) => inUnit(part.demi, part))]);
  const ecart: Ecart = {
    attendu,
    trouve: found.valeur,
    ecart: roundDecimal(found.valeur - attendu, DIGITS),
    decimales: Math.max(found.decimales, decimalesOf(attendu)),
    ...(found.unite && { unite: found.unite }),
  };
  return { ecart, tolerance: exact ? 0 : demis };
}

function decimalesOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

const PLAIN_SUM =
  /^=\+?(?:SUM\([A-Z$\d:;, ]*\)|\$?[A-Z]+\$?\d+)(?:\+(?:SUM\([A-Z$\d:;, ]*\)|\$?[A-Z]+\$?\d+))*$/i;

/** A formula that only adds cells of its own sheet: its figure owes nothing to rounding. */
export function isPlainSum(formula: string | null): boolean {
  return formula !== null && PLAIN_SUM.test(formula.replace(/\s/g, ''));
}
