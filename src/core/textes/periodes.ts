/** The years and the annexes that a sentence names. */
import type { Periode } from '../annexes/model';
import { firstIndex } from './passages';

const AN = '((?:19|20)\\d\\d)';
const INTERVALLE = new RegExp(
  `${AN}\\s*(?:[-–—/]|\\bà\\b|\\bau?\\b|\\bet\\b|\\s)\\s*${AN}(?!\\d)`,
  'giu',
);
/** « du 1er janvier 2017 au 31 décembre 2019 », « 2017, 2018 et 2019 ». */
const DATES = new RegExp(`${AN}\\s+au\\s+\\d{1,2}(?:er)?\\s+\\p{L}+\\s+${AN}(?!\\d)`, 'giu');
const LISTE = new RegExp(
  `${AN}(?:\\s*,\\s*(?:19|20)\\d\\d)+\\s*(?:,|\\bet)\\s*${AN}(?!\\d)`,
  'giu',
);
const PUCE = new RegExp(`^[ \\t]*[-–•*]?[ \\t]*${AN}\\s*:`, 'gmu');
const ANNEE = new RegExp(
  `(?:\\ben|\\bann[ée]es?|\\bexercices?|\\bau titre de)\\s+${AN}(?!\\d)`,
  'giu',
);
const MEME = /\b(?:cette|la|m[êeé]me|ladite)\s+(?:m[êeé]me\s+)?p[ée]riode\b/iu;
const ANNEXE = /\bannexes?\s*(?:n°\s*)?(\d+)/giu;
/** What is looked for in every sentence, and stands in few: a text without it is not looked at closer. */
const AN_ISOLE = /(?:^|\D)(?:19|20)\d\d(?!\d)/;
const MOT_ANNEXE = /annexe/i;
const MOT_PERIODE = /p[ée]riode/i;

/** A period with where it is named. */
export interface PeriodeDite extends Periode {
  readonly position: number;
}

/** « 2017-2019 », « 2020 à 2022 », « 2017, 2018 et 2019 », in the order of the text. */
export function periodesIn(text: string): readonly PeriodeDite[] {
  if (!AN_ISOLE.test(text)) return [];
  const listes = [...text.matchAll(LISTE)];
  const isListed = ({ index }: RegExpExecArray) => isWithin(listes, index);
  const pairs = [...text.matchAll(DATES), ...text.matchAll(INTERVALLE)];
  return [...listes, ...pairs.filter((match) => !isListed(match))]
    .toSorted((a, b) => a.index - b.index)
    .map(({ 1: de, 2: a, index }) => ({ de: Number(de), a: Number(a), position: index }))
    .filter(({ de, a }) => de < a);
}

function isWithin(listes: readonly RegExpExecArray[], index: number): boolean {
  const liste = listes[firstIndex(listes, (each) => each.index + each[0].length > index)];
  return liste !== undefined && liste.index < index;
}

/** Years named alone as the year of the amounts: « en 2018 », « année 2018 ». Dates are none. */
export function anneesIn(text: string): readonly number[] {
  if (!AN_ISOLE.test(text)) return [];
  return [...text.matchAll(ANNEE), ...text.matchAll(PUCE)].map((match) => Number(match[1]));
}

/** Whether the text points back to a period that was named before: « sur cette même période ». */
export function saysMemePeriode(text: string): boolean {
  return MOT_PERIODE.test(text) && MEME.test(text);
}

/** The numbers of the annexes that it names: « cf. Annexe 1 ». */
export function annexesIn(text: string): readonly number[] {
  if (!MOT_ANNEXE.test(text)) return [];
  return [...text.matchAll(ANNEXE)].map((match) => Number(match[1]));
}

export function isSamePeriode(a: Periode, b: Periode): boolean {
  return a.de === b.de && a.a === b.a;
}
