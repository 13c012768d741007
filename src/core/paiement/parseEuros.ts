import type { Centimes } from '../montant';

const SPACES = /[\s\u00a0\u202f]/;
const EUROS = /^(\d{1,12}|\d{1,3}(?:[\s\u00a0\u202f]\d{3}){1,3})(?:[.,](\d{1,2}))?$/;

/**
 * An amount as people type it: « 250000 », « 250 000 », « 250000,50 », « 250 000,50 € ». Undefined for
 * anything else: « 250.000 » reads in two ways, and no amount here is negative.
 */
export function parseEuros(text: string): Centimes | undefined {
  const parts = EUROS.exec(text.trim().replace(/[\s\u00a0\u202f]*(?:€|euros?)$/i, ''));
  if (!parts) return undefined;
  const [, whole = '', decimals = ''] = parts;
  const digits = whole.split(SPACES).join('') + decimals.padEnd(2, '0');
  return Number(digits) as Centimes;
}
