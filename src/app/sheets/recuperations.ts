import { contextTables } from '../../core/forms/names';
import { fr } from '../../text/fr';
import type { CellValue, Command, Snapshot } from '../../workbook/port';
import { dayColumn, eurosColumn, textColumn } from './columns';
import { freeSheetName } from './freeName';
import { writeListPage } from './page';
import { SheetWriter } from './sheetWriter';
import { readable, writeBlockTitle, writeSmallTable, type SmallColumn } from './smallTable';
import { SHEETS } from './words';

const NOTE = fr`Sommes indûment perçues que l’Anru réclame et que le maître d’ouvrage récupère auprès des bailleurs (convention IML, art. 4). Elles ne changent pas ce qui a été versé : voyez avec la délégation comment l’Anru les déduit.`;
const TOP = 4;

const { name, columns } = contextTables.recuperations;

export const RECUPERATIONS_COLUMNS: readonly SmallColumn[] = [
  { heading: columns[0], width: 10, format: '0', horizontal: 'center' },
  textColumn(columns[1], 22),
  textColumn(columns[2], 34),
  textColumn(columns[3], 40),
  eurosColumn(columns[4]),
  dayColumn(columns[5]),
  eurosColumn(columns[6]),
  dayColumn(columns[7]),
];

/** The sheet with its table, whose rows are in the order of its columns. */
export function recuperationsSheet(
  snapshot: Snapshot,
  rows: readonly (readonly CellValue[])[],
): readonly Command[] {
  const writer = new SheetWriter(freeSheetName(SHEETS.recuperations, snapshot));
  writer.add({ kind: 'add-sheet', sheet: writer.sheet, gridlines: false });
  const printed = readable(RECUPERATIONS_COLUMNS);
  writeListPage(writer, printed);
  writeBlockTitle(writer, printed, SHEETS.recuperations, NOTE);
  writeSmallTable(writer, { name, top: TOP, left: 1, columns: RECUPERATIONS_COLUMNS, rows });
  return writer.commands;
}
