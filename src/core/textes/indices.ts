/** How well the words, the years and the figure of a quotation point to a cell. */
import type { Periode } from '../annexes/model';
import { eurosPar } from '../annexes/unite';
import { roundDecimal } from '../montant';
import type { Cible } from './cibles';
import type { MontantCite } from './citation';
import type { Contexte } from './contexte';
import { isSamePeriode } from './periodes';

/** 0 nothing said, 1 some of it, 2 said outright; -1 the text says otherwise. */
export type Force = -1 | 0 | 1 | 2;

export interface Indices {
  readonly cible: Cible;
  /** Whether the figures agree once rounded as they are printed. */
  readonly accord: boolean;
  /** The share of the line's words that are said, those around counting half. */
  readonly mots: number;
  readonly ligne: Force;
  /** Whether every word of the line is said of this amount. */
  readonly nommee: boolean;
  readonly periode: Force;
  /** How many words of its heading are said, of those that tell columns apart. */
  readonly colonne: number;
}

export function indicesOf(citation: MontantCite, contexte: Contexte, cible: Cible): Indices {
  const own = said(contexte.mots, cible.mots);
  const isTotal = cible.totalDeLignes && (contexte.total > 0 || own === 0);
  return {
    cible,
    accord: isInAccord(citation, cible),
    mots: isTotal ? contexte.total * 0.4 : motsShare(contexte, cible),
    ligne: isTotal ? contexte.total : ligneForce(contexte, cible),
    nommee: own > 0 && own === cible.mots.size,
    periode: periodeForce(contexte, cible),
    colonne: said(contexte.mots, cible.motsColonne),
  };
}

/**
 * The finer figure, rounded as the coarser one is printed, is that one: « 7,4 M€ » agrees with
 * 7 384 k€, and « 16 M€ » does not with 15 M€ though both may stand for 15,5.
 */
export function isInAccord(
  { intervalle }: MontantCite,
  { min, max }: Pick<Cible, 'min' | 'max'>,
): boolean {
  if (intervalle === undefined) return false;
  const [least, most] = intervalle;
  const apart = Math.abs(least + most - (min + max)) / 2;
  return roundDecimal(apart - Math.max(most - least, max - min) / 2, 2) <= 0;
}

function said(mots: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  let count = 0;
  for (const mot of wanted) if (mots.has(mot)) count += 1;
  return count;
}

/** Said of the amount, and said of it or around it. */
function saidAround({ mots, motsAutour }: Contexte, { mots: wanted }: Cible): number {
  let count = 0;
  for (const mot of wanted) if (mots.has(mot) || motsAutour.has(mot)) count += 1;
  return count;
}

function motsShare(contexte: Contexte, cible: Cible): number {
  if (cible.mots.size === 0) return 0;
  const own = said(contexte.mots, cible.mots);
  return (own + saidAround(contexte, cible)) / 2 / cible.mots.size;
}

/** Outright: all of the label, or two words and half of it, one of them the amount's own. */
function ligneForce(contexte: Contexte, cible: Cible): Force {
  const own = said(contexte.mots, cible.mots);
  const all = saidAround(contexte, cible);
  if (own > 0 && own === cible.mots.size) return 2;
  if (own >= 1 && all >= 2 && all * 2 >= cible.mots.size) return 2;
  return all >= 1 ? 1 : 0;
}

function periodeForce(contexte: Contexte, { periode, annexe }: Cible): Force {
  const { annexes } = contexte;
  if (annexe !== undefined && annexes.length > 0 && !annexes.includes(annexe)) return -1;
  const saidAnnexe = annexe !== undefined && annexes.includes(annexe);
  if (periode === undefined) return saidAnnexe ? 2 : 0;
  return saidPeriode(contexte, periode);
}

function saidPeriode(contexte: Contexte, periode: Periode): Force {
  const { periodes, annees, periodesHeritees } = contexte;
  if (periode.de === periode.a && annees.length > 0) return annees.includes(periode.de) ? 2 : -1;
  if (periodes.some((one) => isSamePeriode(one, periode))) return 2;
  if (periodes.length > 0) return -1;
  if (periodesHeritees.length === 0) return 0;
  return periodesHeritees.some((one) => isSamePeriode(one, periode)) ? 1 : -1;
}

/**
 * How unlikely it is that figures agree by chance: 0 for one digit that counts (« 8 M€ »), 1 for two,
 * 2 for three and more, in the figure that has fewer of them.
 */
export function precisionOf({ valeur = 0, intervalle }: MontantCite, cible: Cible): 0 | 1 | 2 {
  const [least, most] = intervalle ?? [valeur, valeur];
  const printed = digitsOf(valeur, most - least);
  const other = digitsOf((cible.min + cible.max) / 2, cible.max - cible.min);
  const digits = Math.min(printed, other);
  return digits >= 3 ? 2 : digits === 2 ? 1 : 0;
}

/** Digits that count: those of the value in units of its last printed digit, without end zeros. */
function digitsOf(value: number, unit: number): number {
  if (unit <= 0) return 0;
  return String(Math.round(Math.abs(value) / unit)).replace(/0+$/, '').length;
}

/** How near a figure must be to be a slip of another: a fifth. */
const PROCHE = 0.2;

/** Whether a figure that does not agree looks like that of the cell: near it, or a slip of the hand. */
export function isProche(citation: MontantCite, cible: Cible): boolean {
  const { valeur = 0, intervalle } = citation;
  const middle = (cible.min + cible.max) / 2;
  if (Math.abs(valeur - middle) <= PROCHE * Math.abs(middle)) return true;
  const [least, most] = intervalle ?? [valeur, valeur];
  const step = Math.max(most - least, cible.max - cible.min);
  return step > 0 && isFaute(digits(valeur, step), digits(middle, step), Math.abs(valeur / middle));
}

function digits(value: number, step: number): string {
  return String(Math.round(Math.abs(value) / step));
}

/** One digit wrong, two digits swapped, one missing or too many, or another unit; of three digits at least. */
function isFaute(a: string, b: string, ratio: number): boolean {
  if (isUnite(ratio)) return true;
  if (Math.min(a.length, b.length) < 3 || Math.abs(a.length - b.length) > 1) return false;
  const start = [...a].findIndex((digit, at) => digit !== b[at]);
  const [x, y] = [a.slice(Math.max(0, start)), b.slice(Math.max(0, start))];
  const swapped = x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1) || swapped;
}

/** The same figure in another unit: a thousand or a million times. */
function isUnite(ratio: number): boolean {
  return Object.values(eurosPar).some(
    (worth) => worth > 1 && (near(ratio, worth) || near(ratio * worth, 1)),
  );
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.02 * b;
}
