import { formName } from '../../core/forms/names';
import { parseAddress } from '../../grid/a1';
import type { Snapshot } from '../../workbook/port';

/** A sheet name nobody uses yet: `Modèle B`, then `Modèle B (2)`… Excel ignores case here. */
export function freeSheetName(wanted: string, snapshot: Pick<Snapshot, 'sheets'>): string {
  const taken = new Set(snapshot.sheets.map((sheet) => sheet.name.toLowerCase()));
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number += 1) {
    const name = `${wanted} (${number})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/**
 * The first `ModeleB_1`, `ModeleB_2`… that no table bears and no defined name begins with: a form
 * whose sheet was deleted may have left names behind, and they must not end up in the new form.
 */
export function freeFormId(
  modele: 'A' | 'B',
  snapshot: Pick<Snapshot, 'tables' | 'names'>,
): string {
  const taken = [...snapshot.tables, ...snapshot.names].map(({ name }) => name.toLowerCase());
  for (let number = 1; ; number += 1) {
    const id = formName(modele, number);
    const lower = id.toLowerCase();
    if (!taken.some((name) => name === lower || name.startsWith(`${lower}_`))) return id;
  }
}

/** The area of a table or a name, whose address the snapshot gives. */
export function areaOf(place: { readonly range: string }) {
  const area = parseAddress(place.range);
  if (!area) throw new Error(`Not an address: ${place.range}`);
  return area;
}
