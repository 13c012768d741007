import { columnKeys, type ColumnKey } from '../../core/forms/column';
import type { FormReading, RowCells } from '../../core/reading/formReading';
import { greatest, least } from '../../grid/extremes';

/** The form's columns from its leftmost to its rightmost, whatever their order. */
export interface Columns {
  readonly left: number;
  readonly right: number;
}

export function columnsOf(reading: Pick<FormReading, 'colonnes'>): Columns {
  const columns = Object.values(reading.colonnes);
  return { left: least(columns), right: greatest(columns) };
}

/** The nine values of a row as the sheet has them from left to right; null between. */
export function rowValues(reading: Pick<FormReading, 'colonnes'>, cells: RowCells) {
  const { left, right } = columnsOf(reading);
  const at = new Map<number, ColumnKey>();
  for (const key of columnKeys) {
    const column = reading.colonnes[key];
    if (column !== undefined) at.set(column, key);
  }
  return Array.from({ length: right - left + 1 }, (_, i) => {
    const key = at.get(left + i);
    return key === undefined ? null : cells[key];
  });
}
