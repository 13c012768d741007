/** A rent as a cell holds it: a number, or a text such as « 6,05 €/m² ». */
import { isFilled, shownText, typedText } from './cellText';
import type { CellValue } from './CellValue';
import { dateOfSerial, type IsoDate } from './date';
import type { EurosParM2 } from './montant';

/** What a text that is no amount per m² says instead. */
export type MontantMotif = 'surface' | 'mensuel';

export type MontantReading =
  | { readonly kind: 'vide' }
  | { readonly kind: 'montant'; readonly montant: EurosParM2 }
  /** A text; `montant` is the number that it means. */
  | { readonly kind: 'texte'; readonly valeur: string; readonly montant: EurosParM2 }
  /** A day: « 6.05 » typed in a French Excel becomes 6 May. */
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'invalide'; readonly valeur: string; readonly motif?: MontantMotif };

/** Serial numbers of the days from 1954 to 2119: no rent per m² is as high. */
export const DATES_SERIES = { first: 20_000, last: 80_000 } as const;

const NUMBER = String.raw`(\d+(?:[.,]\d+)?|[.,]\d+)`;
const EURO = '(?:€|eur|euros?)';
const M2 = String.raw`(?:m²|m2|m\^2)`;
const TEXT = new RegExp(
  `^${NUMBER}(?:${EURO}?/${M2}(?:/mois)?|${EURO}(?:par|le)?(?:${M2})?)?$`,
  'i',
);
const SURFACE = new RegExp(`^${NUMBER}${M2}$`, 'i');
const MENSUEL = new RegExp(`^${NUMBER}${EURO}?(?:/|par)mois$`, 'i');

/** Reads a cell of a rent column; zero and less are no rent. */
export function readMontant(value: CellValue): MontantReading {
  if (!isFilled(value)) return { kind: 'vide' };
  const montant = montantIn(value);
  if (montant !== undefined) return { kind: 'montant', montant };
  const date = dateALaPlace(value);
  if (date !== undefined) return { kind: 'date', date };
  const valeur = shownText(value);
  const typed = typeof value === 'string' ? parseMontant(valeur) : undefined;
  if (typed !== undefined && typed > 0) return { kind: 'texte', valeur, montant: typed };
  const motif = motifOf(valeur);
  return motif === undefined ? { kind: 'invalide', valeur } : { kind: 'invalide', valeur, motif };
}

/** The rent of a cell that holds a true number above zero, for the rules that compare rents. */
export function montantIn(value: CellValue): EurosParM2 | undefined {
  const isRent = typeof value === 'number' && value > 0 && dateALaPlace(value) === undefined;
  return isRent ? value : undefined;
}

/** The day that stands in the place of an amount or of a year. */
export function dateALaPlace(value: CellValue): IsoDate | undefined {
  const { first, last } = DATES_SERIES;
  const isSerial = typeof value === 'number' && value >= first && value <= last;
  return isSerial ? dateOfSerial(value) : undefined;
}

/** The number that a text means, decimal comma or point, with or without its unit. */
export function parseMontant(text: string): number | undefined {
  const number = TEXT.exec(compactOf(text))?.[1];
  return number === undefined ? undefined : Number(number.replace(',', '.'));
}

function motifOf(text: string): MontantMotif | undefined {
  if (SURFACE.test(compactOf(text))) return 'surface';
  return MENSUEL.test(compactOf(text)) ? 'mensuel' : undefined;
}

function compactOf(text: string): string {
  return typedText(text).replaceAll(' ', '');
}
