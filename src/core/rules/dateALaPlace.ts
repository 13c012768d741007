/** A day where an amount or an identifier should stand: a spreadsheet made it of what was typed. */
import { dateIn } from '../cellDate';
import { DATES_SERIES, readMontant } from '../cellMontant';
import type { IsoDate } from '../date';
import { montantKeys, texteKeys, type ColumnKey } from '../forms/column';
import type { RowReading } from '../reading/formReading';
import { findingInRow, inColumns } from './findingAt';
import type { RowRule } from './rule';

const KEYS: readonly ColumnKey[] = [...texteKeys, ...montantKeys];

export const dateALaPlace: RowRule = {
  codes: ['date-a-la-place'],
  check(row, context) {
    return inColumns(KEYS, (champ) => {
      const date = dateInPlace(row, champ);
      if (date === undefined) return undefined;
      return findingInRow({ code: 'date-a-la-place', date }, { context, row, champ });
    });
  },
  /** An amount is a day by its size alone; a text column needs its format, which no formula knows. */
  conditions({ cell }) {
    const days = montantKeys.map(
      (champ) => `IF(ISNUMBER(${cell[champ]}),NOT(${isNoDate(cell[champ])}),FALSE)`,
    );
    return [{ codes: ['date-a-la-place'], formula: `OR(${days.join(',')})` }];
  },
};

/** The native test that a number is none of the serial numbers that stand for a day. */
export function isNoDate(ref: string): string {
  const { first, last } = DATES_SERIES;
  return `ABS(${ref}-${(first + last) / 2})>${(last - first) / 2}`;
}

/** The day that a cell shows where something else is expected. */
export function dateInPlace(row: RowReading, champ: ColumnKey): IsoDate | undefined {
  const value = row.cells[champ];
  if (row.natures?.[champ] === 'date') return dateIn(value);
  const isAmount = montantKeys.some((key) => key === champ);
  const lu = isAmount ? readMontant(value) : undefined;
  return lu?.kind === 'date' ? lu.date : undefined;
}
