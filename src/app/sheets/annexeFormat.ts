import type { AnnexeSaisie } from '../../core/annexes/forms';
import type { Unite } from '../../core/annexes/unite';
import { decimalesOf } from '../../core/montant';
import { greatest } from '../../grid/extremes';

/** Digits after the comma that are always shown: an amount in M€ is seldom a whole number. */
const SHOWN: Readonly<Record<Unite, number>> = { '€': 0, 'k€': 0, 'M€': 1, 'Md€': 2 };
const MOST = 6;

/** How amounts show: with the digits of the most precise one. */
export function annexeFormat({ unite, lignes }: AnnexeSaisie): string {
  const amounts = lignes.flatMap(({ montants }) => montants);
  return amountFormat(
    greatest([SHOWN[unite], ...amounts.map((amount) => decimalesOf(amount ?? 0))]),
  );
}

/** `#,##0.00` for two digits. */
export function amountFormat(decimales: number): string {
  return decimales > 0 ? `#,##0.${'0'.repeat(Math.min(MOST, decimales))}` : '#,##0';
}
