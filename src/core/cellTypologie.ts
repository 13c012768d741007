/** The class of a dwelling as a cell holds it: one of the three, or a text that means one of them. */
import { isFilled, shownText, typedText, withoutAccents } from './cellText';
import type { CellValue } from './CellValue';
import { classOfEcriture } from './ecritures';
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

/** The class that a text means: « T 2 », « F3 », « Type 4 », « 2 pièces », « T5+ », « T1 / T2 ». */
export function parseTypologie(text: string): Typologie | undefined {
  return classOfEcriture(withoutAccents(typedText(text)));
}
