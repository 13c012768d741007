/** Amounts of money are whole cents; rents in euros per m² stay decimals, compared once rounded. */

declare const cents: unique symbol;
/** A whole number of euro cents. */
export type Centimes = number & { readonly [cents]: true };

/** Euros per square metre and month, as the form asks for them. */
export type EurosParM2 = number;

/** Cents from an amount in euros, rounded half away from zero. */
export function centimes(euros: number): Centimes {
  return roundDecimal(euros * 100, 0) as Centimes;
}

export function sumCentimes(amounts: readonly Centimes[]): Centimes {
  return amounts.reduce<number>((sum, amount) => sum + amount, 0) as Centimes;
}

/**
 * Rounds as Excel's ROUND does: half away from zero, on the fifteen digits that Excel shows
 * (1.005 to two digits is 1.01, though its binary value lies under it).
 */
export function roundDecimal(value: number, digits: number): number {
  if (isExactAt(value, digits)) return value + 0;
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toPrecision(15).split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  const [m = '0', e = '0'] = String(shifted).split('e');
  const rounded = Number(`${m}e${Number(e) - digits}`);
  return value < 0 ? 0 - rounded : rounded;
}

/** Whole numbers and halves, of fifteen digits at most, are what they are: most amounts, and quick to tell. */
function isExactAt(value: number, digits: number): boolean {
  if (Math.abs(value) >= 1e14 || digits < 0) return false;
  return Number.isInteger(value) || (digits > 0 && Number.isInteger(value * 2));
}

/** The greatest number of that many digits that is not above `value`, a positive one, on the digits that Excel shows. */
export function floorDecimal(value: number, digits: number): number {
  const rounded = roundDecimal(value, digits);
  const step = Number(`1e${-digits}`);
  return rounded > Number(value.toPrecision(15)) ? roundDecimal(rounded - step, digits) : rounded;
}

/** Whether two rents are the same for the form: equal to six decimals, against float noise only. */
export function roundLoyer(value: EurosParM2): EurosParM2 {
  return roundDecimal(value, 6);
}

/** How many decimals a number is stored with: 2 for 6.05, 7 for 1e-7; fifteen at most, as Excel has it. */
export function decimalesOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const decimals = (mantissa.split('.')[1]?.length ?? 0) - Number(exponent);
  return Math.min(15, Math.max(0, decimals));
}
