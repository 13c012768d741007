/** The columns of a table: where its labels stand, which columns hold figures, what they are called. */
import { greatest, least } from '../../grid/extremes';
import { valueAt } from '../reading/sheetCells';
import { additiviteOf } from './caractere';
import { dayOf } from './entete';
import { columnsWith, isCoveredFrom, originOf, range } from './grille';
import type { Grille } from './grille';
import { isUniteSeule, natureOf, niveauTotal, periodeOf } from './libelles';
import type { AnnexeColonne, Periode, UniteDite } from './model';
import type { Bande } from './rangs';
import { findUnite } from './unite';

/** Columns of labels, then columns of figures, of the rows of `bande`. */
export interface Colonnage {
  readonly libelles: readonly number[];
  readonly chiffres: readonly number[];
}

/** Reads which columns are which. Columns of remarks among the figures are left out. */
export function colonnageOf(grille: Grille, bande: Bande): Colonnage {
  const rows = range(bande.premier, bande.dernier);
  const { left, right } = grille.area;
  const count = (column: number, nature: 'texte' | 'chiffre') =>
    rows.filter((row) => grille.nature(row, column) === nature).length;
  const isLabel = (column: number) => count(column, 'texte') > count(column, 'chiffre');
  const firstLabel = range(left, right).find(isLabel) ?? left;
  const figures = range(firstLabel + 1, right).filter(
    (column) =>
      !isLabel(column) && (count(column, 'chiffre') > 0 || isAwaited(grille, bande, column)),
  );
  const firstFigure = figures[0] ?? right + 1;
  const libelles = range(firstLabel, firstFigure - 1).filter(
    (column) => count(column, 'texte') > 0,
  );
  return { libelles, chiffres: figures };
}

/** An empty column whose heading names a year, a total or a unit waits for its figures. */
function isAwaited(grille: Grille, bande: Bande, column: number): boolean {
  const texte = intituleAt(grille, bande, column);
  return Boolean(periodeOf(texte) ?? niveauTotal(texte) ?? findUnite(texte));
}

/** Where a second table begins on the same rows: a column of words after a column of figures. */
export function splitColumn(grille: Grille, bande: Bande): number | undefined {
  const rows = range(bande.premier, bande.dernier).filter(
    (row) => columnsWith(grille, row, 'chiffre').length > 0,
  );
  const { left, right } = grille.area;
  const share = (column: number, nature: 'texte' | 'chiffre') =>
    rows.filter((row) => grille.nature(row, column) === nature).length / rows.length;
  const isFigure = (column: number) => share(column, 'chiffre') > 0.5;
  const isWords = (column: number) => share(column, 'texte') > 0.5;
  const columns = range(left, right);
  const labels = columns.find(isWords) ?? right;
  const firstFigure = columns.find((column) => column > labels && isFigure(column)) ?? right;
  // Years, codes, « X » that a total follows are labels too, once nothing stands left of them.
  const isLabels = (column: number) => {
    if (isWords(column)) return true;
    if (!rows.some((row) => niveauTotal(grille.seen(row, column)))) return false;
    const alone = grille.crop({ left: column, top: bande.premier - 1, bottom: bande.dernier });
    return rows.every((row) => alone.nature(row, column) !== 'chiffre');
  };
  return columns.find(
    (column) =>
      column > firstFigure &&
      isLabels(column) &&
      columns.some((c) => c > column && isFigure(c)) &&
      isApart(grille, bande, column),
  );
}

/** A blank column stands before, or a total is named there: else these words are remarks, or kinds. */
function isApart(grille: Grille, bande: Bande, column: number): boolean {
  const rows = range(bande.premier, bande.dernier);
  const isBlank = rows.every((row) => grille.nature(row, column - 1) === 'vide');
  return isBlank || rows.some((row) => niveauTotal(grille.seen(row, column)) !== undefined);
}

/** The heading lines over a column, joined; a title merged over the whole table is none of them. */
export function intituleAt(grille: Grille, bande: Bande, column: number): string {
  return headingCells(grille, bande, column)
    .map(({ texte }) => texte)
    .join(' ');
}

