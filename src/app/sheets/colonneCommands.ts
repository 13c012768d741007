import { textOf } from '../../core/cellText';
import { intituleOf, type ColumnKey } from '../../core/forms/column';
import { contextTables } from '../../core/forms/names';
import type { QuestionColonnes } from '../../core/reading/colonnesGardees';
import type { Intitule } from '../../core/reading/formReading';
import { wordsOf } from '../../core/reading/wordsOf';
import { columnLetters } from '../../grid/a1';
import { fr } from '../../text/fr';
import type { CellValue, Command, Snapshot } from '../../workbook/port';
import { textColumn } from './columns';
import { freeSheetName } from './freeName';
import { writeListPage } from './page';
import { area, SheetWriter } from './sheetWriter';
import { writeBlockTitle, writeSmallTable, type SmallColumn } from './smallTable';
import { appendRows, findTable } from './tablePlace';

const TOP = 4;
const { name: NAME, columns: HEADINGS } = contextTables.colonnes;
const [COLONNE, INTITULE, DISPOSITION] = HEADINGS;
const SHEET = 'Colonnes';
const NOTE = fr`Les colonnes que vous avez indiquées où deux intitulés pouvaient convenir, par disposition de tableau. Effacez une ligne pour que la question soit posée de nouveau.`;

const COLUMNS: readonly SmallColumn[] = [
  { ...textColumn(COLONNE, 40), wrap: true },
  { ...textColumn(INTITULE, 34), wrap: true },
  { ...textColumn(DISPOSITION, 90), wrap: true },
];

/**
 * Keeps the column chosen for a layout, or forgets it where `choisi` is left out. The sheet and its table
 * are made where they are missing.
 */
export function colonneCommands(
  snapshot: Snapshot,
  { signature, intitules }: Pick<QuestionColonnes, 'signature' | 'intitules'>,
  colonne: ColumnKey,
  choisi?: Intitule,
): readonly Command[] {
  const row = [intituleOf(colonne), choisi ? nameOf(choisi, intitules) : '', signature];
  const table = findTable(snapshot, NAME);
  if (!table) return choisi ? newSheet(snapshot, row) : [];
  const [disposition, key] = [DISPOSITION, COLONNE].map((each) => table.columns.indexOf(each));
  const known = table.rows.findIndex(
    (cells) =>
      textOf(cells[disposition ?? 2] ?? null) === signature &&
      wordsOf(cells[key ?? 0] ?? null) === wordsOf(intituleOf(colonne)),
  );
  if (known < 0) return choisi ? appendRows(table, COLUMNS, [row]) : [];
  const at = table.area.top + 1 + known;
  const values: readonly CellValue[] = choisi ? row : row.map(() => null);
  const writer = new SheetWriter(table.sheet);
  writer.write(area(at, table.area.left, at, table.area.left + row.length - 1), [values]);
  return writer.commands;
}

/** Its text, which follows the column when it moves; its letters where another bears the same text. */
function nameOf({ colonne, texte }: Intitule, intitules: readonly Intitule[]): string {
  const same = intitules.filter((each) => wordsOf(each.texte) === wordsOf(texte));
  return same.length > 1 ? columnLetters(colonne) : texte;
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
