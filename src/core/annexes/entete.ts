/**
 * The first row of figures of a table without headings may be its headings: years, months,
 * départements, account codes typed as numbers. Some rows say so by themselves; the others are judged
 * by the sums that the table then makes.
 */
import type { CellValue } from '../CellValue';
import { dateOfSerial } from '../date';
import { valueAt } from '../reading/sheetCells';
import { wordsOf } from '../reading/wordsOf';
import { columnsWith } from './grille';
import type { Grille } from './grille';
import { isUniteSeule, niveauTotal } from './libelles';
import { codeOf } from './reperes';

/** `oui` and `non` by the row itself; else the sums decide, `parDefaut` where they do not. */
export type Entete = 'oui' | 'non' | { readonly parDefaut: boolean };

const COIN =
  /^(?:libelles?|postes?|nature|natures|communes?|operations?|lignes?|intitules?|designation|territoires?|epci|services?|chapitres?|comptes?|departements?|regions?|agences?|produits?|poste|categories?|objet|nom|noms|rubriques?|programmes?|annees?|exercices?|actions?|residences?|quartiers?|bailleurs?|organismes?|indicateurs?|typologies?|typologie)\b/;

/** Whether the row, which begins a table, holds its headings. */
export function enteteOf(grille: Grille, row: number): Entete {
  const figures = columnsWith(grille, row, 'chiffre');
  const values = figures.map((column) => valueAt(grille.sheet, row, column));
  const codes = values.map(codeOf);
  if (figures.some((column) => formulaAt(grille, row, column))) return 'non';
  if (!codes.every((code) => code !== undefined)) return 'non';
  const coin = coinOf(grille, row, figures[0] ?? 0);
  if (niveauTotal(coin) !== undefined) return 'non';
  const isKnown = coin === '' || isCoin(coin);
  if (codes.every(isAnneeLarge) || values.every((value) => dayOf(value) !== undefined)) {
    return isKnown ? 'oui' : { parDefaut: true };
  }
  if (values.every((value) => typeof value === 'string' && /^0\d/.test(value))) return 'oui';
  if (wordsOverFigures(grille, row)) return 'oui';
  const alike = new Set(codes).size === codes.length && isKnown;
  return { parDefaut: alike && codes.length > 1 };
}

function isCoin(coin: string): boolean {
  return COIN.test(wordsOf(coin)) || isUniteSeule(coin);
}

/** The words left of the first figure. */
function coinOf(grille: Grille, row: number, first: number): string {
  const columns = columnsWith(grille, row, 'texte').filter((column) => column < first);
  return columns.map((column) => grille.seen(row, column)).join(' ');
}

function formulaAt({ sheet }: Grille, row: number, column: number): string | null {
  return sheet.formulas[row - sheet.top]?.[column - sheet.left] ?? null;
}

/** A year at the head of a table needs not be near: 1987, 2110. */
function isAnneeLarge(code: number | undefined): boolean {
  return code !== undefined && code >= 1900 && code <= 2200;
}

/** Serial numbers of Excel from 1982 to 2064. */
const SERIALS = { from: 30_000, to: 60_000 } as const;

/**
 * « 31/12/2023 » for 45291. Only the first and last days of months, on which accounts are drawn up:
 * a snapshot does not tell a date from a number.
 */
export function dayOf(value: CellValue): string | undefined {
  if (typeof value !== 'number' || value < SERIALS.from || value > SERIALS.to) return undefined;
  const date = dateOfSerial(value);
  const isEdge = [date, dateOfSerial(value + 1)].some((each) => each?.endsWith('-01'));
  return Number.isInteger(value) && isEdge ? date?.split('-').reverse().join('/') : undefined;
}

/** Words right of the first figure, over figures: « Total », « 2A ». */
function wordsOverFigures(grille: Grille, row: number): boolean {
  const [first = Infinity] = columnsWith(grille, row, 'chiffre');
  return columnsWith(grille, row, 'texte').some(
    (column) => column > first && grille.nature(row + 1, column) === 'chiffre',
  );
}
