/** Numbers as French texts print them. */
import { roundDecimal } from '../montant';
import type { Intervalle } from './citation';

/** A number with what was printed after its comma. */
export interface Nombre {
  readonly valeur: number;
  /** Digits after the comma. */
  readonly decimales: number;
}

/** What may stand between thousands: a space of any kind, or a line break inside a paragraph. */
export const ESPACE = '[ \\t\\u00a0\\u2009\\u202f]';
const APART = `(?:${ESPACE}|\\r?\\n)`;
const WHOLE = new RegExp(`^\\d+$|^\\d{1,3}(?:${APART}\\d{3})+$|^\\d{1,3}(?:\\.\\d{3})+$`);
const DECIMAL = new RegExp(`^(\\d+|\\d{1,3}(?:${APART}\\d{3})+)[,.](\\d+)$`);

/** Figures in a row, with the separators that one number may hold. */
export const SUITE = `\\d+(?:(?:[.,]|[ \\u00a0\\u2009\\u202f]|\\r?\\n(?=\\d{3}\\b))\\d+)*`;

/**
 * The number that a run of figures prints, or undefined when it prints none: « 1 045 6823 », « 1.1.2 »,
 * « 03 81 61 50 50 ». A point followed by three digits parts thousands, any other point is a comma.
 */
export function parseNombre(suite: string): Nombre | undefined {
  if (WHOLE.test(suite)) return { valeur: Number(suite.replace(/\D/g, '')), decimales: 0 };
  const [, whole, decimals] = DECIMAL.exec(suite) ?? [];
  if (whole === undefined || decimals === undefined) return undefined;
  const valeur = Number(`${whole.replace(/\D/g, '')}.${decimals}`);
  return { valeur, decimales: decimals.length };
}

const MOTS: Readonly<Record<string, number>> = {
  un: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  quinze: 15,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  cent: 100,
};

/** The number words that may stand before « million » and « milliard ». */
export const EN_LETTRES = Object.keys(MOTS).join('|');

export function nombreEnLettres(mot: string): Nombre | undefined {
  const valeur = MOTS[mot.toLowerCase()];
  return valeur === undefined ? undefined : { valeur, decimales: 0 };
}

/** A number times its scale (1, 1 000, 1 000 000…), free of float noise. */
export function scale({ valeur }: Nombre, echelle: number): number {
  return roundDecimal(valeur * echelle, 6);
}

/** What the printed figure stands for: half a unit of its last digit on each side. */
export function intervalleOf(nombre: Nombre, echelle: number): Intervalle {
  const valeur = scale(nombre, echelle);
  const demi = echelle / (2 * 10 ** nombre.decimales);
  return [roundDecimal(valeur - demi, 6), roundDecimal(valeur + demi, 6)];
}
