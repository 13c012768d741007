/** A row that was pasted one column off: each cell reads well in the column beside its own. */
import { parseDate } from '../cellDate';
import { dateALaPlace, montantIn } from '../cellMontant';
import { isFilled } from '../cellText';
import { readTypologie } from '../cellTypologie';
import type { CellValue } from '../CellValue';
import { columnKeys, type ColumnKey } from '../forms/column';
import type { RowReading } from '../reading/formReading';

/** Where the cells stand: one column right, or left, of their own. */
export type Decalage = 'droite' | 'gauche';

/** Columns of which a cell says by itself that it is theirs, the typologie first: dates follow dates. */
const SURS: readonly ColumnKey[] = [
  'typologie',
  'dateLivraison',
  'dateConventionApl',
  'dateBail',
  'loyer',
];

/** Where the cells of a row stand beside their columns; undefined where they do not, or where some doubt is. */
export function decalageOf({ cells }: Pick<RowReading, 'cells'>): Decalage | undefined {
  if (fits('typologie', cells.typologie)) return undefined;
  const isAt = (step: 1 | -1) =>
    SURS.every((key) => {
      const beside = columnKeys[columnKeys.indexOf(key) + step];
      return beside !== undefined && fits(key, cells[beside]);
    });
  if (isAt(1)) return 'droite';
  return isAt(-1) ? 'gauche' : undefined;
}

function fits(key: ColumnKey, value: CellValue): boolean {
  if (!isFilled(value)) return false;
  if (key === 'typologie') {
    const { kind } = readTypologie(value);
    return kind === 'classe' || kind === 'lisible';
  }
  if (key === 'loyer') return montantIn(value) !== undefined;
  // 6,05 would be a day of 1900.
  return (typeof value === 'string' ? parseDate(value) : dateALaPlace(value)) !== undefined;
}
