/** A rent as a cell holds it: a number, or a text such as « 6,05 €/m² ». */
import type { CellValue } from './cell';
import { isFilled, textOf } from './cellText';
import type { EurosParM2 } from './montant';

export type MontantReading =
  | { readonly kind: 'vide' }
  | { readonly kind: 'montant'; readonly montant: EurosParM2 }
  /** A text; `montant` is the number that it means. */
  | { readonly kind: 'texte'; readonly valeur: string; readonly montant: EurosParM2 }
  | { readonly kind: 'invalide'; readonly valeur: string };

const TEXT = /^(\d+(?:[.,]\d+)?|[.,]\d+)(?:€|eur|euros?)?(?:(?:\/|par)?(?:m²|m2|m\^2))?$/i;

/** Reads a cell of a rent column; zero and less are no rent. */
export function readMontant(value: CellValue): MontantReading {
  if (!isFilled(value)) return { kind: 'vide' };
  if (typeof value === 'number' && value > 0) return { kind: 'montant', montant: value };
  const valeur = textOf(value);
  const montant = typeof value === 'string' ? parseMontant(valeur) : undefined;
  return montant !== undefined && montant > 0
    ? { kind: 'texte', valeur, montant }
    : { kind: 'invalide', valeur };
}

/** The rent of a cell that holds a true number above zero, for the rules that compare rents. */
export function montantIn(value: CellValue): EurosParM2 | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}

/** The number that a text means, decimal comma or point, with or without its unit. */
export function parseMontant(text: string): number | undefined {
  const number = TEXT.exec(text.replace(/[\s\u00a0\u202f]/g, ''))?.[1];
  return number === undefined ? undefined : Number(number.replace(',', '.'));
}
