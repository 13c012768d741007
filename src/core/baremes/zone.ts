/**
 * The zones that the amounts of the régime of 2021 depend on (arrêté of 5 May 1995), which are not
 * those of the APL.
 */
import { isFilled, keyOf } from '../cellText';
import type { CellValue } from '../CellValue';

/** As the workbook offers them; another text is a zone of its own. */
export const zonesForfait = ['I bis', 'I', 'II', 'III'] as const;

const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3' };

/**
 * What two zones are compared by: « Zone I bis », « 1bis » and « I-bis » are one. Empty for a cell
 * that names none.
 */
export function zoneKey(value: CellValue): string {
  if (!isFilled(value)) return '';
  const key = keyOf(value).replace(/^zone|[-–.°]/g, '');
  const [, roman = '', rest = ''] = /^(i{1,3})(bis)?$/.exec(key) ?? [];
  return roman === '' ? key : `${ROMAN[roman] ?? roman}${rest}`;
}
