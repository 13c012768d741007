import { typologies } from '../../core/forms/modele';
import { contextTables } from '../../core/forms/names';
import { columnLetters } from '../../grid/a1';
import type { Command, Snapshot } from '../../workbook/port';
import { freeSheetName } from '../freeName';
import { findTable, type TablePlace } from '../tables';
import { writeListPage } from './page';
import { FIELD, HEADING } from './palette';
import { area, cell, SheetWriter } from './sheetWriter';
import { writeBlockTitle, writeSmallTable, type SmallColumn } from './smallTable';
import { NOTES, SHEETS } from './words';

/** The list behind the drop-down of typologies: a range, since list texts split on commas. */
export const TYPOLOGIES_NAME = 'IML_Typologies';

/** What the workbook remembers about each form: its régime, and what was certified. */
export const FORMULAIRES = {
  name: 'Formulaires',
  columns: ['Formulaire', 'Régime', 'Contenu certifié'],
} as const;

export const PARAMETRES_TOP = 4;
const text = (heading: string, width: number): SmallColumn => ({
  heading,
  width,
  format: '@',
  horizontal: 'left',
});

interface Part {
  readonly name: string;
  readonly titre: string;
  readonly columns: readonly SmallColumn[];
}

export const FORMULAIRES_COLUMNS: readonly SmallColumn[] = [
  text(FORMULAIRES.columns[0], 14),
  text(FORMULAIRES.columns[1], 10),
  text(FORMULAIRES.columns[2], 20),
];

const { bailleurs, operations } = contextTables;
const PARTS: readonly Part[] = [
  {
    name: bailleurs.name,
    titre: 'Bailleurs signataires',
    columns: [text(bailleurs.columns[0], 34), text(bailleurs.columns[1], 18)],
  },
  {
    name: operations.name,
    titre: 'Opérations',
    columns: [text(operations.columns[0], 18), text(operations.columns[1], 40)],
  },
  {
    name: FORMULAIRES.name,
    titre: 'Formulaires (tenu par le complément)',
    columns: FORMULAIRES_COLUMNS,
  },
];

/** The sheet of lists, and where the table of forms stands once it is there. */
export interface Parametres {
  /** What the workbook lacks of the lists; nothing when it has them all. */
  readonly commands: readonly Command[];
  readonly formulaires: TablePlace;
}

/** Lays out the lists that the workbook lacks, on one new sheet, and finds the table of forms. */
export function ensureParametres(snapshot: Snapshot): Parametres {
  const existing = findTable(snapshot, FORMULAIRES.name);

  const has = new Set(
    [...snapshot.tables, ...snapshot.names].map(({ name }) => name.toLowerCase()),
  );
  const parts = PARTS.filter((part) => !has.has(part.name.toLowerCase()));
  const needsTypologies = !has.has(TYPOLOGIES_NAME.toLowerCase());
  if (existing && parts.length === 0 && !needsTypologies) {
    return { commands: [], formulaires: existing };
  }
  return writeParametres(snapshot, parts, needsTypologies, existing);
}

function writeParametres(
  snapshot: Snapshot,
  parts: readonly Part[],
  needsTypologies: boolean,
  existing: TablePlace | undefined,
): Parametres {
  const writer = new SheetWriter(freeSheetName(SHEETS.parametres, snapshot));
  writer.add({ kind: 'add-sheet', sheet: writer.sheet, gridlines: false });
  let left = needsTypologies ? writeTypologies(writer) : 1;
  let formulaires = existing;
  for (const part of parts) {
    if (part.name === FORMULAIRES.name) formulaires = emptyPlace(writer.sheet, part, left);
    left = writePart(writer, part, left);
  }
  const right = Math.max(left - 2, 6);
  writeBlockTitle(writer, { left: 1, right }, SHEETS.parametres, NOTES.parametres);
  writeListPage(writer);
  if (!formulaires) throw new Error('The table of forms is either there or laid out');
  return { commands: writer.commands, formulaires };
}

function emptyPlace(sheet: string, part: Part, left: number): TablePlace {
  const right = left + part.columns.length - 1;
  const place = area(PARAMETRES_TOP, left, PARAMETRES_TOP + 1, right);
  return { name: part.name, sheet, area: place, rows: [part.columns.map(() => null)] };
}

/** Each part gives the column where the next one begins, a narrow one left between. */
function writePart(writer: SheetWriter, part: Part, left: number): number {
  writeSmallTable(writer, { ...part, top: PARAMETRES_TOP, left, rows: [] });
  return gap(writer, left + part.columns.length);
}

function writeTypologies(writer: SheetWriter): number {
  const body = area(PARAMETRES_TOP + 1, 1, PARAMETRES_TOP + typologies.length, 1);
  writer.put(PARAMETRES_TOP, 1, 'Typologies');
  writer.style(cell(PARAMETRES_TOP, 1), HEADING);
  writer.format(body, '@');
  writer.write(
    body,
    typologies.map((typologie) => [typologie]),
  );
  writer.style(body, FIELD);
  writer.width('A:A', 14);
  writer.name(TYPOLOGIES_NAME, body);
  return gap(writer, 2);
}

function gap(writer: SheetWriter, column: number): number {
  writer.width(`${columnLetters(column)}:${columnLetters(column)}`, 3);
  return column + 1;
}
