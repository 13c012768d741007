/** What each row of a sheet is, and the runs of rows that make a table. */
import { least } from '../../grid/extremes';
import { valueAt } from '../reading/sheetCells';
import { enteteOf } from './entete';
import { columnsWith, isCoveredFrom, range } from './grille';
import type { Grille } from './grille';
import { isUniteSeule, niveauTotal, periodeOf } from './libelles';
import { isAnnee } from './reperes';

/**
 * `donnees`: words, then figures. `chiffres`: figures without words. `intitules`: several words, or
 * years, over columns. `libelle`: words in one place only. `note`: a footnote or a paragraph.
 */
export type Rang = 'vide' | 'donnees' | 'chiffres' | 'intitules' | 'libelle' | 'note';

const NOTE = /^(?:\(\s?[\d*]|\*|nb\b|source|note\b)/i;
const LONG = 120;

export function rangOf(grille: Grille, row: number): Rang {
  const textes = columnsWith(grille, row, 'texte');
  const chiffres = columnsWith(grille, row, 'chiffre');
  const [first] = textes;
  if (chiffres.length > 0) {
    if (chiffres.every((column) => isAnnee(valueAt(grille.sheet, row, column)))) {
      if (isYearRow(grille, row, chiffres)) return 'intitules';
    }
    return first !== undefined && chiffres.some((column) => column > first)
      ? 'donnees'
      : 'chiffres';
  }
  if (first === undefined) return 'vide';
  if (textes.length > 1) return 'intitules';
  return wordsRang(grille, row, first);
}

/** A row with words in one place: a heading when they stand right of the labels, over figures. */
function wordsRang(grille: Grille, row: number, column: number): Rang {
  const texte = grille.seen(row, column);
  if (NOTE.test(texte) || texte.length > LONG) return niveauTotal(texte) ? 'libelle' : 'note';
  if (isCoveredFrom(grille, row, column, column)) return 'libelle';
  const below = grille.nature(row + 1, column) === 'chiffre';
  const labelled = columnsWith(grille, row + 1, 'texte').some((other) => other < column);
  return below && labelled ? 'intitules' : 'libelle';
}

/** Years, in their order where words stand beside them, below a row that holds none. */
function isYearRow(grille: Grille, row: number, columns: readonly number[]): boolean {
  const years = columns.map((column) => Number(valueAt(grille.sheet, row, column)));
  const rising = years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1);
  if (!rising && columnsWith(grille, row, 'texte').length > 0) return false;
  const above = row > grille.area.top ? columnsWith(grille, row - 1, 'chiffre') : [];
  return above.length === 0 && !isHeaded(grille, row, columns);
}

/** Whether the row above names these columns already, so that figures like years are amounts. */
function isHeaded(grille: Grille, row: number, columns: readonly number[]): boolean {
  if (row === grille.area.top) return false;
  const own = columns.filter((c) => !isCoveredFrom(grille, row - 1, c, grille.area.left));
  const texts = own.map((column) => grille.seen(row - 1, column)).filter(Boolean);
  if (columns.length === 1) return texts.length > 0;
  return texts.some((texte) => periodeOf(texte) !== undefined || niveauTotal(texte) !== undefined);
}

/** Rows of one table: its headings (perhaps none), and its lines. */
export interface Bande {
  readonly intitules: readonly number[];
  /** A row that only says « en k€ ». */
  readonly uniteRow?: number;
  readonly premier: number;
  readonly dernier: number;
}

