/** The figures of a table as plain numbers in one unit, for the many sums that are tried. */
import type { AnnexeCellule, AnnexeReading } from './model';
import { eurosPar } from './unite';

/** A cell as a number: in euros where its unit is known, as printed elsewhere. */
export interface Chiffre {
  readonly valeur: number;
  /** Half a unit of the last printed digit. */
  readonly demi: number;
  readonly unite: boolean;
}

const HALF_CENTIME = 0.005;

/** Nothing stands there, or a dash: it adds nothing. `undefined` is what cannot be read. */
const RIEN: Chiffre = { valeur: 0, demi: 0, unite: false };

export type Chiffres = readonly (readonly (Chiffre | undefined)[])[];

export function chiffresOf({ cellules }: AnnexeReading): Chiffres {
  return cellules.map((row) => row.map(chiffreOf));
}

function chiffreOf({ lu, unite }: AnnexeCellule): Chiffre | undefined {
  if (lu.kind === 'vide' || lu.kind === 'neant') return RIEN;
  if (lu.kind !== 'nombre') return undefined;
  const scale = unite ? eurosPar[unite] : 1;
  const demi = 0.5 * 10 ** -lu.decimales * scale;
  return { valeur: lu.valeur * scale, demi, unite: unite !== undefined };
}

/** What binary noise, and a last centime typed with more digits than it has, leave between equals. */
function noiseOf({ valeur, demi }: Chiffre, parts: number): number {
  const digits = demi < HALF_CENTIME ? Math.min(HALF_CENTIME, demi * (parts + 1)) : 0;
  return Math.max(digits, 1e-9 * Math.max(1, Math.abs(valeur)));
}

/**
 * Whether some figures give a total: « juste », « faux », or undefined where nothing can be worked
 * out, or where the sum is trivial (one part that is not nothing).
 */
export function compare(
  total: Chiffre | undefined,
  parts: readonly (Chiffre | undefined)[],
  rounds: boolean,
): 'juste' | 'faux' | undefined {
  if (!total || total === RIEN) return undefined;
  let sum = 0;
  let demis = total.demi;
  let counted = 0;
  for (const part of parts) {
    if (!part || (part.valeur !== 0 && part.unite !== total.unite)) return undefined;
    if (part.valeur !== 0) counted += 1;
    sum += part.valeur;
    demis += part.demi;
  }
  const ecart = Math.abs(total.valeur - sum);
  const isRight = ecart <= Math.max(rounds ? demis : 0, noiseOf(total, parts.length));
  if (counted < 2 && isRight) return undefined;
  return isRight ? 'juste' : 'faux';
}

/** How far the sum of some figures is from a total, as a share of it. */
export function distanceOf(
  total: Chiffre | undefined,
  parts: readonly (Chiffre | undefined)[],
): number {
  const sum = parts.reduce((before, part) => before + (part?.valeur ?? 0), 0);
  return total ? Math.abs(total.valeur - sum) / Math.max(1, Math.abs(total.valeur)) : 0;
}
