/** The texts of a form that may be longer than their cells, each with the room that it has there. */
import { columnKeys, texteKeys } from '../../core/forms/column';
import { layoutModele } from '../../core/forms/layout';
import type { Modele } from '../../core/forms/modele';
import type { FormReading, RowReading } from '../../core/reading/formReading';
import { parseAddress, type Area } from '../../grid/a1';
import type { CellValue } from '../../workbook/port';
import { linesOf, type HeldText } from './rowHeights';
import type { Across } from './smallTable';

/** In characters: together they fill the width of an A4 page in landscape at about full size. */
export const FORM_WIDTHS = [20, 18, 17, 12, 12, 14, 14, 19, 19] as const;
/** What the indent of a value takes of its cells, and how much less fits in bold. */
const INDENT = 2;
const BOLD = 0.93;
/** What a box of the certificate holds, and the first of its two cells, which are not merged. */
const BOX = 36;
const BOX_CELL = 17;

type Corner = Pick<Area, 'top' | 'left'>;

/** The names and identifiers of rows. */
export function rowTexts(
  colonnes: FormReading['colonnes'],
  rows: readonly Pick<RowReading, 'rang' | 'cells'>[],
): readonly HeldText[] {
  return rows.flatMap(({ rang, cells }) =>
    texteKeys.flatMap((key) => {
      const column = colonnes[key];
      const width = FORM_WIDTHS[columnKeys.indexOf(key)];
      return column && width ? heldText(cells[key], { top: rang, left: column }, width) : [];
    }),
  );
}

/** What the header says; each value has several cells, merged. */
export function enteteTexts(modele: Modele, entete: FormReading['entete']): readonly HeldText[] {
  return layoutModele(modele, { lignes: 1 }).entete.flatMap(({ key, valeur }) => {
    const { cellule, value } = entete[key] ?? {};
    const at = cellule === undefined ? undefined : parseAddress(cellule);
    return at ? heldText(value ?? null, at, widthOf(valeur) * BOLD - INDENT) : [];
  });
}

/** What stands in a box of the certificate: as long as it fits over both its columns, it stays on one line. */
export function certificatText(text: string, at: Corner): readonly HeldText[] {
  return linesOf(text, BOX) === 1 ? [] : heldText(text, at, BOX_CELL);
}

function heldText(value: CellValue, { top, left }: Corner, width: number): readonly HeldText[] {
  return typeof value === 'string' ? [{ row: top, column: left, text: value, width }] : [];
}

function widthOf({ left, right }: Across): number {
  return FORM_WIDTHS.slice(left - 1, right).reduce((sum, width) => sum + width, 0);
}
