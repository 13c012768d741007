const FRENCH = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 9 });

/** A number as the status bar writes it: « 36 500 », « 6,05 ». Rounding noise is dropped. */
export function formatNumber(value: number): string {
  return FRENCH.format(Number(value.toPrecision(12)));
}