function headingCells(grille: Grille, bande: Bande, column: number) {
  const { left } = grille.area;
  const cells = bande.intitules
    .filter((row) => !isCoveredFrom(grille, row, column, left))
    .map((row) => ({ row, texte: headingText(grille, row, column) }))
    .filter(({ texte }) => texte !== '' && !(bande.intitules.length > 1 && isTableUnite(texte)));
  return cells.filter(({ texte }, index) => texte !== cells[index - 1]?.texte);
}

/** What a heading says; a date typed as such shows as one. */
function headingText(grille: Grille, row: number, column: number): string {
  return dayOf(valueAt(grille.sheet, row, column)) ?? grille.seen(row, column);
}

/** « en k€ » over one column of several heading rows tells of the whole table. */
function isTableUnite(texte: string): boolean {
  return isUniteSeule(texte) && !/^\(?\p{Sc}|^\(?[kM]/u.test(texte);
}

/** The columns of figures as a reading gives them. */
export function readColonnes(
  grille: Grille,
  bande: Bande,
  { chiffres }: Colonnage,
  tableUnite: UniteDite | undefined,
): readonly AnnexeColonne[] {
  const read = chiffres.map((column) => readColonne(grille, bande, column, tableUnite));
  const years = unionPeriode(read.filter(({ total }) => !total));
  const named = new Set(read.flatMap(({ unite }) => unite ?? []));
  const unite = named.size === 1 ? [...named][0] : undefined;
  return read.map(asCount(tableUnite === undefined && named.size > 0)).map((colonne) => ({
    ...(unite && colonne.nature === 'montant' && { unite }),
    ...(years && colonne.total && { periode: years }),
    ...colonne,
  }));
}

/** Beside headings that name a unit, one that names neither unit, year nor total counts something. */
function asCount(others: boolean): (colonne: AnnexeColonne) => AnnexeColonne {
  return (colonne) => {
    const { unite, periode, total, nature } = colonne;
    const isCount = others && nature === 'montant' && !unite && !periode && !total;
    return isCount ? { ...colonne, nature: 'nombre' } : colonne;
  };
}

function readColonne(
  grille: Grille,
  bande: Bande,
  colonne: number,
  tableUnite: UniteDite | undefined,
): AnnexeColonne {
  const cells = headingCells(grille, bande, colonne);
  const last = cells.at(-1);
  const libelle = cells.map(({ texte }) => texte).join(' ');
  const nature = natureOf(libelle);
  const named = cells.find(({ texte }) => findUnite(texte));
  const own = named && { cellule: originOf(grille, named.row, colonne), texte: named.texte };
  const dite = own ?? (nature === 'montant' ? tableUnite : undefined);
  const unite = dite && findUnite(dite.texte)?.unite;
  const total = totalOf(cells.map(({ texte }) => texte));
  const periode = periodeOf(last?.texte ?? '') ?? periodeOf(libelle);
  return {
    colonne,
    libelle,
    nature,
    somme: total ? 'oui' : additiviteOf(libelle),
    ...(last && { cellule: originOf(grille, last.row, colonne) }),
    ...(last && isNumber(grille, last.row, colonne) && { intituleNombre: true as const }),
    ...(periode && { periode }),
    ...(total && { total }),
    ...(dite && unite && { unite, uniteDite: dite }),
  };
}

function isNumber({ sheet }: Grille, row: number, column: number): boolean {
  return typeof valueAt(sheet, row, column) === 'number';
}

/** The lowest heading that says more than a unit decides whether the column is a total. */
function totalOf(textes: readonly string[]): AnnexeColonne['total'] {
  return niveauTotal(textes.filter((texte) => !isUniteSeule(texte)).at(-1) ?? '');
}

/** From the first year to the last of several periods. */
export function unionPeriode(
  parts: readonly { readonly periode?: Periode }[],
): Periode | undefined {
  const periodes = parts.flatMap(({ periode }) => periode ?? []);
  if (periodes.length === 0) return undefined;
  return {
    de: least(periodes.map(({ de }) => de)),
    a: greatest(periodes.map(({ a }) => a)),
  };
}
