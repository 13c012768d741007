/** The rows of Modèle A made of those of the returns. */
import { isBlank, keyOf } from '../cellText';
import type { CellValue } from '../CellValue';
import { texteKeys } from '../forms/column';
import type { RowCells, RowReading } from '../reading/formReading';
import { compareTexts, sortKey } from './keys';
import type { LigneConsolidee, Retour } from './model';

/**
 * A row with the place where it comes from. Its cells are those of the file; an identifier that
 * somebody typed as a number is the text of its digits, as the columns of text hold it. Where a Modèle B has no
 * column of bailleurs, each row is of the bailleur that its header names.
 */
export function toLigne(retour: Retour, row: RowReading): LigneConsolidee {
  const { fichier, feuille, bailleur, reading } = retour;
  const isText = texteKeys.every((key) => typeof row.cells[key] !== 'number');
  const own = isText ? row.cells : withTexts(row.cells);
  const lacksBailleur = reading.intitules.manquants.includes('bailleur') && bailleur !== '';
  const cells = lacksBailleur ? { ...own, bailleur } : own;
  return { cells, bailleur, provenance: { fichier, feuille, rang: row.rang } };
}

function withTexts(cells: RowCells): RowCells {
  const text = (value: CellValue) => (typeof value === 'number' ? String(value) : value);
  const { bailleur, menage, idtop } = cells;
  return { ...cells, bailleur: text(bailleur), menage: text(menage), idtop: text(idtop) };
}

/** By bailleur, then household, then file, sheet and row: the order of the files changes nothing. */
export function sortLignes(lignes: readonly LigneConsolidee[]): readonly LigneConsolidee[] {
  return lignes
    .map((ligne) => ({ ligne, bailleur: sortOf(ligne), menage: sortKey(ligne.cells.menage) }))
    .sort(
      (a, b) =>
        compareTexts(a.bailleur, b.bailleur) ||
        compareTexts(a.menage, b.menage) ||
        comparePlaces(a.ligne, b.ligne),
    )
    .map(({ ligne }) => ligne);
}

/** A row that names no bailleur stands with those of its return. */
function sortOf({ cells, bailleur }: LigneConsolidee): string {
  return sortKey(keyOf(isBlank(cells.bailleur) ? bailleur : cells.bailleur));
}

function comparePlaces(a: LigneConsolidee, b: LigneConsolidee): number {
  const [left, right] = [a.provenance, b.provenance];
  return (
    compareTexts(left.fichier, right.fichier) ||
    compareTexts(left.feuille, right.feuille) ||
    left.rang - right.rang
  );
}
