/** Whole numbers written in words, in every spelling in use: « quatre-vingt-onze », « nonante et un ». */

const UNITES: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
};
const DIX_A_SEIZE: Readonly<Record<string, number>> = {
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
};
/** Those of Switzerland and Belgium too. */
const DIZAINES: Readonly<Record<string, number>> = {
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
};
/** The scales from the greatest: what may stand before each, and what each is worth. */
const ECHELLES = [
  [/^milliards?$/, 1_000_000_000],
  [/^millions?$/, 1_000_000],
  [/^mil(?:le)?$/, 1_000],
] as const;

const MOT = [
  ...Object.keys(UNITES),
  ...Object.keys(DIX_A_SEIZE),
  ...Object.keys(DIZAINES),
  'vingts',
  'cents?',
  'mille',
  'millions?',
  'milliards?',
]
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const BLANC = '[ \\t\\u00a0\\u2009\\u202f]|\\r?\\n(?!\\s*\\n)';
const LIEN = `(?:(?:${BLANC})+(?:et(?:${BLANC})+)?|[-‐‑](?:et[-‐‑])?)`;

/** The source of a pattern for a run of number words; whether they make one number is for `parseLettres`. */
export const EN_LETTRES = `(?:${MOT})(?:${LIEN}(?:${MOT}))*(?![\\p{L}])`;

export interface Lettres {
  readonly valeur: number;
  /** What the smallest scale named is worth: « deux millions » is known to the million. */
  readonly pas: number;
}

/**
 * The number that words make, up to 999 999 999 999, or undefined where they make none: « deux trois »,
 * « vingt cent ». Hyphens may stand everywhere (spelling of 1990), between some words, or nowhere.
 */
export function parseLettres(texte: string): Lettres | undefined {
  const mots = texte
    .toLowerCase()
    .split(/[\s\u00a0\u2009\u202f\-‐‑]+/u)
    .filter((mot) => mot !== '');
  if (mots.length === 1 && /^z[ée]ro$/u.test(mots[0] ?? '')) return { valeur: 0, pas: 1 };
  return mots.length === 0 ? undefined : readEchelles(mots, 0);
}

function readEchelles(mots: readonly string[], from: number): Lettres | undefined {
  const [echelle, ...smaller] = ECHELLES.slice(from);
  if (echelle === undefined) return withPas(sousMille(mots), 1);
  const [pattern, worth] = echelle;
  const at = mots.findIndex((mot) => pattern.test(mot));
  if (at < 0) return readEchelles(mots, from + 1);
  const many = at === 0 && worth === 1_000 ? 1 : sousMille(mots.slice(0, at));
  if (many === undefined || (worth === 1_000 && many === 1 && at > 0)) return undefined;
  const after = mots.slice(at + 1);
  if (after.length === 0) return { valeur: many * worth, pas: worth };
  const rest = readEchelles(after, ECHELLES.length - smaller.length);
  return rest && { valeur: many * worth + rest.valeur, pas: rest.pas };
}

function withPas(valeur: number | undefined, pas: number): Lettres | undefined {
  return valeur === undefined ? undefined : { valeur, pas };
}

/** From one to 999. */
function sousMille(mots: readonly string[]): number | undefined {
  const at = mots.findIndex((mot) => mot === 'cent' || mot === 'cents');
  if (at < 0) return sousCent(mots);
  const many = at === 0 ? 1 : UNITES[mots[0] ?? ''];
  if (many === undefined || at > 1 || (at === 1 && many === 1)) return undefined;
  const after = mots.slice(at + 1);
  if (after.length === 0) return many * 100;
  const rest = sousCent(after);
  return rest === undefined ? undefined : many * 100 + rest;
}

/** From one to 99. */
function sousCent(mots: readonly string[]): number | undefined {
  const [first = '', second = ''] = mots;
  if (first === 'quatre' && /^vingts?$/.test(second)) {
    return mots.length === 2 ? 80 : plus(80, sousVingt(withoutEt(mots.slice(2), 1)));
  }
  const tens = DIZAINES[first];
  if (tens === undefined) return sousVingt(mots);
  if (mots.length === 1) return tens;
  const rest = sousVingt(withoutEt(mots.slice(1), tens === 60 ? 11 : 1));
  return tens === 60 || (rest ?? 10) < 10 ? plus(tens, rest) : undefined;
}

function plus(tens: number, rest: number | undefined): number | undefined {
  return rest === undefined ? undefined : tens + rest;
}

/** « et » stands before one and, after soixante, before eleven. */
function withoutEt(mots: readonly string[], most: 1 | 11): readonly string[] {
  if (mots[0] !== 'et') return mots;
  const isOne = /^une?$/.test(mots[1] ?? '') || (most === 11 && mots[1] === 'onze');
  return isOne ? mots.slice(1) : [];
}

/** From one to 19. */
function sousVingt(mots: readonly string[]): number | undefined {
  const [first = '', second] = mots;
  if (mots.length === 1) return UNITES[first] ?? DIX_A_SEIZE[first];
  const rest = UNITES[second ?? ''] ?? 0;
  return mots.length === 2 && first === 'dix' && rest >= 7 ? 10 + rest : undefined;
}
