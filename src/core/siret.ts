/**
 * SIRET: nine digits of SIREN and five of establishment, each level with its key.
 * La Poste numbers its establishments apart: the sum of the fourteen digits is a multiple of 5,
 * but for its head office, which obeys the common rule.
 */
import { keyOf } from './cellText';
import type { SiretMotif } from './finding';

const LA_POSTE = '356000000';
const LA_POSTE_SIEGE = '35600000000048';

export type SiretCheck =
  | { readonly valid: true; readonly siret: string }
  | { readonly valid: false; readonly motif: SiretMotif };

/** Reads a SIRET as typed: blanks between its digits are left out, and the « ,0 » of a number. */
export function checkSiret(text: string): SiretCheck {
  const siret = keyOf(text).replace(/[.,]0*$/, '');
  if (!/^\d{14}$/.test(siret)) return { valid: false, motif: 'longueur' };
  if (!isSiren(siret.slice(0, 9))) return { valid: false, motif: 'siren' };
  return isKeyRight(siret) ? { valid: true, siret } : { valid: false, motif: 'cle' };
}

/** Whether nine digits carry the key of a SIREN. */
export function isSiren(digits: string): boolean {
  return /^\d{9}$/.test(digits) && luhnSum(digits) % 10 === 0;
}

function isKeyRight(siret: string): boolean {
  if (siret.startsWith(LA_POSTE) && siret !== LA_POSTE_SIEGE) return digitSum(siret) % 5 === 0;
  return luhnSum(siret) % 10 === 0;
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

function digitSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}
