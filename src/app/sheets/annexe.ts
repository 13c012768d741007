/** The sheet of an inserted annexe. */
import type { AnnexeSaisie } from '../../core/annexes/forms';
import type { AnnexePlan } from '../../core/annexes/plan';
import { planAnnexe } from '../../core/annexes/plan';
import { cellAddress, columnLetters } from '../../grid/a1';
import { annexeFormat } from './annexeFormat';
import { writeAnnexePage } from './page';
import { BODY, FIELD, HEADING, INK, SIZE } from './palette';
import { raiseRows } from './rowHeights';
import { area, type SheetWriter } from './sheetWriter';

/** Where the heading of the labels stands: two title lines and an empty row above. */
const HEADINGS = { row: 4, column: 1 } as const;
/** In characters. */
const LABEL_WIDTH = 48;
const AMOUNT_WIDTH = 16;
/** The heading of the last column names two years. */
const LAST_WIDTH = 22;
/** Wider tables print over several pages: their title stays on the first. */
const MOST_CENTRED = 10;
/** In points. */
const TITLE_HEIGHT = 16;
const HEADING_HEIGHT = 33;
const LINE_HEIGHT = 24;
/** Characters of a note's small type for one of column width. */
const NOTE_DENSITY = SIZE.body / SIZE.note;
/** A grey that a black-and-white print keeps. */
const TOTAL_FILL = '#D9D9D9';

/** Lays the annexe out; `name` is the workbook's name for the table. */
export function writeAnnexe(writer: SheetWriter, saisie: AnnexeSaisie, name: string): void {
  const plan = planAnnexe(saisie, HEADINGS);
  writeTitles(writer, plan);
  writeHeadings(writer, plan);
  writeLines(writer, plan, annexeFormat(saisie));
  const bottom = writeNotes(writer, plan);
  writer.name(name, plan.plage);
  const { left, right } = plan.plage;
  writeAnnexePage(writer, { headings: HEADINGS.row, printed: area(1, left, bottom, right) });
}

/** The first amount to type. */
export function firstAmount(): string {
  return cellAddress(HEADINGS.row + 1, HEADINGS.column + 1);
}

function writeTitles(writer: SheetWriter, { titres, plage }: AnnexePlan): void {
  const horizontal = plage.right - plage.left > MOST_CENTRED ? 'left' : 'center';
  titres.forEach((titre, index) => {
    const line = area(index + 1, plage.left, index + 1, plage.right);
    writer.merge(line);
    writer.put(line.top, line.left, titre);
    writer.style(line, { ...BODY, bold: true, fontSize: SIZE.title, horizontal });
  });
  writer.height(1, titres.length, TITLE_HEIGHT);
}

function writeHeadings(writer: SheetWriter, { intitules, plage }: AnnexePlan): void {
  const { top, left, right } = plage;
  const headings = area(top, left, top, right);
  writer.width(`${columnLetters(left)}:${columnLetters(left)}`, LABEL_WIDTH);
  if (right > left + 1) {
    writer.width(`${columnLetters(left + 1)}:${columnLetters(right - 1)}`, AMOUNT_WIDTH);
  }
  writer.width(`${columnLetters(right)}:${columnLetters(right)}`, LAST_WIDTH);
  writer.write(headings, [intitules]);
  writer.style(headings, HEADING);
  writer.height(top, top, HEADING_HEIGHT);
}

function writeLines(writer: SheetWriter, { lignes, plage }: AnnexePlan, format: string): void {
  const { top, left, right, bottom } = plage;
  const labels = area(top + 1, left, bottom, left);
  const amounts = area(top + 1, left + 1, bottom, right);
  writer.style(labels, { ...FIELD, wrap: true });
  writer.format(amounts, format);
  writer.style(amounts, { ...FIELD, horizontal: 'right' });
  writer.height(top + 1, bottom, LINE_HEIGHT);
  writer.write(
    labels,
    lignes.map(({ libelle }) => [libelle]),
  );
  writer.write(
    amounts,
    lignes.map(({ cellules }) => cellules.map((c) => (c.kind === 'montant' ? c.valeur : null))),
  );
  writeFormulas(writer, { lignes, plage });
  emphasise(writer, { lignes, plage });
}

function writeFormulas(
  writer: SheetWriter,
  { lignes, plage }: Pick<AnnexePlan, 'lignes' | 'plage'>,
) {
  lignes.forEach(({ cellules }, i) => {
    cellules.forEach((c, j) => {
      if (c.kind === 'total') writer.formula(plage.top + 1 + i, plage.left + 1 + j, c.formule);
    });
  });
}

/** Totals are bold; the total line stands on grey under a heavier line. */
function emphasise(writer: SheetWriter, { lignes, plage }: Pick<AnnexePlan, 'lignes' | 'plage'>) {
  const { top, left, right, bottom } = plage;
  const across = lignes[0]?.cellules.at(-1)?.kind === 'total';
  if (across && bottom > top + 1) writer.style(area(top + 1, right, bottom, right), { bold: true });
  const edges = { sides: ['top'], color: INK, weight: 'medium' } as const;
  writer.style(area(bottom, left, bottom, right), { bold: true, fill: TOTAL_FILL, edges });
}

/** One wrapped line for each note, as wide as the table. The last row written. */
function writeNotes(writer: SheetWriter, { notes, plage }: AnnexePlan): number {
  const { left, right, bottom } = plage;
  const perLine = (LABEL_WIDTH + (right - left - 1) * AMOUNT_WIDTH + LAST_WIDTH) * NOTE_DENSITY;
  notes.forEach((note, index) => {
    const row = bottom + 2 + index;
    const line = area(row, left, row, right);
    writer.merge(line);
    writer.put(row, left, note);
    writer.style(line, { ...BODY, fontSize: SIZE.note, wrap: true, vertical: 'top' });
    raiseRows(writer, [{ row, column: left, text: note, width: perLine }]);
  });
  return notes.length === 0 ? bottom : bottom + 1 + notes.length;
}
