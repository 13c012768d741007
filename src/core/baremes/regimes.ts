/**
 * Which règlement général an operation obeys. The one of 1 October 2021 (arrêté of 24 August 2021)
 * changed the amounts; which one applies to an operation is a fact that only its parties know.
 */
import type { CellValue } from '../CellValue';
import type { IsoDate } from '../date';

/** `2018`: amounts of article 2 of the convention IML. `2021`: amounts by zone, not public. */
export const regimes = ['2018', '2021'] as const;
export type RegimeChoice = (typeof regimes)[number];

/** The first day of the 2021 régime. */
export const debutRegime2021 = '2021-10-01' as IsoDate;

/** Reads what the workbook keeps; undefined when nobody has chosen. */
export function parseRegime(value: CellValue): RegimeChoice | undefined {
  const text = String(value ?? '').trim();
  return regimes.find((regime) => regime === text);
}
