import { keyOf, textOf } from '../../core/cellText';
import { serialOfDate, type IsoDate } from '../../core/date';
import type { FormulairePrevu } from '../../core/envois/model';
import { contextTables } from '../../core/forms/names';
import { areaAddress } from '../../grid/a1';
import type { CellValue, Command, Snapshot } from '../../workbook/port';
import { ensureEnvois, envoisColumns } from '../sheets/envois';
import { area, SheetWriter } from '../sheets/sheetWriter';
import { columnStyles } from '../sheets/smallTable';
import type { TablePlace } from '../sheets/tablePlace';

/** What was sent to whom, and when. */
export interface Envoye {
  readonly annee: number;
  readonly le: IsoDate;
  readonly formulaires: readonly FormulairePrevu[];
}

const [ANNEE, BAILLEUR, IDENTIFIANT, IDTOP, FICHIER, LE] = contextTables.envois.columns;

/**
 * Records what was sent, one household a row. What was recorded of the same year and bailleur goes;
 * every other row stays as it is, and columns that somebody added with it.
 */
export function recordEnvoisCommands(snapshot: Snapshot, envoye: Envoye): readonly Command[] {
  const { commands, table } = ensureEnvois(snapshot);
  const rows = [...keptRows(table, envoye), ...newRows(table, envoye)];
  return [...commands, ...replaceRows(table, rows)];
}

function keptRows(table: TablePlace, { annee, formulaires }: Envoye) {
  const sent = new Set(formulaires.map(({ bailleur }) => keyOf(bailleur)));
  const [year, who] = [table.columns.indexOf(ANNEE), table.columns.indexOf(BAILLEUR)];
  return table.rows.filter((row) => {
    if (row.every((value) => value === null || value === '')) return false;
    const replaced =
      textOf(row[year] ?? null) === String(annee) && sent.has(keyOf(row[who] ?? null));
    return !replaced;
  });
}

function newRows({ columns }: TablePlace, { annee, le, formulaires }: Envoye) {
  return formulaires.flatMap(({ bailleur, menages, fichier }) =>
    menages.map(({ menage, idtop }) => {
      const cells: Readonly<Record<string, CellValue>> = {
        [ANNEE]: annee,
        [BAILLEUR]: bailleur,
        [IDENTIFIANT]: menage,
        [IDTOP]: idtop === '' ? null : idtop,
        [FICHIER]: fichier,
        [LE]: serialOfDate(le),
      };
      return columns.map((heading) => cells[heading] ?? null);
    }),
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
  columnStyles(writer, envoisColumns(table.columns), body);
  writer.write(
    body,
    Array.from({ length: count }, (_, index) => rows[index] ?? blank),
  );
  return writer.commands;
}
