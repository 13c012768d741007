/** Narrow no-break space, between thousands. */
const THIN = '\u202f';
const MINUS = '\u2212';
/** As many as Excel shows. */
const MOST_DIGITS = 15;

/** A number with a decimal comma and thousands apart: « 1 234,50 », « −540 ». */
export function formatNombre(value: number, digits = 0): string {
  const figure = Math.abs(value).toFixed(Math.min(digits, MOST_DIGITS));
  const [whole = '0', decimals] = figure.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN);
  const sign = value < 0 && Number(figure) > 0 ? MINUS : '';
  return decimals === undefined ? sign + grouped : `${sign}${grouped},${decimals}`;
}
