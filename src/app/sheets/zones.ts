import { contextTables } from '../../core/forms/names';
import { fr } from '../../text/fr';
import type { CellValue, Command, Snapshot } from '../../workbook/port';
import { technicalColumn, textColumn } from './columns';
import { freeSheetName } from './freeName';
import { writeListPage } from './page';
import { zoneColumn } from './parametresParts';
import { SheetWriter } from './sheetWriter';
import { readable, writeBlockTitle, writeSmallTable, type SmallColumn } from './smallTable';
import { SHEETS } from './words';

const NOTE = fr`Règlement de 2021 : le montant dépend de la zone du logement où le ménage est relogé. Une ligne par ménage ; la zone indiquée ici l’emporte sur celle du formulaire.`;
const TOP = 4;

const { name, columns } = contextTables.zones;

export const ZONES_COLUMNS: readonly SmallColumn[] = [
  technicalColumn(columns[0], 16),
  textColumn(columns[1], 24),
  zoneColumn(columns[2]),
];

/** The sheet with its table, whose rows are in the order of its columns. */
export function zonesSheet(
  snapshot: Snapshot,
  rows: readonly (readonly CellValue[])[],
): readonly Command[] {
  const writer = new SheetWriter(freeSheetName(SHEETS.zones, snapshot));
  writer.add({ kind: 'add-sheet', sheet: writer.sheet, gridlines: false });
  const printed = { ...readable(ZONES_COLUMNS), right: 6 };
  writeListPage(writer, printed);
  writeBlockTitle(writer, printed, SHEETS.zones, NOTE);
  writeSmallTable(writer, { name, top: TOP, left: 1, columns: ZONES_COLUMNS, rows });
  return writer.commands;
}
