/** Forms typed by hand, known by their headings wherever they stand. */
import { cellAddress } from '../../grid/a1';
import { least } from '../../grid/extremes';
import { isFilled } from '../cellText';
import { columnKeys } from '../forms/column';
import type { Modele } from '../forms/modele';
import { footerLine, readFooter } from './footer';
import type { Footer } from './footer';
import type { FormReading, RowReading, SheetLike, SnapshotLike } from './formReading';
import { findHeadings } from './headings';
import type { Headings } from './headings';
import { readLabels } from './labels';
import { wordsOf } from './normalize';
import { readRows } from './rows';
import { lastRow, valueAt } from './sheetCells';
import { readContexte } from './tables';

/** The forms of a sheet, from top to bottom. */
export function recogniseByHeadings(
  snapshot: SnapshotLike,
  sheet: SheetLike,
): readonly FormReading[] {
  const forms: FormReading[] = [];
  let from = sheet.top;
  for (let next = findHeadings(sheet, from); next; next = findHeadings(sheet, from)) {
    const end = findHeadings(sheet, next.bottom + 1)?.top ?? lastRow(sheet) + 1;
    forms.push(readForm(snapshot, sheet, next, from, end - 1));
    from = next.bottom + 1;
  }
  return forms;
}

function readForm(
  snapshot: SnapshotLike,
  sheet: SheetLike,
  headings: Headings,
  from: number,
  last: number,
): FormReading {
  const { colonnes, top, bottom } = headings;
  const footer = readFooter(sheet, bottom + 1, last);
  const lignes = readRows(sheet, colonnes, bottom + 1, footer.top - 1);
  const id = `${sheet.name}!${cellAddress(top, least(Object.values(colonnes)))}`;
  return {
    id,
    modele: modeleOf(sheet, from, top - 1),
    feuille: sheet.name,
    recognisedBy: 'intitules',
    entete: readLabels(sheet, from, top - 1),
    colonnes,
    ligneIntitules: bottom,
    premiereLigne: bottom + 1,
    derniereLigne: Math.max(bottom + 1, lignes.at(-1)?.rang ?? 0),
    lignes,
    totaux: footer.totaux,
    certification: footer.certification,
    horsTableau: rowsBelow(sheet, headings, footer, last),
    contexte: readContexte(snapshot, id),
  };
}

/** Modèle A says that it is consolidated, or names the maître d'ouvrage of the operation. */
function modeleOf(sheet: SheetLike, first: number, last: number): Modele {
  for (let row = Math.max(first, sheet.top); row <= last; row += 1) {
    for (const value of sheet.values[row - sheet.top] ?? []) {
      const words = wordsOf(value);
      if (/\bconsolide\b|^modele a\b|^nom du maitre d ouvrage\b/.test(words)) return 'A';
    }
  }
  return 'B';
}

/** Rows among and under the totals that look like households: three cells or more. */
function rowsBelow(
  sheet: SheetLike,
  { colonnes }: Headings,
  footer: Footer,
  last: number,
): readonly RowReading[] {
  return readRows(sheet, colonnes, footer.top, last).filter((row) => {
    const filled = columnKeys.filter((key) => isFilled(row.cells[key]));
    const own = filled.some((key) => {
      const value = valueAt(sheet, row.rang, colonnes[key] ?? 0);
      return typeof value === 'string' && footerLine(value) !== undefined;
    });
    return filled.length > 2 && !own;
  });
}
