/** The unit that follows a number: money, or a scale alone. */
import { eurosPar } from '../annexes/unite';
import type { Unite } from '../annexes/unite';

/** What stands right after a number. */
export interface Suite {
  readonly longueur: number;
  readonly echelle: number;
  readonly unite: Unite;
  /** Whether euros are named; « 2,4 millions » names none. */
  readonly monnaie: boolean;
  /** « 2 millions et demi ». */
  readonly demi: boolean;
}

const BLANC = '(?:[ \\t\\u00a0\\u2009\\u202f*_]|\\r?\\n(?!\\s*\\n))*';
const EURO = '(?:€|euros?(?![\\p{L}])|eur(?![\\p{L}]))';
const DEMI = `(?:${BLANC}(et${BLANC}demie?)(?![\\p{L}]))?`;
const MILLIERS = 'milliers?|mille|k';
const MILLIONS = 'millions?|m';
const MILLIARDS = 'milliards?|mi?r?ds?';
const MONNAIE = new RegExp(
  `^${BLANC}(?:(${MILLIARDS})|(${MILLIONS})|(${MILLIERS}))?${DEMI}${BLANC}(?:d(?:['’´]|e${BLANC}))?${EURO}`,
  'iu',
);
/** « million », « milliard » written out, euros or another noun to follow. */
const ECHELLE = new RegExp(`^${BLANC}(?:(milliards?)|(millions?))(?![\\p{L}])${DEMI}`, 'iu');
/** A price by the square metre, month or head is no amount of the annexes. */
const PAR_UNITE = new RegExp(`^${BLANC}(?:/|par${BLANC})m(?:²|2|\\^2)`, 'iu');

/** The money unit at the start of `apres`, « M€ », « millions d’€ », « euros »… or undefined. */
export function readMonnaie(apres: string): Suite | undefined {
  const match = MONNAIE.exec(apres);
  if (match === null || PAR_UNITE.test(apres.slice(match[0].length))) return undefined;
  const [texte, milliards, millions, milliers, demi] = match;
  const scale = scaleOf(milliards, millions, milliers);
  return { longueur: texte.length, monnaie: true, demi: demi !== undefined, ...scale };
}

/** « million » or « milliard » at the start of `apres`, without euros. */
export function readEchelle(apres: string): Suite | undefined {
  const match = ECHELLE.exec(apres);
  if (match === null) return undefined;
  const [texte, milliards, millions, demi] = match;
  const scale = scaleOf(milliards, millions);
  return { longueur: texte.length, monnaie: false, demi: demi !== undefined, ...scale };
}

function scaleOf(
  milliards: string | undefined,
  millions?: string,
  milliers?: string,
): Pick<Suite, 'echelle' | 'unite'> {
  const unite = uniteOf(milliards, millions, milliers);
  return { unite, echelle: eurosPar[unite] };
}

function uniteOf(milliards?: string, millions?: string, milliers?: string): Unite {
  if (milliards !== undefined) return 'Md€';
  if (millions !== undefined) return 'M€';
  return milliers === undefined ? '€' : 'k€';
}
