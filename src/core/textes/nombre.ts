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
/** Thousands apart, or not: « 2 454 000 », « 2.454.000 », « 2'454'000 ». */
const ENTIER = `\\d+|\\d{1,3}(?:(?:${APART}\\d{3})+|(?:\\.\\d{3})+|(?:['’]\\d{3})+)`;
const WHOLE = new RegExp(`^(?:${ENTIER})$`);
const DECIMAL = new RegExp(
  `^(\\d+|\\d{1,3}(?:(?:${APART}\\d{3})+|(?:['’]\\d{3})+))[,.](\\d+)$|^(\\d{1,3}(?:\\.\\d{3})+),(\\d+)$`,
);

/** Figures in a row, with the separators that one number may hold. */
export const SUITE = `\\d+(?:(?:[.,]|['’](?=\\d{3}(?!\\d))|[ \\u00a0\\u2009\\u202f]|\\r?\\n(?=\\d{3}\\b))\\d+)*`;

/**
 * The number that a run of figures prints, or undefined when it prints none: « 1 045 6823 », « 1.1.2 »,
 * « 03 81 61 50 50 ». A point followed by three digits parts thousands, any other point is a comma.
 */
export function parseNombre(suite: string): Nombre | undefined {
  if (WHOLE.test(suite)) return { valeur: Number(suite.replace(/\D/g, '')), decimales: 0 };
  const [, whole, decimals, dotted, cents] = DECIMAL.exec(suite) ?? [];
  return decimalOf(whole, decimals) ?? decimalOf(dotted, cents);
}

function decimalOf(whole: string | undefined, decimals: string | undefined): Nombre | undefined {
  if (whole === undefined || decimals === undefined) return undefined;
  const valeur = Number(`${whole.replace(/\D/g, '')}.${decimals}`);
  return { valeur, decimales: decimals.length };
}

/** Parts of a million in use: « ½ », « 3/4 ». */
export const FRACTION = '[½¼¾]|[1-9][/⁄][2-9](?!\\d)';
const GLYPHES: Readonly<Record<string, string>> = { '½': '1/2', '¼': '1/4', '¾': '3/4' };

/** What a fraction is worth; it is known as one decimal is. */
export function parseFraction(texte: string): Nombre | undefined {
  const [over, under] = (GLYPHES[texte] ?? texte).split(/[/⁄]/u).map(Number);
  if (over === undefined || under === undefined || over >= under) return undefined;
  return { valeur: over / under, decimales: 1 };
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
