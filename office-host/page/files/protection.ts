import type { ProtectionAllowance } from '../../../src/workbook/port';
import type { ProtectionOptions } from '../../model';

/** What a file's protection allows, by the names that Office.js gives it. */
export const PROTECTION_OPTIONS: Readonly<Record<ProtectionAllowance, string>> = {
  'format-cells': 'allowFormatCells',
  sort: 'allowSort',
  filter: 'allowAutoFilter',
};

/** The same read back. */
export function allowedBy(options: ProtectionOptions): readonly ProtectionAllowance[] {
  const known = Object.keys(PROTECTION_OPTIONS) as ProtectionAllowance[];
  return known.filter((allowance) => options[PROTECTION_OPTIONS[allowance]] === true);
}
