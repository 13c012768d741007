/**
 * The account of a reading: every cell of a sheet that holds something is counted once, as title or
 * header, heading, row of a household, total, certificate, or set aside with its reason.
 */
import { cellAddress } from '../../grid/a1';
import { isBlank } from '../cellText';
import { columnKeys } from '../forms/column';
import { eachRow, flatMapSteps, type Steps } from '../steps';
import type { CelluleEcartee, Compte, MotifEcart, PartLue } from './compteModel';
import type { FormReading, Intitule } from './formReading';
import { lastRow } from './sheetCells';
import type { SheetLike } from './snapshotLike';
import { positionsFrom } from './strays';

/** A form before its account is made. */
export type FormToCount = Omit<FormReading, 'compte'>;

const NO_PARTS: Compte['parts'] = { entete: 0, intitules: 0, lignes: 0, totaux: 0, certificat: 0 };
const EVERY_ROW = { top: 0, bottom: Infinity };

/** The forms of a sheet, each with its account: together every cell of the sheet, once. */
export function withComptes(
  sheet: SheetLike,
  forms: readonly FormToCount[],
): Steps<readonly FormReading[]> {
  const sorted = forms.toSorted((a, b) => a.places.haut - b.places.haut);
  return flatMapSteps(forms, function* (form) {
    const index = sorted.indexOf(form);
    const top = index === 0 ? sheet.top : (sorted[index - 1]?.places.bas ?? 0) + 1;
    const bottom = index === sorted.length - 1 ? Infinity : form.places.bas;
    return [{ ...form, compte: yield* compteOf(sheet, form, { top, bottom }) }];
  });
}

function isFormula(formula: string | null | undefined): boolean {
  return typeof formula === 'string';
}

function* compteOf(
  sheet: SheetLike,
  form: FormToCount,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): Steps<Compte> {
  yield undefined;
  return {
    ...(yield* countSheet(sheet, natures(form), { top, bottom })),
    menages: form.lignes.length,
    masquees: form.lignesMasquees.length,
  };
}

/** What a cell is: part of what is read, or set aside with its reason. */
export type Nature =
  | { readonly part: PartLue; readonly motif?: undefined }
  | { readonly part?: undefined; readonly motif: MotifEcart };

/** The cells of some rows of a sheet by what they are: each that holds something is counted once. */
export function* countSheet(
  sheet: SheetLike,
  natureOf: (row: number, column: number) => Nature,
  { top, bottom }: { readonly top: number; readonly bottom: number } = EVERY_ROW,
): Steps<Pick<Compte, 'cellules' | 'parts' | 'ecartees'>> {
  const parts = { ...NO_PARTS };
  const ecartees: CelluleEcartee[] = [];
  let cellules = 0;
  yield* eachRow(Math.max(sheet.top, top), Math.min(lastRow(sheet), bottom), (row) => {
    const r = row - sheet.top;
    sheet.values[r]?.forEach((value, c) => {
      if (isBlank(value) && !isFormula(sheet.formulas[r]?.[c])) return;
      cellules += 1;
      const nature = natureOf(row, sheet.left + c);
      if (nature.part) parts[nature.part] += 1;
      else ecartees.push({ cellule: cellAddress(row, sheet.left + c), motif: nature.motif });
    });
  });
  return { cellules, parts, ecartees };
}

/** The columns of headings that wait for somebody's choice. */
export function columnsOf(
  ambigus: Readonly<Partial<Record<string, readonly Intitule[]>>>,
): ReadonlySet<number> {
  return new Set(Object.values(ambigus).flatMap((list = []) => list.map(({ colonne }) => colonne)));
}

/** What each cell of a form's part of the sheet is: the first that holds, so that each is one thing. */
function natures(form: FormToCount): (row: number, column: number) => Nature {
  const { places, colonnes, ligneIntitules } = form;
  const columns = new Set(Object.values(colonnes));
  const ambiguous = columnsOf(form.intitules.ambigus);
  const lignes = new Set(form.lignes.map(({ rang }) => rang));
  const autres = new Map(form.nonMenages.map(({ rang, nature }) => [rang, nature]));
  const strays = straysOf(form);
  return (row, column) => {
    const isColumn = columns.has(column);
    if (lignes.has(row) && isColumn) return { part: 'lignes' };
    const address = cellAddress(row, column);
    if (strays.has(address)) return { motif: 'hors-tableau' };
    if (places.totaux.has(address)) return { part: 'totaux' };
    if (places.certificat.has(address)) return { part: 'certificat' };
    if (row >= places.hautIntitules && row <= ligneIntitules) {
      if (isColumn) return { part: 'intitules' };
      return { motif: ambiguous.has(column) ? 'colonne-ambigue' : 'autre-colonne' };
    }
    if (places.entete.has(address)) return { part: 'entete' };
    const nature = autres.get(row);
    if (nature) return { motif: nature };
    if (!lignes.has(row)) return { motif: 'hors-formulaire' };
    return { motif: ambiguous.has(column) ? 'colonne-ambigue' : 'autre-colonne' };
  };
}

/** The addresses of the rows outside the table. */
function straysOf({ horsTableau, colonnes, places }: FormToCount): ReadonlySet<string> {
  return new Set(
    horsTableau.flatMap(({ rang, gauche, cells, sousIntitules }) => {
      const positions = gauche === undefined ? colonnes : positionsFrom(gauche);
      return columnKeys.flatMap((key) => {
        const column = positions[key];
        if (column === undefined) return [];
        // The headings pasted with the rows are brought in with them.
        const over = cellAddress(rang - 1, column);
        const isOwn = places.totaux.has(over) || places.certificat.has(over);
        const above = sousIntitules && !isOwn ? [over] : [];
        return isBlank(cells[key]) ? above : [...above, cellAddress(rang, column)];
      });
    }),
  );
}