/** The tables that stand one above the other, and the rows of figures that belong to none. */
export function bandesOf(grille: Grille): {
  readonly bandes: readonly Bande[];
  readonly seuls: readonly number[];
} {
  const { top, bottom } = grille.area;
  const rangs = range(top, bottom).map((row) => rangOf(grille, row));
  const at = (row: number): Rang => rangs[row - top] ?? 'vide';
  const bandes: Bande[] = [];
  for (let row = top; row <= bottom; row += 1) {
    if (at(row) !== 'donnees') continue;
    const floor = (bandes.at(-1)?.dernier ?? top - 1) + 1;
    const dernier = lastOf(at, row, bottom, {
      isTotal: (r) => isTotalRow(grille, r),
      isAlike: (r, other) => hasSameColumns(grille, r, other),
    });
    bandes.push({ ...headOf(grille, at, row, floor), dernier });
    row = dernier;
  }
  const inside = (row: number) =>
    bandes.some((b) => row >= least([b.premier, ...b.intitules]) && row <= b.dernier);
  const seuls = range(top, bottom).filter((row) => at(row) === 'chiffres' && !inside(row));
  return { bandes, seuls };
}

interface Rows {
  readonly isTotal: (row: number) => boolean;
  /** Whether two rows have their words and figures in the same columns. */
  readonly isAlike: (row: number, other: number) => boolean;
}

/** Blank rows between groups do not end a table whose columns go on. */
function hasSameColumns(grille: Grille, row: number, other: number): boolean {
  const labels = [row, other].map((each) => columnsWith(grille, each, 'texte')[0]);
  if (labels[0] !== labels[1]) return false;
  const known = new Set(columnsWith(grille, other, 'chiffre'));
  return columnsWith(grille, row, 'chiffre').every((column) => known.has(column));
}

/** The last row of the table whose first data row is `from`. */
function lastOf(
  at: (row: number) => Rang,
  from: number,
  bottom: number,
  { isTotal, isAlike }: Rows,
): number {
  let last = from;
  for (let row = from + 1; row <= bottom && row - last <= 3; row += 1) {
    const rang = at(row);
    if (rang === 'intitules' || rang === 'note') break;
    const goesOn = blanks(at, last, row) === 0 || isTotal(row) || isAlike(row, last);
    if (rang === 'donnees' && goesOn) last = row;
    else if (rang === 'donnees') break;
    if (rang === 'libelle' && row === last + 1 && isTotal(row)) last = row;
  }
  return last;
}

function blanks(at: (row: number) => Rang, from: number, to: number): number {
  return range(from + 1, to - 1).filter((row) => at(row) === 'vide').length;
}

function isTotalRow(grille: Grille, row: number): boolean {
  return columnsWith(grille, row, 'texte').some((c) => niveauTotal(grille.seen(row, c)));
}

/** The headings above the first data row: labels alone may stand between, up to six of them. */
function headOf(
  grille: Grille,
  at: (row: number) => Rang,
  first: number,
  floor: number,
): Omit<Bande, 'dernier'> {
  let row = first - 1;
  while (row >= floor && first - row <= 6 && at(row) === 'libelle') row -= 1;
  if (row >= floor && at(row) === 'chiffres' && isCodeRow(grille, at, row, floor)) {
    return { intitules: [row], premier: row + 1, ...uniteRowOf(grille, at, row - 1, floor) };
  }
  if (row < floor || at(row) !== 'intitules') return { intitules: [], premier: first };
  const premier = row + 1;
  const rows: number[] = [];
  while (row >= floor && rows.length < 3 && at(row) === 'intitules') rows.unshift(row--);
  return { intitules: rows, premier, ...uniteRowOf(grille, at, row, floor) };
}

/** A row of bare numbers just above the lines, and none above it: years, codes, départements. */
function isCodeRow(grille: Grille, at: (row: number) => Rang, row: number, floor: number): boolean {
  return (row === floor || at(row - 1) !== 'chiffres') && enteteOf(grille, row) !== 'non';
}

function uniteRowOf(
  grille: Grille,
  at: (row: number) => Rang,
  row: number,
  floor: number,
): { readonly uniteRow?: number } {
  const [column] = row >= floor && at(row) === 'libelle' ? columnsWith(grille, row, 'texte') : [];
  const isUnite = column !== undefined && isUniteSeule(grille.seen(row, column));
  return isUnite ? { uniteRow: row } : {};
}
