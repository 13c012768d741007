import { parseDate } from '../../../core/cellDate';
import type { IsoDate } from '../../../core/date';
import type { Centimes } from '../../../core/montant';
import type { Part } from '../../../core/paiement/model';
import { parseEuros } from '../../../core/paiement/parseEuros';
import { PAIEMENT_ERREURS, tropVerse } from '../../words/paiement';

/** An amount and a day, as typed. */
export interface MontantDate {
  readonly montant: string;
  readonly le: string;
}

export interface MontantDateLu {
  readonly montant: Centimes;
  readonly le: IsoDate;
}

/** What cannot be recorded. `most` is the largest amount there may be. */
export function errorsIn(
  { montant, le }: MontantDate,
  most?: Centimes,
): Partial<Record<keyof MontantDate, string>> {
  const amount = parseEuros(montant);
  const wrong = amount === undefined ? PAIEMENT_ERREURS.montant : tooMuch(amount, most);
  return {
    ...(wrong !== undefined && { montant: wrong }),
    ...(parseDate(le.trim()) === undefined && { le: PAIEMENT_ERREURS.date }),
  };
}

function tooMuch(amount: Centimes, most: Centimes | undefined): string | undefined {
  if (amount === 0) return PAIEMENT_ERREURS.zero;
  return most !== undefined && amount > most ? tropVerse(most) : undefined;
}

/** Both, once both can be read. */
export function readMontantDate({ montant, le }: MontantDate): MontantDateLu | undefined {
  const amount = parseEuros(montant);
  const day = parseDate(le.trim());
  return amount === undefined || day === undefined ? undefined : { montant: amount, le: day };
}

/** « 10500 », « 10500,50 »: as one types it. */
export function typedEuros(montant: Centimes): string {
  const digits = String(montant % 100).padStart(2, '0');
  const whole = String(Math.floor(montant / 100));
  return montant % 100 === 0 ? whole : `${whole},${digits}`;
}

/** Shares as typed, by bailleur; a blank one is zero. */
export function readParts(typed: ReadonlyMap<string, string>): readonly Part[] | undefined {
  const parts = [...typed].map(([bailleur, text]) => ({
    bailleur,
    montant: text.trim() === '' ? (0 as Centimes) : parseEuros(text),
  }));
  return parts.every((part): part is Part => part.montant !== undefined) ? parts : undefined;
}
