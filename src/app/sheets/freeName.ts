import { formName } from '../../core/forms/names';
import { parseAddress } from '../../grid/a1';
import type { Snapshot } from '../../workbook/port';

/** In characters, for Excel. */
const LONGEST = 31;
/** What no name of a sheet may hold. */
const FORBIDDEN = /[\\/?*[\]:]/g;

/**
 * A sheet name nobody uses yet: `Modèle B`, then `Modèle B (2)`… Excel ignores case here. What Excel
 * refuses in it becomes a hyphen, and a name too long is cut.
 */
export function freeSheetName(wanted: string, snapshot: Pick<Snapshot, 'sheets'>): string {
  const taken = new Set(snapshot.sheets.map((sheet) => sheet.name.toLowerCase()));
  const plain = wanted.replace(FORBIDDEN, '-');
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = `${cut(plain, LONGEST - suffix.length)}${suffix}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Neither half a character nor an apostrophe at its end, which Excel refuses as well. */
function cut(text: string, most: number): string {
  let short = '';
  for (const character of text) {
    if (short.length + character.length > most) break;
    short += character;
  }
  return short.replace(/[\s']+$/, '');
}

/**
 * The first `ModeleB_1`, `ModeleB_2`… that no table bears and no defined name begins with: a form
 * whose sheet was deleted may have left names behind, and they must not end up in the new form.
 */
export function freeFormId(
  modele: 'A' | 'B',
  { tables, names, otherNames = [] }: Pick<Snapshot, 'tables' | 'names' | 'otherNames'>,
): string {
  const borne = [...[...tables, ...names].map(({ name }) => name), ...otherNames];
  const taken = borne.map((name) => name.toLowerCase());
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
