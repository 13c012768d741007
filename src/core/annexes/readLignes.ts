/** The lines of a table: labels, section headings, totals. */
import { cellAddress } from '../../grid/a1';
import type { CellValue } from '../CellValue';
import { valueAt } from '../reading/sheetCells';
import { eachRow, type Steps } from '../steps';
import { additiviteOfLigne, isCompteLigne, soldeOf } from './caractere';
import type { Colonnage } from './colonnes';
import type { Grille } from './grille';
import { isBareTotal, isDont, niveauTotal } from './libelles';
import type { AnnexeLigne } from './model';
import type { Bande } from './rangs';

/** Reads the lines of figures; a section heading is kept with the lines below it. */
export function* readLignes(
  grille: Grille,
  bande: Bande,
  colonnage: Colonnage,
): Steps<readonly AnnexeLigne[]> {
  const hidden = new Set(grille.sheet.hiddenRows);
  const read: AnnexeLigne[] = [];
  yield* eachRow(bande.premier, bande.dernier, (row) => {
    const ligne = readLigne(grille, row, colonnage);
    if (ligne) read.push(hidden.has(row) ? { ...ligne, masquee: true } : ligne);
  });
  const lastPartial = read.findLastIndex(isPartial);
  const isEmpty = ({ rang }: AnnexeLigne) =>
    colonnage.chiffres.every((column) => grille.nature(rang, column) === 'vide');
  const lignes: AnnexeLigne[] = [];
  let rubrique: string | undefined;
  for (const [index, ligne] of read.entries()) {
    if (isEmpty(ligne) && isRubrique(ligne, index < lastPartial)) rubrique = ligne.libelle;
    else lignes.push(rubrique === undefined ? ligne : { ...ligne, rubrique });
  }
  return lignes;
}

/** A label without figures is a section's when it ends with a colon or a partial total follows it. */
function isRubrique({ total, libelle }: AnnexeLigne, isTotalled: boolean): boolean {
  return !total && (isTotalled || /:$/.test(libelle));
}

function isPartial({ total, libelle }: AnnexeLigne): boolean {
  return total === 'sous-total' || (total === 'total' && !isBareTotal(libelle));
}

function readLigne(grille: Grille, row: number, { libelles }: Colonnage): AnnexeLigne | undefined {
  const parts = libelles
    .map((column) => ({ column, texte: grille.seen(row, column) }))
    .filter(({ texte }) => texte !== '');
  const distinct = parts.filter(({ texte }, index) => texte !== parts[index - 1]?.texte);
  const own = distinct.filter(({ column }) => grille.nature(row, column) !== 'vide');
  const [first] = own.length > 0 ? own : distinct;
  if (!first) return undefined;
  const levelIn = (cells: typeof parts) =>
    cells.flatMap(({ texte }) => niveauTotal(texte) ?? [])[0];
  const total = levelIn(own) ?? levelIn(distinct);
  const nature = distinct.length > 1 ? distinct.at(-1)?.texte : undefined;
  const libelle = distinct.map(({ texte }) => texte).join(' ');
  const solde = soldeOf(libelle);
  return {
    rang: row,
    cellule: cellAddress(row, first.column),
    libelle,
    somme: total ? 'oui' : additiviteOfLigne(libelle),
    retrait: retraitOf(valueAt(grille.sheet, row, first.column)),
    ...(total && { total }),
    ...(total && !levelIn(own) && { fusionne: true as const }),
    ...(nature !== undefined && { nature }),
    ...(solde && { solde }),
    ...(isCompteLigne(libelle) && { compte: true as const }),
    ...(own.some(({ texte }) => isDont(texte)) && { dont: true as const }),
  };
}

/** How far a label is set in by its own spaces. */
function retraitOf(value: CellValue): number {
  return typeof value === 'string' ? (/^[\s\u00a0]*/.exec(value)?.[0].length ?? 0) : 0;
}
