import { keyOf, textOf } from '../../core/cellText';
import type { IsoDate } from '../../core/date';
import type { FormulairePrevu } from '../../core/envois/model';
import { contextTables } from '../../core/forms/names';
import { areaAddress } from '../../grid/a1';
import type { CellValue, Command, Snapshot } from '../../workbook/port';
import { ensureEnvois, envoiRow, envoisColumns } from '../sheets/envois';
import { area, SheetWriter } from '../sheets/sheetWriter';
import { writeRows } from '../sheets/smallTable';
import type { TablePlace } from '../sheets/tablePlace';
import { widen, widenCommands } from '../sheets/widenTable';
import type { Act } from './act';

/** What is sent to whom. */
export interface Envoye {
  readonly annee: number;
  /** The IDTOP in the header of the forms. */
  readonly operation: string;
  readonly formulaires: readonly FormulairePrevu[];
}

const [ANNEE, BAILLEUR, IDENTIFIANT, , , , OPERATION] = contextTables.envois.columns;

/**
 * Records what was sent, one household a row. What was recorded of the same operation, year and bailleur
 * goes; every other row stays as it is, and columns that somebody added with it. A table that lacks the
 * column of the operation takes it where there is space to its right.
 */
export const recordEnvois = ((snapshot, request, today) => {
  const envoye = { ...request, le: today };
  const { commands, table } = ensureEnvois(snapshot);
  const widened = table.columns.includes(OPERATION)
    ? undefined
    : widen(snapshot, table, [OPERATION]);
  const place = widened ?? table;
  const rows = [...keptRows(place, envoye), ...newRows(place, envoye)];
  return {
    commands: [
      ...commands,
      ...(widened ? widenCommands(table, widened, envoisColumns([OPERATION])) : []),
      ...replaceRows(place, rows),
    ],
    told: { kind: 'formulaires-prepares', count: request.formulaires.length },
  };
}) satisfies Act<Snapshot, Envoye>;

function keptRows(table: TablePlace, envoye: Envoye) {
  const isReplaced = replacedBy(envoye, olderOf(table, envoye));
  return table.rows.filter(
    (row) =>
      !row.every((value) => value === null || value === '') && !isReplaced(cellsOf(table, row)),
  );
}

interface EnvoiCells {
  readonly annee: string;
  readonly bailleur: string;
  readonly menage: string;
  readonly operation: string;
}

function cellsOf({ columns }: TablePlace, row: readonly CellValue[]): EnvoiCells {
  const cell = (heading: string) => row[columns.indexOf(heading)] ?? null;
  return {
    annee: textOf(cell(ANNEE)),
    bailleur: keyOf(cell(BAILLEUR)),
    menage: keyOf(cell(IDENTIFIANT)),
    operation: keyOf(cell(OPERATION)),
  };
}

function replacedBy({ annee, operation, formulaires }: Envoye, older: ReadonlySet<string>) {
  const sent = new Set(formulaires.map(({ bailleur }) => keyOf(bailleur)));
  return (row: EnvoiCells): boolean => {
    if (row.annee !== String(annee) || !sent.has(row.bailleur)) return false;
    if (row.operation !== '') return row.operation === keyOf(operation);
    return operation === '' || older.has(row.bailleur);
  };
}

/**
 * The bailleurs whose rows of the year, written by an older version without their operation, hold a
 * household that is sent again: they are of this operation, and of another one otherwise.
 */
function olderOf(table: TablePlace, { annee, formulaires }: Envoye): ReadonlySet<string> {
  const again = new Set(
    formulaires.flatMap(({ bailleur, menages }) =>
      menages.map(({ menage }) => `${keyOf(bailleur)} ${keyOf(menage)}`),
    ),
  );
  return new Set(
    table.rows
      .map((row) => cellsOf(table, row))
      .filter((row) => row.annee === String(annee) && row.operation === '')
      .filter(({ bailleur, menage }) => again.has(`${bailleur} ${menage}`))
      .map(({ bailleur }) => bailleur),
  );
}

function newRows(
  { columns }: TablePlace,
  { annee, operation, le, formulaires }: Envoye & { readonly le: IsoDate },
) {
  return formulaires.flatMap(({ bailleur, menages, fichier }) =>
    menages.map(({ menage, idtop }) =>
      envoiRow(columns, { annee, operation, bailleur, menage, idtop, fichier }, le),
    ),
  );
}

/** The table grows as far as needed and never shrinks: rows that are left over become empty. */
function replaceRows(
  table: TablePlace,
  rows: readonly (readonly CellValue[])[],
): readonly Command[] {
  const { top, left, right, bottom } = table.area;
  const count = Math.max(rows.length, bottom - top);
  const blank = table.columns.map((): CellValue => null);
  const writer = new SheetWriter(table.sheet);
  const body = area(top + 1, left, top + count, right);
  if (body.bottom > bottom) {
    const range = areaAddress({ ...table.area, bottom: body.bottom });
    writer.add({ kind: 'resize-table', table: table.name, range });
  }
  const written = Array.from({ length: count }, (_, index) => rows[index] ?? blank);
  writeRows(writer, envoisColumns(table.columns), body, written);
  return writer.commands;
}
