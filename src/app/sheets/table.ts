import { columnKeys, columns, type Column } from '../../core/forms/column';
import { modeles } from '../../core/forms/modeles';
import type { RowCells } from '../../core/reading/formReading';
import { areaAddress, columnLetters, type Area } from '../../grid/a1';
import { greatest, least } from '../../grid/extremes';
import type { CellValue } from '../../workbook/port';
import type { FormPlan } from './formPlan';
import { FORM_WIDTHS, rowTexts } from './formTexts';
import { FIELD, HEADING, SIZE } from './palette';
import { TYPOLOGIES_NAME } from './parametresParts';
import { holdTexts } from './rowHeights';
import { area, type SheetWriter } from './sheetWriter';
import { PROMPTS } from './words';

const BAND_HEIGHT = 14.25;
const HEADING_HEIGHT = 81;
/** Height of a row of the table, in points. */
export const ROW_HEIGHT = 15;
/** Height of the row that parts the table from the total lines. */
export const EMPTY_HEIGHT = 7.5;
/** Rows under the form where a long paste may end. */
const SPARE_ROWS = 200;

/** Number formats by kind of column. */
export const FORMATS = { texte: '@', date: 'dd/mm/yyyy', typologie: '@', montant: '0.00' } as const;
const ALIGN = { texte: 'left', date: 'center', typologie: 'left', montant: 'right' } as const;

/** The band, the nine headings and the rows, as one native table. */
export function writeTable(writer: SheetWriter, plan: FormPlan): void {
  const { bandeau, ligneIntitules, premiereLigne, derniereLigne, table } = plan.layout;
  if (bandeau) writeBandeau(writer, plan);
  const headings = area(ligneIntitules, table.left, ligneIntitules, table.right);
  writer.write(headings, [columns.map((column) => column.intitule)]);
  writer.style(headings, HEADING);
  writer.height(ligneIntitules, ligneIntitules, HEADING_HEIGHT);
  writer.style(area(premiereLigne, table.left, derniereLigne, table.right), FIELD);
  columns.forEach((column, index) => writeColumn(writer, plan, column, index));
  keepZerosBelow(writer, plan);
  writer.height(premiereLigne, derniereLigne, ROW_HEIGHT);
  writeRows(writer, plan);
  writer.add({
    kind: 'add-table',
    sheet: writer.sheet,
    range: areaAddress(table),
    name: plan.id,
    style: null,
    filterButtons: false,
    banded: false,
  });
}

/**
 * Under the table, the columns of texts stay texts too: identifiers pasted past its end must come in
 * with their leading zeros.
 */
function keepZerosBelow(writer: SheetWriter, { layout }: FormPlan): void {
  const { ligneVide, form, colonnes } = layout;
  const texts = columns.filter((column) => column.kind === 'texte').map(({ key }) => colonnes[key]);
  const below = area(ligneVide, least(texts), form.bottom + SPARE_ROWS, greatest(texts));
  writer.format(below, FORMATS.texte);
}

function writeBandeau(writer: SheetWriter, { layout }: FormPlan): void {
  const { bandeau, modele } = layout;
  if (!bandeau) return;
  writer.merge(bandeau);
  writer.put(bandeau.top, bandeau.left, modeles[modele].bandeau ?? '');
  writer.style(bandeau, { ...HEADING, bold: false, italic: true, fontSize: SIZE.note });
  writer.height(bandeau.top, bandeau.top, BAND_HEIGHT);
}

function writeColumn(writer: SheetWriter, plan: FormPlan, column: Column, index: number): void {
  const at = plan.layout.colonnes[column.key];
  const { premiereLigne, derniereLigne } = plan.layout;
  const body = area(premiereLigne, at, derniereLigne, at);
  writer.width(`${columnLetters(at)}:${columnLetters(at)}`, FORM_WIDTHS[index] ?? 15);
  writer.format(body, FORMATS[column.kind]);
  const horizontal = ALIGN[column.kind];
  if (horizontal !== FIELD.horizontal) writer.style(body, { horizontal });
  validateColumn(writer, column, body);
}

/** What the cells of a column look like: text left, figures right, dates centred. */
export function dressColumn(writer: SheetWriter, column: Column, body: Area): void {
  writer.format(body, FORMATS[column.kind]);
  writer.style(body, { ...FIELD, horizontal: ALIGN[column.kind] });
}

/** What the cells of a column expect, and say so when they are selected. */
export function validateColumn(writer: SheetWriter, column: Column, body: Area): void {
  switch (column.kind) {
    case 'date':
      return writer.validate(
        body,
        { type: 'date', min: 1 },
        PROMPTS.date.prompt,
        PROMPTS.date.error,
      );
    case 'typologie': {
      const { prompt, error } = PROMPTS.typologie;
      return writer.validate(body, { type: 'list', source: `=${TYPOLOGIES_NAME}` }, prompt, error);
    }
    case 'montant': {
      const { prompt, error } = PROMPTS.montant;
      return writer.validate(body, { type: 'decimal', min: 0 }, prompt, error);
    }
    case 'texte':
      return;
  }
}

function writeRows(writer: SheetWriter, { rows, layout }: FormPlan): void {
  if (rows.length === 0) return;
  const { premiereLigne, table, colonnes } = layout;
  writer.write(area(premiereLigne, table.left, premiereLigne + rows.length - 1, table.right), rows);
  const cellsOf = (row: readonly CellValue[]) =>
    Object.fromEntries(columnKeys.map((key, i) => [key, row[i] ?? null])) as RowCells;
  const lignes = rows.map((row, i) => ({ rang: premiereLigne + i, cells: cellsOf(row) }));
  holdTexts(writer, rowTexts(colonnes, lignes));
}
