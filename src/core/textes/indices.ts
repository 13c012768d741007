/** How well the words, the years and the figure of a quotation point to a cell. */
import type { Periode } from '../annexes/model';
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
  readonly periode: Force;
}

export function indicesOf(citation: MontantCite, contexte: Contexte, cible: Cible): Indices {
  const mots = cible.totalDeLignes ? contexte.total * 0.4 : motsShare(contexte, cible);
  return {
    cible,
    accord: isInAccord(citation, cible),
    mots,
    ligne: cible.totalDeLignes ? contexte.total : ligneForce(contexte, cible),
    periode: periodeForce(contexte, cible),
  };
}

/**
 * The finer figure, rounded as the coarser one is printed, is that one: « 7,4 M€ » agrees with
 * 7 384 k€, and « 16 M€ » does not with 15 M€ though both may stand for 15,5.
 */
function isInAccord({ intervalle }: MontantCite, { min, max }: Cible): boolean {
  if (intervalle === undefined) return false;
  const [least, most] = intervalle;
  const apart = Math.abs(least + most - (min + max)) / 2;
  return roundDecimal(apart - Math.max(most - least, max - min) / 2, 2) <= 0;
}

function said(mots: ReadonlySet<string>, cible: Cible): number {
  return [...cible.mots].filter((mot) => mots.has(mot)).length;
}

function motsShare({ mots, motsAutour }: Contexte, cible: Cible): number {
  if (cible.mots.size === 0) return 0;
  const own = said(mots, cible);
  const around = said(new Set([...mots, ...motsAutour]), cible) - own;
  return (own + around / 2) / cible.mots.size;
}

/** Outright: two words and half of the label, one of them the amount's own. */
function ligneForce(contexte: Contexte, cible: Cible): Force {
  const own = said(contexte.mots, cible);
  const all = said(new Set([...contexte.mots, ...contexte.motsAutour]), cible);
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
  if (periodes.some((said) => isSamePeriode(said, periode))) return 2;
  if (periodes.length > 0) return -1;
  if (periodesHeritees.length === 0) return 0;
  return periodesHeritees.some((said) => isSamePeriode(said, periode)) ? 1 : -1;
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
