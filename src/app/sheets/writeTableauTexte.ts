/** A table of a text as a sheet: the same words, and its figures as numbers. */
import type { AnnexeCellule } from '../../core/annexes/model';
import type { TableauTexte } from '../../core/textes/tableaux';
import { columnLetters, parseAddress } from '../../grid/a1';
import { amountFormat } from './annexeFormat';
import { writeAnnexePage } from './page';
import { BODY, FIELD, HEADING, SIZE } from './palette';
import { area, cell, type SheetWriter } from './sheetWriter';

/** In characters. */
const LABEL_WIDTH = 44;
const AMOUNT_WIDTH = 16;

/** Lays the table out from A1, each cell at the place that its reading gives it. */
export function writeTableauTexte(writer: SheetWriter, { annexe, cases }: TableauTexte): void {
  const place = parseAddress(annexe.plage);
  if (!place) return;
  const { top, left, bottom, right } = place;
  const headings = annexe.intitules.at(-1) ?? top;
  const labels = (annexe.colonnes[0]?.colonne ?? left + 1) - 1;
  writer.width(`A:${columnLetters(right)}`, AMOUNT_WIDTH);
  writer.width(`A:${columnLetters(Math.max(1, labels))}`, LABEL_WIDTH);
  // A label such as « 12/03/2024 » or « 007 » would become a day or a number.
  if (labels >= left) writer.format(area(headings + 1, left, bottom, labels), '@');
  writer.write(area(1, 1, cases.length, cases[0]?.length ?? 1), cases);
  if (top > 1) {
    writer.style(area(1, left, top - 1, left), { ...BODY, bold: true, fontSize: SIZE.title });
  }
  writer.style(area(top, left, bottom, right), { ...FIELD, wrap: true });
  for (const row of annexe.intitules) writer.style(area(row, left, row, right), HEADING);
  for (const figure of annexe.cellules.flat()) writeFigure(writer, figure);
  annexe.lignes.forEach(({ rang, total }) => {
    if (total) writer.style(area(rang, left, rang, right), { bold: true });
  });
  writeAnnexePage(writer, { headings, printed: area(1, 1, bottom, right) });
}

/** A figure with a footnote mark stays as it stands: the mark would be lost. */
function writeFigure(writer: SheetWriter, { cellule, lu }: AnnexeCellule): void {
  const at = parseAddress(cellule);
  if (!at || lu.kind !== 'nombre' || lu.renvoi || lu.texte?.includes('%')) return;
  const unite = lu.unite === undefined ? '' : `"\u00a0${lu.unite}"`;
  writer.format(cell(at.top, at.left), `${amountFormat(lu.decimales)}${unite}`);
  writer.put(at.top, at.left, lu.valeur);
  writer.style(cell(at.top, at.left), { horizontal: 'right' });
}
