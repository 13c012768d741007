import { contextTables } from '../../core/forms/names';
import { fr } from '../../text/fr';
import type { CellValue, Command, Snapshot } from '../../workbook/port';
import { eurosColumn, textColumn } from './columns';
import { freeSheetName } from './freeName';
import { writeListPage } from './page';
import { SheetWriter } from './sheetWriter';
import { readable, writeBlockTitle, writeSmallTable, type SmallColumn } from './smallTable';
import { SHEETS } from './words';

const NOTE = fr`Ce que chaque bailleur a déclaré les années passées : ce qui n’a pas encore été demandé lui reste dû. Une ligne par année, opération et bailleur.`;
const TOP = 4;

const { name, columns } = contextTables.declares;

const count = (heading: string): SmallColumn => ({
  heading,
  width: 11,
  format: '0',
  horizontal: 'right',
});

export const DECLARES_COLUMNS: readonly SmallColumn[] = [
  { heading: columns[0], width: 10, format: '0', horizontal: 'center' },
  textColumn(columns[1], 22),
  textColumn(columns[2], 34),
  count(columns[3]),
  count(columns[4]),
  count(columns[5]),
  eurosColumn(columns[6]),
];

/** The sheet with its table, whose rows are in the order of its columns. */
export function declaresSheet(
  snapshot: Snapshot,
  rows: readonly (readonly CellValue[])[],
): readonly Command[] {
  const writer = new SheetWriter(freeSheetName(SHEETS.declares, snapshot));
  writer.add({ kind: 'add-sheet', sheet: writer.sheet, gridlines: false });
  const printed = readable(DECLARES_COLUMNS);
  writeListPage(writer, printed);
  writeBlockTitle(writer, printed, SHEETS.declares, NOTE);
  writeSmallTable(writer, { name, top: TOP, left: 1, columns: DECLARES_COLUMNS, rows });
  return writer.commands;
}
