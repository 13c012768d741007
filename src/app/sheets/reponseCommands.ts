import type { SommeAConfirmer } from '../../core/annexes/finding';
import type { Reponse } from '../../core/annexes/question';
import { reponsesTable } from '../../core/annexes/reponses';
import { fr } from '../../text/fr';
import type { Command, Snapshot } from '../../workbook/port';
import { textColumn } from './columns';
import { freeSheetName } from './freeName';
import { writeListPage } from './page';
import { area, SheetWriter } from './sheetWriter';
import { writeBlockTitle, writeSmallTable, type SmallColumn } from './smallTable';
import { appendRows, findTable } from './tablePlace';

const TOP = 4;
const { name: NAME, columns: HEADINGS } = reponsesTable;
const [QUESTION, REPONSE, LIEU] = HEADINGS;
const SHEET = 'Réponses';
const NOTE = fr`Ce que vous avez répondu sur les totaux à confirmer, par disposition de tableau. Effacez une ligne pour que la question soit posée de nouveau.`;

const COLUMNS: readonly SmallColumn[] = [
  textColumn(QUESTION, 70),
  textColumn(REPONSE, 14),
  textColumn(LIEU, 30),
];

/** Keeps an answer: the row of its question, or one more; the table is made where it is missing. */
export function reponseCommands(
  snapshot: Snapshot,
  { question, lieu }: SommeAConfirmer,
  reponse: Reponse,
): readonly Command[] {
  const row = [question.cle, reponse, `${lieu.feuille} ! ${lieu.cellule}`];
  const table = findTable(snapshot, NAME);
  if (!table) return newSheet(snapshot, row);
  const known = table.rows.findIndex(
    (cells) => cells[table.columns.indexOf(QUESTION)] === question.cle,
  );
  if (known < 0) return appendRows(table, COLUMNS, [row]);
  const at = table.area.top + 1 + known;
  const writer = new SheetWriter(table.sheet);
  writer.write(area(at, table.area.left, at, table.area.left + row.length - 1), [row]);
  return writer.commands;
}

function newSheet(snapshot: Snapshot, row: readonly string[]): readonly Command[] {
  const writer = new SheetWriter(freeSheetName(SHEET, snapshot));
  writer.add({ kind: 'add-sheet', sheet: writer.sheet, gridlines: false });
  writeListPage(writer);
  writeBlockTitle(writer, { left: 1, right: COLUMNS.length }, SHEET, NOTE);
  writeSmallTable(writer, { name: NAME, top: TOP, left: 1, columns: COLUMNS, rows: [row] });
  writer.add({ kind: 'freeze', sheet: writer.sheet, rows: TOP });
  return writer.commands;
}
