import { contextTables } from '../../core/forms/names';
import { columnLetters } from '../../grid/a1';
import { greatest } from '../../grid/extremes';
import type { Command, Snapshot } from '../../workbook/port';
import { freeSheetName } from './freeName';
import { writeListPage } from './page';
import { FIELD, HEADING } from './palette';
import { LIST_PARTS, TABLE_GROUPS, type ListPart, type TablePart } from './parametresParts';
import { area, cell, SheetWriter } from './sheetWriter';
import { writeBlockTitle, writeSmallTable, type SmallTable } from './smallTable';
import { findTable, type TablePlace } from './tablePlace';
import { NOTES, SHEETS } from './words';

const TOP = 4;
/** From a table's last row to the headings of the one under it: an empty row, then its caption. */
const BETWEEN = 3;
/** The note stops there, so that a laptop's screen shows all of it. */
const NOTE_RIGHT = 7;

/** The sheet of lists, and where the table of forms stands once it is there. */
export interface ParametresSheet {
  /** What the workbook lacks of the lists; nothing when it has them all. */
  readonly commands: readonly Command[];
  readonly formulaires: TablePlace;
}

interface Missing {
  readonly lists: readonly ListPart[];
  readonly groups: readonly (readonly TablePart[])[];
}

/**
 * Lays out the lists that the workbook lacks, on one new sheet, and finds the table of forms. An older
 * workbook keeps its own sheet as it is: a new one can be taken back whole. What no form needs comes
 * with a new sheet, or where `everything` is asked for.
 */
export function ensureParametres(snapshot: Snapshot, everything = false): ParametresSheet {
  const existing = findTable(snapshot, contextTables.formulaires.name);
  const missing = missingParts(snapshot, everything || !existing);
  if (existing && missing.lists.length + missing.groups.length === 0) {
    return { commands: [], formulaires: existing };
  }
  return newSheet(snapshot, missing, existing);
}

function missingParts({ tables, names }: Snapshot, everything: boolean): Missing {
  const has = new Set([...tables, ...names].map(({ name }) => name.toLowerCase()));
  if (!everything) has.add(contextTables.convention.name.toLowerCase());
  const lacks = ({ name }: { readonly name: string }) => !has.has(name.toLowerCase());
  const groups = TABLE_GROUPS.map((parts) => parts.filter(lacks));
  return { lists: LIST_PARTS.filter(lacks), groups: groups.filter((parts) => parts.length > 0) };
}

function newSheet(
  snapshot: Snapshot,
  missing: Missing,
  existing: TablePlace | undefined,
): ParametresSheet {
  const writer = new SheetWriter(freeSheetName(SHEETS.parametres, snapshot));
  writer.add({ kind: 'add-sheet', sheet: writer.sheet, gridlines: false });
  const { formulaires = existing, filled } = writeParts(writer, missing);
  const block = { left: 1, right: NOTE_RIGHT };
  writeBlockTitle(writer, block, SHEETS.parametres, NOTES.parametres);
  writeListPage(writer, { left: 1, right: Math.max(NOTE_RIGHT, filled) });
  if (!formulaires) throw new Error('The table of forms is either there or laid out');
  return { commands: writer.commands, formulaires };
}

/**
 * Side by side, a narrow column between; the table of forms, if it is among them. The choices of the
 * drop-downs stand last, since nobody fills them in, and are named first, for the drop-downs.
 */
function writeParts(
  writer: SheetWriter,
  { lists, groups }: Missing,
): { readonly formulaires?: TablePlace; readonly filled: number } {
  // What the add-in keeps is not printed: alone, it stands right of the title.
  const isKept = groups.every(([part]) => part?.name === contextTables.formulaires.name);
  const first = isKept ? NOTE_RIGHT + 2 : 1;
  const lefts = groups.map((_, i) => first + sumOf(groups.slice(0, i).map(widthOf)));
  let next = first + sumOf(groups.map(widthOf));
  for (const list of lists) next = writeList(writer, list, next);
  const tables = groups.flatMap((parts, i) => writeGroup(writer, parts, lefts[i] ?? 1));
  const isOurs = ({ name }: TablePlace) => name === contextTables.formulaires.name;
  const formulaires = tables.find(isOurs);
  // What is printed ends where the table that the add-in keeps begins, and the choices after it.
  const filled = greatest([
    0,
    ...tables.filter((each) => !isOurs(each)).map((each) => each.area.right),
  ]);
  return { ...(formulaires && { formulaires }), filled };
}

const sumOf = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);

/** In columns, with the narrow one after it. */
function widthOf(parts: readonly TablePart[]): number {
  return greatest(parts.map(({ columns }) => columns.length)) + 1;
}

/** Tables one under the other from the column `left`, with space for a caption between. */
function writeGroup(
  writer: SheetWriter,
  parts: readonly TablePart[],
  left: number,
): readonly TablePlace[] {
  let top = TOP;
  gap(writer, left + widthOf(parts) - 1);
  return parts.map((part) => {
    const rows = Array.from({ length: part.lignes }, () => part.columns.map(() => null));
    const table = { ...part, top, left, rows };
    writeSmallTable(writer, table);
    top += part.lignes + BETWEEN;
    return placeOf(writer.sheet, table);
  });
}

function placeOf(sheet: string, { name, columns, top, left, rows }: SmallTable): TablePlace {
  return {
    name,
    sheet,
    columns: columns.map(({ heading }) => heading),
    area: area(top, left, top + rows.length, left + columns.length - 1),
    rows,
  };
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
