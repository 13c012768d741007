import { serialOfDate, type IsoDate } from '../../core/date';
import type { MenageEnvoye } from '../../core/dossier/envois';
import { contextTables } from '../../core/forms/names';
import type { CellValue, Command, Snapshot } from '../../workbook/port';
import { dayColumn, looksOf, textColumn } from './columns';
import { freeSheetName } from './freeName';
import { writeListPage } from './page';
import { SheetWriter } from './sheetWriter';
import { readable, writeBlockTitle, writeSmallTable, type SmallColumn } from './smallTable';
import { findTable, type TablePlace } from './tablePlace';
import { NOTES, SHEETS } from './words';

const TOP = 4;
const { envois } = contextTables;

const COLUMNS: readonly SmallColumn[] = [
  { heading: envois.columns[0], width: 10, format: '0', horizontal: 'center' },
  textColumn(envois.columns[1], 30),
  textColumn(envois.columns[2], 22),
  textColumn(envois.columns[3], 18),
  textColumn(envois.columns[4], 44),
  dayColumn(envois.columns[5]),
  textColumn(envois.columns[6], 22),
];

/** How the columns of the record look, in its order; one that somebody added is plain text. */
export function envoisColumns(headings: readonly string[]): readonly SmallColumn[] {
  return looksOf(headings, COLUMNS, '@');
}

/** The row of a household sent, and on which day where that is known. */
export function envoiRow(
  columns: readonly string[],
  { annee, bailleur, menage, idtop, fichier, operation }: MenageEnvoye,
  le?: IsoDate,
): readonly CellValue[] {
  const [forAnnee, forBailleur, forMenage, forIdtop, forFichier, forDay, forOperation] =
    envois.columns;
  const cells: Readonly<Record<string, CellValue>> = {
    [forAnnee]: annee,
    [forBailleur]: bailleur,
    [forMenage]: menage,
    [forIdtop]: idtop === '' ? null : idtop,
    [forFichier]: fichier,
    [forDay]: le === undefined ? null : serialOfDate(le),
    [forOperation]: operation === '' ? null : operation,
  };
  return columns.map((heading) => cells[heading] ?? null);
}

/** The record of what was sent; it is laid out on a sheet of its own where the workbook has none. */
export function ensureEnvois(snapshot: Snapshot): {
  readonly commands: readonly Command[];
  readonly table: TablePlace;
} {
  const existing = findTable(snapshot, envois.name);
  if (existing) return { commands: [], table: existing };
  const writer = new SheetWriter(freeSheetName(SHEETS.envois, snapshot));
  writer.add({ kind: 'add-sheet', sheet: writer.sheet, gridlines: false });
  const printed = readable(COLUMNS);
  writeListPage(writer, printed);
  writeBlockTitle(writer, printed, SHEETS.envois, NOTES.envois);
  const { name } = envois;
  writeSmallTable(writer, { name, top: TOP, left: 1, columns: COLUMNS, rows: [] });
  const range = { top: TOP, left: 1, bottom: TOP + 1, right: COLUMNS.length };
  const table = { name, sheet: writer.sheet, columns: envois.columns, area: range, rows: [[]] };
  return { commands: writer.commands, table };
}
