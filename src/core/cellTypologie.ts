/** The class of a dwelling as a cell holds it: one of the three, or a text that means one of them. */
import { isFilled, shownText, typedText, withoutAccents } from './cellText';
import type { CellValue } from './CellValue';
import { typologies } from './forms/modele';
import type { Typologie } from './forms/modele';

export type TypologieReading =
  | { readonly kind: 'vide' }
  | { readonly kind: 'classe'; readonly typologie: Typologie }
  /** Readable, but not written as the form wants it. */
  | { readonly kind: 'lisible'; readonly valeur: string; readonly typologie: Typologie }
  | { readonly kind: 'inconnue'; readonly valeur: string };

/** Reads a cell of the typologie column. */
export function readTypologie(value: CellValue): TypologieReading {
  const exact = typologieIn(value);
  if (exact !== undefined) return { kind: 'classe', typologie: exact };
  if (!isFilled(value)) return { kind: 'vide' };
  const valeur = shownText(value);
  const typologie = typeof value === 'string' ? parseTypologie(valeur) : undefined;
  return typologie === undefined
    ? { kind: 'inconnue', valeur }
    : { kind: 'lisible', valeur, typologie };
}

/** The class of a cell written exactly as the form wants it, which is what its totals count. */
export function typologieIn(value: CellValue): Typologie | undefined {
  return typologies.find((typologie) => typologie === value);
}

const PAIR = /^(?:TYPE|T|F)(\d)(?:\/|-|ET|OU|A)(?:TYPE|T|F)?(\d)$/;
const FROM_FIVE = /^(?:TYPE|T|F)5(?:\+|ET\+|ETPLUS|OUPLUS|PLUS)$/;
const LETTERED = /^(?:TYPE|T|F)(\d{1,2})(?:BIS|TER)?(\+?)$/;
const PIECES = /^(\d{1,2})(?:PIECES?|P)$/;

/** The class that a text means: « T 2 », « F3 », « Type 4 », « 2 pièces », « T5+ », « T1 / T2 ». */
export function parseTypologie(text: string): Typologie | undefined {
  const compact = withoutAccents(typedText(text)).replaceAll(' ', '').toUpperCase();
  if (FROM_FIVE.test(compact)) return 'T5 et plus';
  const pair = PAIR.exec(compact);
  if (pair) return classOfPair(Number(pair[1]), Number(pair[2]));
  const lettered = LETTERED.exec(compact);
  if (lettered?.[2] === '+' && Number(lettered[1]) < 5) return undefined;
  return classOfPieces(Number((lettered ?? PIECES.exec(compact))?.[1] ?? 0));
}

function classOfPair(first: number, second: number): Typologie | undefined {
  const typologie = classOfPieces(first);
  return second === first + 1 && typologie === classOfPieces(second) ? typologie : undefined;
}

/** The class of a dwelling by its number of main rooms, from 1 to 20. */
function classOfPieces(count: number): Typologie | undefined {
  if (count < 1 || count > 20) return undefined;
  if (count <= 2) return 'T1/T2';
  return count <= 4 ? 'T3/T4' : 'T5 et plus';
}
