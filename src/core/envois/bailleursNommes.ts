/** The bailleurs that a list names, counted before anything is made of its rows. */
import { textOf } from '../cellText';
import { valueAt } from '../reading/sheetCells';
import type { SheetLike } from '../reading/snapshotLike';
import { passesFiltres, type Filtre } from './filtreListe';

/** How many different names a column holds under the headings, in rows that pass the filters; subtotals have theirs. */
export function bailleursNommes(
  sheet: SheetLike,
  { rang, colonne }: { readonly rang: number; readonly colonne: number },
  filtres: readonly Filtre[],
): number {
  const names = new Set<string>();
  for (const [index, row] of sheet.values.entries()) {
    if (sheet.top + index <= rang) continue;
    const textAt = (place: number) => textOf(valueAt(sheet, sheet.top + index, place));
    const name = row[colonne - sheet.left];
    if (name !== null && name !== undefined && passesFiltres(filtres, textAt)) {
      names.add(textOf(name).trim());
    }
  }
  return names.size;
}
