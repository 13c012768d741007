import { textOf } from '../../core/cellText';
import { contextTables } from '../../core/forms/names';
import type { RowCells } from '../../core/reading/formReading';
import type { Provenance } from '../../core/retours/model';
import { fr } from '../../text/fr';
import type { CellValue, Command, Snapshot } from '../../workbook/port';
import { looksOf, technicalColumn, textColumn } from './columns';
import { freeSheetName } from './freeName';
import { freezeHeadings, writeListPage } from './page';
import { area, SheetWriter } from './sheetWriter';
import {
  readable,
  writeBlockTitle,
  writeRows,
  writeSmallTable,
  type SmallColumn,
} from './smallTable';
import { findTable, type TablePlace } from './tablePlace';

const TOP = 4;
const { name: NAME, columns: HEADINGS } = contextTables.provenances;
const [FORMULAIRE, BAILLEUR, IDENTIFIANT, FICHIER, FEUILLE, LIGNE] = HEADINGS;
const SHEET = 'Provenances';
const NOTE = fr`Fichier, feuille et ligne d’où vient chaque ménage du Modèle A, inscrits à la consolidation des retours. Un ménage saisi à la main n’y figure pas.`;

const COLUMNS: readonly SmallColumn[] = [
  technicalColumn(FORMULAIRE, 14),
  textColumn(BAILLEUR, 30),
  textColumn(IDENTIFIANT, 22),
  textColumn(FICHIER, 44),
  textColumn(FEUILLE, 22),
  { heading: LIGNE, width: 10, format: '0', horizontal: 'center' },
];

/** A row of the form with where it comes from. */
export interface Tracee {
  readonly cells: RowCells;
  readonly provenances: readonly Provenance[];
}

/**
 * Keeps the provenances of the form `id`: those that the table had of it go, those of other forms and
 * the columns that somebody added stay. The sheet and the table are made where they are missing.
 */
export function provenancesCommands(
  snapshot: Snapshot,
  id: string,
  lignes: readonly Tracee[],
): readonly Command[] {
  const table = findTable(snapshot, NAME);
  if (table === undefined) return newSheet(snapshot, rowsOf(HEADINGS, id, lignes));
  const kept = table.rows.filter((row) => isOfAnother(table, row, id));
  return replaceRows(table, [...kept, ...withAdded(table, rowsOf(table.columns, id, lignes))]);
}

function rowsOf(
  columns: readonly string[],
  id: string,
  lignes: readonly Tracee[],
): readonly (readonly CellValue[])[] {
  return lignes.flatMap(({ cells, provenances }) =>
    provenances.map(({ fichier, feuille, rang }) => {
      const values: Readonly<Record<string, CellValue>> = {
        [FORMULAIRE]: id,
        [BAILLEUR]: textOf(cells.bailleur),
        [IDENTIFIANT]: textOf(cells.menage),
        [FICHIER]: fichier,
        [FEUILLE]: feuille,
        [LIGNE]: rang,
      };
      return columns.map((heading) => values[heading] ?? null);
    }),
  );
}

function isOfAnother({ columns }: TablePlace, row: readonly CellValue[], id: string): boolean {
  const formulaire = textOf(row[columns.indexOf(FORMULAIRE)] ?? null);
  return formulaire !== '' && formulaire.toLowerCase() !== id.toLowerCase();
}

/** What somebody wrote in columns of their own goes on with the same bailleur and household. */
function withAdded(
  table: TablePlace,
  rows: readonly (readonly CellValue[])[],
): readonly (readonly CellValue[])[] {
  const ours: ReadonlySet<string> = new Set(HEADINGS);
  const added = table.columns.flatMap((heading, index) => (ours.has(heading) ? [] : [index]));
  if (added.length === 0) return rows;
  const keys = [BAILLEUR, IDENTIFIANT].map((heading) => table.columns.indexOf(heading));
  const keyOf = (row: readonly CellValue[]) => keys.map((at) => textOf(row[at] ?? null)).join('/');
  const before = new Map(table.rows.map((row) => [keyOf(row), row]));
  return rows.map((row) =>
    row.map((value, index) =>
      added.includes(index) ? (before.get(keyOf(row))?.[index] ?? null) : value,
    ),
  );
}

function newSheet(snapshot: Snapshot, rows: readonly (readonly CellValue[])[]): readonly Command[] {
  const writer = new SheetWriter(freeSheetName(SHEET, snapshot));
  writer.add({ kind: 'add-sheet', sheet: writer.sheet, gridlines: false });
  const printed = readable(COLUMNS);
  writeListPage(writer, printed);
  writeBlockTitle(writer, printed, SHEET, NOTE);
  writeSmallTable(writer, { name: NAME, top: TOP, left: 1, columns: COLUMNS, rows });
  freezeHeadings(writer, TOP);
  return writer.commands;
}

/**
 * The table grows by rows inserted before its last one, which every Excel stretches it over, and never
 * shrinks: rows left over become empty.
 */
function replaceRows(
  table: TablePlace,
  rows: readonly (readonly CellValue[])[],
): readonly Command[] {
  const { top, left, right, bottom } = table.area;
  const missing = Math.max(0, rows.length - (bottom - top));
  const unchanged =
    missing === 0 && table.rows.every((row, index) => isSameRow(row, rows[index] ?? []));
  if (unchanged) return [];
  const writer = new SheetWriter(table.sheet);
  if (missing > 0) {
    writer.add({ kind: 'insert-rows', sheet: table.sheet, at: bottom, count: missing });
  }
  const body = area(top + 1, left, bottom + missing, right);
  const blank = table.columns.map((): CellValue => null);
  const written = Array.from({ length: body.bottom - top }, (_, index) => rows[index] ?? blank);
  writeRows(writer, looksOf(table.columns, COLUMNS, '@'), body, written);
  return writer.commands;
}

function isSameRow(before: readonly CellValue[], after: readonly CellValue[]): boolean {
  return before.every((value, index) => (value ?? '') === (after[index] ?? ''));
}
