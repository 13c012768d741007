/** The words above a table: its title, and the unit that they may give. */
import type { Area } from '../../grid/a1';
import { wordsOf } from '../reading/wordsOf';
import { originOf, range } from './grille';
import type { Grille } from './grille';
import { isUniteSeule } from './libelles';
import type { UniteDite } from './model';
import { rangOf } from './rangs';
import type { Bande } from './rangs';
import { findUnite } from './unite';

const TITLE_ROWS = 4;
const BLANK_ROWS = 2;

/** The text just above a table, up to four rows of it, at most two blank rows away. */
export function titreAbove(grille: Grille, area: Area): string | undefined {
  const texts = titleRows(grille, area.top).map((row) => rowText(grille, row, area));
  const texte = texts.filter((text) => text !== '' && !isUniteSeule(text)).join(' ');
  return texte === '' ? undefined : texte;
}

function titleRows(grille: Grille, top: number): readonly number[] {
  let row = top - 1;
  while (row >= grille.area.top && top - row <= BLANK_ROWS && isBlankRow(grille, row)) row -= 1;
  const rows: number[] = [];
  while (row >= grille.area.top && rows.length < TITLE_ROWS && isTitleRow(grille, row)) {
    rows.unshift(row--);
  }
  return rows;
}

function isBlankRow(grille: Grille, row: number): boolean {
  return rangOf(grille, row) === 'vide';
}

function isTitleRow(grille: Grille, row: number): boolean {
  const rang = rangOf(grille, row);
  return rang === 'libelle' || (rang === 'note' && !/^\(/.test(rowText(grille, row, grille.area)));
}

function rowText(grille: Grille, row: number, { left, right }: Area): string {
  const texts = range(left, right).map((column) => grille.seen(row, column));
  return texts.filter((text, index) => text !== '' && text !== texts[index - 1]).join(' ');
}

/**
 * Where the unit of the whole table is written: a row that says nothing else, the heading of the
 * labels, then the title from its last line up.
 */
export function uniteOfTable(grille: Grille, bande: Bande, area: Area): UniteDite | undefined {
  const unit = bande.uniteRow === undefined ? [] : [bande.uniteRow];
  const titles = [...titleRows(grille, area.top)].reverse();
  return [...bande.intitules, ...unit, ...titles]
    .flatMap((row) => {
      const isHeading = bande.intitules.includes(row);
      return range(area.left, area.right).map((column) => ({ row, column, isHeading }));
    })
    .map(({ row, column, isHeading }) => ({
      cellule: originOf(grille, row, column),
      texte: grille.seen(row, column),
      whole: !isHeading || column === area.left,
    }))
    .filter(({ texte, whole }) => findUnite(texte) && (whole || isEnUnite(texte)))
    .map(({ cellule, texte }) => ({ cellule, texte }))[0];
}

/** « en k€ » over a column tells of the whole table, « Montant (€) » of that column. */
function isEnUnite(texte: string): boolean {
  return isUniteSeule(texte) && !/^(?:montant|somme)/.test(wordsOf(texte));
}
