/**
 * Characters of a cell that nobody sees and that a native formula compares all the same: those of the
 * form leave out ordinary and no-break spaces, and have no room for more (255 characters).
 */
import { textOf } from './cellText';
import type { CellValue } from './CellValue';

export type InvisibleGenre =
  'saut-de-ligne' | 'tabulation' | 'espace' | 'caractere' | 'accent' | 'tiret' | 'ecriture';

/** What is not seen, and where in the text it stands first. */
export interface Invisible {
  readonly genre: InvisibleGenre;
  readonly place: 'debut' | 'fin' | 'milieu';
}

/** Hyphens that no eye tells from that of the keyboard. */
const TWINS = /[\u2010\u2011]/g;
const GENRES: readonly (readonly [InvisibleGenre, RegExp])[] = [
  ['saut-de-ligne', /[\n\v\f\r\u0085\u2028\u2029]/],
  ['tabulation', /\t/],
  ['espace', /(?![ \u00a0\ufeff])[\s\u2800]/],
  ['tiret', TWINS],
  ['caractere', /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u],
];

/** What the native formulas compare, ordinary and no-break spaces and case left out. */
export function nativeKeyOf(value: CellValue): string {
  return value === null
    ? ''
    : String(value)
        .replace(/[ \u00a0]/g, '')
        .toLowerCase();
}

/** The text that a cell should hold so that the native formulas compare what is seen. */
export function cleanText(value: string): string {
  return textOf(value).replace(TWINS, '-');
}

/** The first thing that is not seen in a text; undefined where the native formulas see no more than we. */
export function findInvisible(value: CellValue): Invisible | undefined {
  if (typeof value !== 'string') return undefined;
  const clean = cleanText(value);
  if (clean === value || nativeKeyOf(value) === nativeKeyOf(clean)) return undefined;
  const at = [...value].findIndex((character) => genreOf(character) !== undefined);
  const genre = genreOf([...value][at] ?? '');
  return genre === undefined
    ? { genre: 'accent', place: 'milieu' }
    : { genre, place: placeOf([...value], at) };
}

function genreOf(character: string): InvisibleGenre | undefined {
  return GENRES.find(([, pattern]) => character.search(pattern) === 0)?.[0];
}

function placeOf(characters: readonly string[], at: number): Invisible['place'] {
  if (textOf(characters.slice(0, at).join('')) === '') return 'debut';
  return textOf(characters.slice(at + 1).join('')) === '' ? 'fin' : 'milieu';
}
