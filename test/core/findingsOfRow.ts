/** One row changed in a valid form, as the check judges it. */
import type { CellValue } from '../../src/core/CellValue';
import { checkForm } from '../../src/core/check';
import type { IsoDate } from '../../src/core/date';
import type { Finding } from '../../src/core/finding';
import type { ColumnKey } from '../../src/core/forms/column';
import { AUJOURDHUI, codes, FIRST, formB, rows, type FormChange } from './build';

/** The codes found for one row changed as told, each with its column. */
export function codesOfRow(
  change: Partial<Record<ColumnKey, CellValue>>,
  form: FormChange = {},
  aujourdhui: IsoDate = AUJOURDHUI,
): string[] {
  return codes(findingsOfRow(change, form, aujourdhui));
}

export function findingsOfRow(
  change: Partial<Record<ColumnKey, CellValue>>,
  form: FormChange = {},
  aujourdhui: IsoDate = AUJOURDHUI,
): readonly Finding[] {
  const reading = formB({ ...form, lignes: rows([change]) });
  return checkForm(reading, aujourdhui).lignes.get(FIRST)?.findings ?? [];
}
