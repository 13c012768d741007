/** Forms typed by hand, known by their headings wherever they stand. */
import { cellAddress } from '../../grid/a1';
import { greatest, least } from '../../grid/extremes';
import { isBlank } from '../cellText';
import { columnKeys } from '../forms/column';
import type { Modele } from '../forms/modele';
import type { Steps } from '../steps';
import type { FormToCount } from './compte';
import { readContexte } from './contexte';
import { readEtiquette } from './enteteMots';
import { footerLine, readFooter } from './footer';
import type { ChoixColonnes, ColumnPositions, RowReading } from './formReading';
import { findHeadings, headingSearch } from './headings';
import type { Headings, HeadingSearch } from './headings';
import { readLabels } from './labels';
import { isHouseholdRow, readLignes, type Tableau } from './natures';
import { readRow } from './rows';
import { lastColumn, lastRow, valueAt } from './sheetCells';
import type { SheetLike, SnapshotLike } from './snapshotLike';
import { findRowsAside, hiddenAmong } from './strays';
import { wordsOf } from './wordsOf';

/** The forms of a sheet, from top to bottom. Headings repeated for print begin no other form. */
export function* recogniseByHeadings(
  snapshot: SnapshotLike,
  sheet: SheetLike,
  choix: readonly ChoixColonnes[] = [],
): Steps<readonly FormToCount[]> {
  const search = headingSearch(sheet, choix);
  const forms: FormToCount[] = [];
  let from = sheet.top;
  for (let next = yield* findHeadings(search, from); next;) {
    const following = yield* findNextForm(search, next);
    const last = following ? headerStart(sheet, next, following) - 1 : lastRow(sheet);
    forms.push(yield* readForm(snapshot, sheet, next, { from, last }));
    from = last + 1;
    next = following;
  }
  return forms;
}

/** The next headings that are not those of `form` again. */
function* findNextForm(search: HeadingSearch, form: Headings): Steps<Headings | undefined> {
  let from = form.bottom + 1;
  for (;;) {
    const found = yield* findHeadings(search, from);
    if (!found || !isRepeated(search.sheet, form, found, from)) return found;
    from = found.bottom + 1;
  }
}

/** The same headings in the same columns, with no header of their own above them. */
function isRepeated(sheet: SheetLike, form: Headings, found: Headings, from: number): boolean {
  const same = columnKeys.every((key) => form.colonnes[key] === found.colonnes[key]);
  if (!same) return false;
  for (let row = from; row < found.top; row += 1) if (isHeaderRow(sheet, row)) return false;
  return true;
}

function isHeaderRow(sheet: SheetLike, row: number): boolean {
  return (sheet.values[row - sheet.top] ?? []).some((value) => readEtiquette(value) !== undefined);
}

/** Where the header of the following form begins: after the rows and the footer of the one before. */
function headerStart(sheet: SheetLike, { colonnes, bottom }: Headings, following: Headings) {
  for (let row = following.top - 1; row > bottom; row -= 1) {
    const texts = sheet.values[row - sheet.top] ?? [];
    if (texts.some((text) => footerLine(text))) return row + 1;
    if (isHouseholdRow(readRow(sheet, colonnes, row, [])) && !isHeaderRow(sheet, row))
      return row + 1;
  }
  return bottom + 1;
}

function* readForm(
  snapshot: SnapshotLike,
  sheet: SheetLike,
  headings: Headings,
  { from, last }: { readonly from: number; readonly last: number },
): Steps<FormToCount> {
  const { colonnes, top, bottom, ...intitules } = headings;
  const { entete, places } = readLabels(sheet, from, top - 1);
  const modele = modeleOf(sheet, from, top - 1);
  const tableau: Tableau = {
    colonnes,
    modele,
    recognisedBy: 'intitules',
    bailleur: entete.bailleur?.value ?? null,
  };
  const footer = readFooter(sheet, bottom + 1, last, (row) => isHousehold(sheet, colonnes, row));
  const { lignes, nonMenages } = yield* readLignes(sheet, tableau, bottom + 1, footer.top - 1);
  const left = least(Object.values(colonnes));
  const id = `${sheet.name}!${cellAddress(top, left)}`;
  return {
    id,
    modele,
    feuille: sheet.name,
    recognisedBy: 'intitules',
    entete,
    colonnes,
    ligneIntitules: bottom,
    premiereLigne: bottom + 1,
    derniereLigne: Math.max(bottom + 1, lignes.at(-1)?.rang ?? 0),
    lignes,
    totaux: footer.totaux,
    certification: footer.certification,
    horsTableau: [
      ...(yield* rowsBelow(sheet, tableau, footer.top, last)),
      ...(yield* findRowsAside(sheet, greatest(Object.values(colonnes)), {
        first: bottom + 1,
        last,
      })),
    ],
    nonMenages,
    intitules,
    places: {
      haut: from,
      bas: last,
      entete: places,
      hautIntitules: top,
      ...footer.places,
    },
    masquee: sheet.visible === false,
    lignesMasquees: hiddenAmong(sheet, lignes),
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

/** Whether a row is a household's though it may hold a word of the footer: three cells beside it. */
function isHousehold(sheet: SheetLike, colonnes: ColumnPositions, row: number): boolean {
  const own = new Set(labelled(sheet, row));
  const reading = readRow(sheet, colonnes, row, []);
  if (own.size === 0) return isHouseholdRow(reading);
  const others = columnKeys.filter((key) => {
    const column = colonnes[key];
    return column !== undefined && !own.has(column) && !isBlank(reading.cells[key]);
  });
  return others.length > 2;
}

/** The columns of a row's footer labels, and of the first value after each. */
function labelled(sheet: SheetLike, row: number): readonly number[] {
  const columns: number[] = [];
  for (let column = sheet.left; column <= lastColumn(sheet); column += 1) {
    if (!footerLine(valueAt(sheet, row, column))) continue;
    columns.push(column);
    for (let next = column + 1; next <= lastColumn(sheet); next += 1) {
      if (isBlank(valueAt(sheet, row, next))) continue;
      columns.push(next);
      break;
    }
  }
  return columns;
}

/** Households among and under the lines of the footer. */
function* rowsBelow(
  sheet: SheetLike,
  tableau: Tableau,
  first: number,
  last: number,
): Steps<readonly RowReading[]> {
  const { lignes } = yield* readLignes(sheet, tableau, first, last);
  return lignes.filter((row) => isHousehold(sheet, tableau.colonnes, row.rang));
}
