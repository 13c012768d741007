/** The table *Suivi*: for each past year and operation, households, then what was asked and paid. */
import type { CellValue } from '../cell';
import { isFilled, isSameText, textOf } from '../cellText';
import type { IsoDate } from '../date';
import { contextTables } from '../forms/names';
import { sumCentimes, type Centimes } from '../montant';
import type { SnapshotLike } from '../reading/formReading';
import { tableRows, type TableRow } from '../reading/tableRows';
import { readEuros, readJour } from './cells';

/** Households by typologie. */
export interface NombreParTypologie {
  readonly t1t2: number;
  readonly t3t4: number;
  readonly t5: number;
}

/** One year of one operation. An amount or a day that the workbook does not give is undefined. */
export interface SuiviAnnee extends NombreParTypologie {
  readonly annee: number;
  /** Empty for any operation. */
  readonly idtop: string;
  readonly forfait?: Centimes | undefined;
  readonly demande?: Centimes | undefined;
  readonly demandeLe?: IsoDate | undefined;
  readonly paye?: Centimes | undefined;
  readonly payeLe?: IsoDate | undefined;
}

/** The same where it stands in the workbook. */
export interface SuiviLigne extends SuiviAnnee {
  readonly feuille: string;
  /** Sheet row. */
  readonly rang: number;
}

const { suivi } = contextTables;

/**
 * The rows that name a year as a number, which are those that the cumulative totals count, in the order
 * of the table. Columns that an older workbook lacks read as not given.
 */
export function readSuivi(snapshot: SnapshotLike): readonly SuiviLigne[] {
  return tableRows(snapshot, suivi.name).flatMap((row) => {
    const annee = row.cell('Année');
    return typeof annee === 'number' && Number.isInteger(annee) && annee > 0
      ? [{ ...readAnnee(row, annee), feuille: row.feuille, rang: row.rang }]
      : [];
  });
}

function readAnnee({ cell }: TableRow, annee: number): SuiviAnnee {
  const idtop = cell('IDTOP');
  return {
    annee,
    idtop: isFilled(idtop) ? textOf(idtop) : '',
    t1t2: nombreOf(cell('T1/T2')),
    t3t4: nombreOf(cell('T3/T4')),
    t5: nombreOf(cell('T5 et plus')),
    forfait: readEuros(cell('Forfait')),
    demande: readEuros(cell('Demandé')),
    demandeLe: readJour(cell('Demandé le')),
    paye: readEuros(cell('Payé')),
    payeLe: readJour(cell('Payé le')),
  };
}

/** As SUM counts: a text is no number. */
function nombreOf(value: CellValue): number {
  return typeof value === 'number' ? value : 0;
}

/** Whether a row counts for an operation, as in the cumulative totals: it names that one, or none. */
export function isOfOperation(row: { readonly idtop: string }, idtop: string): boolean {
  return row.idtop === '' || isSameText(row.idtop, idtop);
}

/** The rows of one operation, or all of them where none is named. */
export function suiviOf<T extends SuiviAnnee>(rows: readonly T[], idtop = ''): readonly T[] {
  return idtop === '' ? rows : rows.filter((row) => isOfOperation(row, idtop));
}

export function nombreTotal({ t1t2, t3t4, t5 }: NombreParTypologie): number {
  return t1t2 + t3t4 + t5;
}

/** Amounts over several years; a year that does not give one adds nothing. */
export function sumSuivi(
  rows: readonly SuiviAnnee[],
  key: 'forfait' | 'demande' | 'paye',
): Centimes {
  return sumCentimes(rows.flatMap((row) => row[key] ?? []));
}
