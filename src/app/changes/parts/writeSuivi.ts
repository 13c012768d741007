import { serialOfDate } from '../../../core/date';
import type { SuiviAnnee } from '../../../core/dossier/suivi';
import { typologies } from '../../../core/forms/modele';
import { contextTables } from '../../../core/forms/names';
import type { Centimes } from '../../../core/montant';
import { cellAddress } from '../../../grid/a1';
import type { CellValue, Command, Snapshot } from '../../../workbook/port';
import { looksOf } from '../../sheets/columns';
import { SUIVI_COLUMNS } from '../../sheets/suivi';
import { ensureSuivi, tableOf } from '../../sheets/suiviTables';
import { appendRows, findTable, freeRow, type TablePlace } from '../../sheets/tablePlace';
import { widen, widenCommands } from '../../sheets/widenTable';

/** A row to write: a new one, or what changes of the one that stands at the sheet row `rang`. */
export type SuiviChange =
  ({ readonly rang?: undefined } & SuiviAnnee) | ({ readonly rang: number } & Partial<SuiviAnnee>);

export interface SuiviWriting {
  readonly commands: readonly Command[];
  /**
   * Columns that the table lacks and that find no space to its right: their values are left out, and
   * whoever asked says so.
   */
  readonly sansPlace: readonly string[];
  /** The table as it then stands; undefined where nothing is written. */
  readonly table?: TablePlace;
}

type Heading = (typeof contextTables.suivi.columns)[number];

/**
 * Writes years into *Suivi*. A table without the columns of money, as those of an older workbook, takes
 * them where the cells to its right are free. `laidOut` are commands of `ensureSuivi` that go before.
 */
export function writeSuivi(
  snapshot: Snapshot,
  changes: readonly SuiviChange[],
  laidOut?: readonly Command[],
): SuiviWriting {
  if (changes.length === 0) return { commands: [], sansPlace: [] };
  const lacks = findTable(snapshot, contextTables.suivi.name) === undefined;
  const made = laidOut ?? (lacks ? ensureSuivi(snapshot) : []);
  const table = tableOf(snapshot, made, 'suivi');
  const wanted = contextTables.suivi.columns.filter((heading) =>
    changes.some((change) => valueOf(change, heading) !== undefined),
  );
  const missing = wanted.filter((heading) => !table.columns.includes(heading));
  const widened = missing.length === 0 ? table : widen(snapshot, table, missing);
  const place = widened ?? table;
  const news = changes.filter(isNew);
  return {
    table: grown(place, news.length),
    commands: [
      ...(laidOut ? [] : made),
      ...(widened && missing.length > 0 ? widenCommands(table, widened, SUIVI_COLUMNS) : []),
      ...changes.flatMap((change) => (change.rang === undefined ? [] : patch(place, change))),
      ...addRows(place, news),
    ],
    sansPlace: widened ? [] : missing,
  };
}

const isNew = (change: SuiviChange): change is Extract<SuiviChange, { rang?: undefined }> =>
  change.rang === undefined;

/** The table once rows stand under its last one. */
function grown(table: TablePlace, count: number): TablePlace {
  const last = freeRow(withoutTotals(table)) + count - 1;
  return { ...table, area: { ...table.area, bottom: Math.max(table.area.bottom, last) } };
}

function addRows(table: TablePlace, changes: readonly SuiviAnnee[]): readonly Command[] {
  const rows = changes.map((change) =>
    table.columns.map((heading) => valueOf(change, heading as Heading) ?? null),
  );
  const columns = looksOf(table.columns, SUIVI_COLUMNS);
  const free = withoutTotals(table);
  return [...appendRows(free, columns, rows), ...totalFormulas(table, freeRow(free), rows.length)];
}

/** An empty row shows the total zero, and is free all the same. */
function withoutTotals(table: TablePlace): TablePlace {
  const total = table.columns.indexOf('Total');
  const rows = table.rows.map((row) => row.map((value, i) => (i === total ? null : value)));
  return { ...table, rows };
}

/** Where the total of a row adds its three counts, wherever they stand. */
function totalFormulas(table: TablePlace, first: number, count: number): readonly Command[] {
  const total = table.columns.indexOf('Total');
  const counts = typologies.map((heading) => table.columns.indexOf(heading));
  if (total < 0 || counts.some((place) => place < 0)) return [];
  const { left } = table.area;
  return Array.from({ length: count }, (_, i): Command => {
    const row = first + i;
    const cells = counts.map((place) => cellAddress(row, left + place));
    const adjacent = counts.every((place, n) => place === (counts[0] ?? 0) + n);
    const sum = adjacent ? `${cells[0]}:${cells.at(-1)}` : cells.join(',');
    const range = cellAddress(row, left + total);
    return { kind: 'formulas', sheet: table.sheet, range, formulas: [[`=SUM(${sum})`]] };
  });
}

/** The cells of a row that stands, one by one: the others keep what they hold. */
function patch(table: TablePlace, change: SuiviChange & { readonly rang: number }): Command[] {
  return table.columns.flatMap((heading, i): Command[] => {
    const value = valueOf(change, heading as Heading);
    if (value === undefined) return [];
    const range = cellAddress(change.rang, table.area.left + i);
    return [{ kind: 'write', sheet: table.sheet, range, values: [[value]] }];
  });
}

/** What a change puts under a heading; undefined where it says nothing of it. */
function valueOf(change: SuiviChange, heading: Heading): CellValue | undefined {
  switch (heading) {
    case 'Année':
      return change.annee;
    case 'IDTOP':
      return change.idtop === '' ? undefined : change.idtop;
    case 'T1/T2':
      return change.t1t2;
    case 'T3/T4':
      return change.t3t4;
    case 'T5 et plus':
      return change.t5;
    case 'Forfait':
      return euros(change.forfait);
    case 'Demandé':
      return euros(change.demande);
    case 'Demandé le':
      return change.demandeLe && serialOfDate(change.demandeLe);
    case 'Payé':
      return euros(change.paye);
    case 'Payé le':
      return change.payeLe && serialOfDate(change.payeLe);
    default:
      return undefined;
  }
}

function euros(montant: Centimes | undefined): number | undefined {
  return montant === undefined ? undefined : montant / 100;
}
