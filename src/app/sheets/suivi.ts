import { contextTables } from '../../core/forms/names';
import { columnLetters } from '../../grid/a1';
import type { Command, Snapshot } from '../../workbook/port';
import { dayColumn, eurosColumn, technicalColumn, textColumn } from './columns';
import { freeSheetName } from './freeName';
import { writeListPage } from './page';
import { SheetWriter } from './sheetWriter';
import {
  readable,
  sumOfRow,
  writeBlockTitle,
  writeSmallTable,
  type Across,
  type SmallColumn,
} from './smallTable';
import { NOTES, PROMPTS, SHEETS } from './words';

const TOP = 4;
const { suivi, menages, attestations } = contextTables;

const year = (heading: string): SmallColumn => ({
  heading,
  width: 10,
  format: '0',
  horizontal: 'center',
  expects: { rule: { type: 'whole', min: 2014, max: 2100 }, words: PROMPTS.anneeSuivi },
});
const count = (heading: string): SmallColumn => ({
  heading,
  width: 10,
  format: '0',
  horizontal: 'right',
});

/** Zero shows as nothing, so that a year not filled yet does not look declared. */
const sum = (heading: string): SmallColumn => ({
  ...count(heading),
  format: '0;-0;',
  formula: (row) => sumOfRow(row, 3, 5),
});

export const SUIVI_COLUMNS: readonly SmallColumn[] = [
  year(suivi.columns[0]),
  textColumn(suivi.columns[1], 18),
  count(suivi.columns[2]),
  count(suivi.columns[3]),
  count(suivi.columns[4]),
  sum(suivi.columns[5]),
  eurosColumn(suivi.columns[6]),
  eurosColumn(suivi.columns[7]),
  dayColumn(suivi.columns[8]),
  eurosColumn(suivi.columns[9]),
  dayColumn(suivi.columns[10]),
];
export const MENAGES_COLUMNS: readonly SmallColumn[] = [
  year(menages.columns[0]),
  textColumn(menages.columns[1], 18),
  textColumn(menages.columns[2], 22),
];
export const ATTESTATIONS_COLUMNS: readonly SmallColumn[] = [
  technicalColumn(attestations.columns[0], 16),
  textColumn(attestations.columns[1], 80),
  textColumn(attestations.columns[2], 30),
  dayColumn(attestations.columns[3]),
];

const MENAGES_LEFT = SUIVI_COLUMNS.length + 2;

/** Past years and past households, where the workbook lacks them. */
export function suiviCommands(snapshot: Snapshot): readonly Command[] {
  const hasSuivi = hasTable(snapshot, suivi.name);
  const hasMenages = hasTable(snapshot, menages.name);
  if (hasSuivi && hasMenages) return [];
  const printed = {
    left: hasSuivi ? MENAGES_LEFT : 1,
    right: hasMenages ? SUIVI_COLUMNS.length : MENAGES_LEFT + MENAGES_COLUMNS.length - 1,
  };
  const writer = newSheet(snapshot, SHEETS.suivi, printed);
  if (!hasSuivi) {
    writeBlockTitle(writer, { left: 1, right: SUIVI_COLUMNS.length }, SHEETS.suivi, NOTES.suivi);
    writeSmallTable(writer, {
      name: suivi.name,
      top: TOP,
      left: 1,
      columns: SUIVI_COLUMNS,
      rows: [],
    });
  }
  if (!hasMenages) writeMenages(writer);
  const gap = columnLetters(SUIVI_COLUMNS.length + 1);
  writer.width(`${gap}:${gap}`, 3);
  return writer.commands;
}

function writeMenages(writer: SheetWriter): void {
  const block = { left: MENAGES_LEFT, right: MENAGES_LEFT + MENAGES_COLUMNS.length - 1 };
  writeBlockTitle(writer, block, 'Ménages déjà déclarés', NOTES.menages);
  const { name } = menages;
  const columns = MENAGES_COLUMNS;
  writeSmallTable(writer, { name, top: TOP, left: MENAGES_LEFT, columns, rows: [] });
}

/** The attestations given so far, where the workbook has no table of them. */
export function attestationsCommands(snapshot: Snapshot): readonly Command[] {
  if (hasTable(snapshot, attestations.name)) return [];
  const printed = readable(ATTESTATIONS_COLUMNS);
  const writer = newSheet(snapshot, SHEETS.attestations, printed);
  const { name } = attestations;
  writeBlockTitle(writer, printed, SHEETS.attestations, NOTES.attestations);
  writeSmallTable(writer, { name, top: TOP, left: 1, columns: ATTESTATIONS_COLUMNS, rows: [] });
  return writer.commands;
}

function hasTable(snapshot: Snapshot, name: string): boolean {
  return snapshot.tables.some((table) => table.name.toLowerCase() === name.toLowerCase());
}

function newSheet(snapshot: Snapshot, wanted: string, printed: Across): SheetWriter {
  const writer = new SheetWriter(freeSheetName(wanted, snapshot));
  writer.add({ kind: 'add-sheet', sheet: writer.sheet, gridlines: false });
  writeListPage(writer, printed);
  return writer;
}
