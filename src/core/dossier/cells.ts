/** Days and amounts of the workbook's tables, where what cannot be read counts as not given. */
import { readDate } from '../cellDate';
import type { CellValue } from '../CellValue';
import type { IsoDate } from '../date';
import { centimes, type Centimes } from '../montant';

/** The day of a cell, or of a text that can only mean one. */
export function readJour(value: CellValue): IsoDate | undefined {
  const lu = readDate(value);
  return 'date' in lu ? lu.date : undefined;
}

/** A number of euros, zero included. A text is no amount: « 1.800 » reads in two ways. */
export function readEuros(value: CellValue): Centimes | undefined {
  return typeof value === 'number' && value >= 0 ? centimes(value) : undefined;
}
