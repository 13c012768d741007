import { contextTables } from '../../core/forms/names';
import { columnLetters } from '../../grid/a1';
import type { Command, Snapshot } from '../../workbook/port';
import { freeSheetName } from '../freeName';
import { findTable, type TablePlace } from '../tables';
import { writeListPage } from './page';
import { FIELD, HEADING } from './palette';
import { LIST_PARTS, TABLE_PARTS, type ListPart, type TablePart } from './parametresParts';
import { area, cell, SheetWriter } from './sheetWriter';
import { writeBlockTitle, writeSmallTable } from './smallTable';
import { NOTES, SHEETS } from './words';

const TOP = 4;
/** The note stops there, so that a laptop's screen shows all of it. */
const NOTE_RIGHT = 9;

/** The sheet of lists, and where the table of forms stands once it is there. */
export interface Parametres {
  /** What the workbook lacks of the lists; nothing when it has them all. */
  readonly commands: readonly Command[];
  readonly formulaires: TablePlace;
}

interface Missing {
  readonly lists: readonly ListPart[];
  readonly tables: readonly TablePart[];
}

/**
 * Lays out the lists that the workbook lacks, on one new sheet, and finds the table of forms. An older
 * workbook keeps its own sheet as it is: a new one can be taken back whole.
 */
export function ensureParametres(snapshot: Snapshot): Parametres {
  const existing = findTable(snapshot, contextTables.formulaires.name);
  const missing = missingParts(snapshot);
  if (existing && missing.lists.length + missing.tables.length === 0) {
    return { commands: [], formulaires: existing };
  }
  return newSheet(snapshot, missing, existing);
}

function missingParts({ tables, names }: Snapshot): Missing {
  const has = new Set([...tables, ...names].map(({ name }) => name.toLowerCase()));
  const lacks = ({ name }: { readonly name: string }) => !has.has(name.toLowerCase());
  return { lists: LIST_PARTS.filter(lacks), tables: TABLE_PARTS.filter(lacks) };
}

function newSheet(
  snapshot: Snapshot,
  missing: Missing,
  existing: TablePlace | undefined,
): Parametres {
  const writer = new SheetWriter(freeSheetName(SHEETS.parametres, snapshot));
  writer.add({ kind: 'add-sheet', sheet: writer.sheet, gridlines: false });
  const { formulaires = existing } = writeParts(writer, missing, 1);
  const block = { left: 1, right: NOTE_RIGHT };
  writeBlockTitle(writer, block, SHEETS.parametres, NOTES.parametres);
  writeListPage(writer);
  if (!formulaires) throw new Error('The table of forms is either there or laid out');
  return { commands: writer.commands, formulaires };
}

/** Side by side from the column `left`, a narrow one between; the table of forms, if it is one. */
function writeParts(
  writer: SheetWriter,
  { lists, tables }: Missing,
  left: number,
): { readonly formulaires?: TablePlace } {
  let next = left;
  let formulaires: TablePlace | undefined;
  for (const list of lists) next = writeList(writer, list, next);
  for (const part of tables) {
    if (part.name === contextTables.formulaires.name) {
      formulaires = emptyPlace(writer.sheet, part, next);
    }
    next = writeTable(writer, part, next);
  }
  return formulaires ? { formulaires } : {};
}

function emptyPlace(sheet: string, { name, columns }: TablePart, left: number): TablePlace {
  return {
    name,
    sheet,
    columns: columns.map(({ heading }) => heading),
    area: area(TOP, left, TOP + 1, left + columns.length - 1),
    rows: [columns.map(() => null)],
  };
}

/** Each part gives the column where the next one begins. */
function writeTable(writer: SheetWriter, part: TablePart, left: number): number {
  const rows = Array.from({ length: part.lignes }, () => part.columns.map(() => null));
  writeSmallTable(writer, { ...part, top: TOP, left, rows });
  return gap(writer, left + part.columns.length);
}

function writeList(writer: SheetWriter, { name, titre, values }: ListPart, left: number): number {
  const body = area(TOP + 1, left, TOP + values.length, left);
  const letters = columnLetters(left);
  writer.put(TOP, left, titre);
  writer.style(cell(TOP, left), HEADING);
  writer.format(body, '@');
  writer.write(
    body,
    values.map((value) => [value]),
  );
  writer.style(body, FIELD);
  writer.width(`${letters}:${letters}`, 14);
  writer.name(name, body);
  return gap(writer, left + 1);
}

function gap(writer: SheetWriter, column: number): number {
  writer.width(`${columnLetters(column)}:${columnLetters(column)}`, 3);
  return column + 1;
}
