/**
 * The table *Suivi*: for each past year and operation, households, then what was asked and paid. One
 * reading of it serves the cumulative totals, the payment and the bilan: what the native formulas of the
 * sheet do not count is told as an `ecart`, never passed over.
 */
import { readDate } from '../cellDate';
import { isBlank, isFilled, isSameText, shownText, textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import type { IsoDate } from '../date';
import { contextTables, type SuiviColonne } from '../forms/names';
import { sumCentimes, type Centimes } from '../montant';
import { parseEuros } from '../paiement/parseEuros';
import type { SnapshotLike } from '../reading/snapshotLike';
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

/** A cell of *Suivi* that the totals do not count as it stands. */
export interface SuiviEcart {
  readonly colonne: SuiviColonne;
  readonly cellule: string;
  readonly valeur: string;
  /** What the cell means, where it can mean one thing only. */
  readonly lisible?: number;
}

/** A row of the table as its cells hold it, which is how the formulas of a sheet see it. */
export interface SuiviRow {
  readonly annee: CellValue;
  readonly idtop: CellValue;
  readonly t1t2: CellValue;
  readonly t3t4: CellValue;
  readonly t5: CellValue;
  readonly feuille: string;
  readonly rang: number;
  /** The cells of the year and of the operation. */
  readonly cellules: { readonly annee: string; readonly idtop: string };
  readonly ecarts: readonly SuiviEcart[];
  /** Absent while the year or the operation cannot be read: then an `ecart` says so. */
  readonly ligne?: SuiviLigne;
}

/** Every row that holds something, in the order of the table. */
export function readSuiviRows(snapshot: SnapshotLike): readonly SuiviRow[] {
  return tableRows(snapshot, suivi.name)
    .filter(({ cell }) => WRITTEN.some((column) => !isBlank(cell(column))))
    .map(readRow);
}

/** The rows of a year and an operation that can be read. Columns that a workbook lacks are not given. */
export function readSuivi(snapshot: SnapshotLike): readonly SuiviLigne[] {
  return lignesDe(readSuiviRows(snapshot));
}

export function lignesDe(rows: readonly SuiviRow[]): readonly SuiviLigne[] {
  return rows.flatMap(({ ligne }) => ligne ?? []);
}

/** The total is a formula: a row that holds nothing else is none. */
const WRITTEN = suivi.columns.filter((column) => column !== 'Total');
const NOMBRES = ['T1/T2', 'T3/T4', 'T5 et plus'] as const;
const MONTANTS = ['Forfait', 'Demandé', 'Payé'] as const;
const JOURS = ['Demandé le', 'Payé le'] as const;

function readRow(row: TableRow): SuiviRow {
  const { cell, cellule, feuille, rang } = row;
  const annee = cell('Année');
  const idtop = cell('IDTOP');
  const ligne =
    isAnnee(annee) && isOperation(idtop)
      ? { ...readAnnee(row, annee, idtop), feuille, rang }
      : undefined;
  return {
    annee,
    idtop,
    t1t2: cell('T1/T2'),
    t3t4: cell('T3/T4'),
    t5: cell('T5 et plus'),
    feuille,
    rang,
    cellules: { annee: cellule('Année'), idtop: cellule('IDTOP') },
    ecarts: ecartsOf(row),
    ...(ligne && { ligne }),
  };
}

function readAnnee({ cell }: TableRow, annee: number, idtop: string | null): SuiviAnnee {
  return {
    annee,
    idtop: textOf(idtop),
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

const isAnnee = (value: CellValue): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0;

/** An identifier is a text; a number never equals one in a sheet. */
const isOperation = (value: CellValue): value is string | null =>
  isBlank(value) || (typeof value === 'string' && isFilled(value));

/** As SUM counts: a text is no number. */
function nombreOf(value: CellValue): number {
  return typeof value === 'number' ? value : 0;
}

function ecartsOf({ cell, cellule }: TableRow): readonly SuiviEcart[] {
  const ecart = (colonne: SuiviColonne, lisible?: number): SuiviEcart => {
    const valeur = shownText(cell(colonne));
    const place = { colonne, cellule: cellule(colonne), valeur };
    return lisible === undefined ? place : { ...place, lisible };
  };
  const unless = (
    colonnes: readonly SuiviColonne[],
    isRight: (value: CellValue) => boolean,
    read: (text: string) => number | undefined,
  ) =>
    colonnes
      .filter((colonne) => !isRight(cell(colonne)))
      .map((colonne) => {
        const value = cell(colonne);
        return ecart(colonne, typeof value === 'string' ? read(textOf(value)) : undefined);
      });
  return [
    ...unless(['Année'], isPossibleAnnee, parseAnnee),
    ...unless(['IDTOP'], isOperation, () => undefined),
    ...unless(NOMBRES, isNombre, parseNombre),
    ...unless(MONTANTS, isMontant, (text) => eurosOf(parseEuros(text))),
    ...unless(JOURS, isJour, () => undefined),
  ];
}

const [PREMIERE, DERNIERE] = [2014, 9999] as const;

const isPossibleAnnee = (value: CellValue) =>
  isAnnee(value) && value >= PREMIERE && value <= DERNIERE;

const isNombre = (value: CellValue) =>
  isBlank(value) || (typeof value === 'number' && Number.isInteger(value) && value >= 0);

const isMontant = (value: CellValue) => isBlank(value) || readEuros(value) !== undefined;

const isJour = (value: CellValue) => isBlank(value) || 'date' in readDate(value);

/** « 2024 », « Année 2024 », « 2024 (N-1) »: one year, and nothing that could be another. */
function parseAnnee(text: string): number | undefined {
  const [year, other] = text.match(/\d+/g)?.filter((digits) => digits !== '1') ?? [];
  const annee = other === undefined && year !== undefined ? Number(year) : undefined;
  return isPossibleAnnee(annee ?? null) ? annee : undefined;
}

function parseNombre(text: string): number | undefined {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '');
  return /^\d{1,6}$/.test(digits) ? Number(digits) : undefined;
}

function eurosOf(montant: Centimes | undefined): number | undefined {
  return montant === undefined ? undefined : montant / 100;
}

/**
 * Whether a row counts for the operation of a header: it names that one, or none. As the formulas of a
 * sheet compare: case ignored, blanks not, and a number is never a text.
 */
export function isCounted({ idtop }: Pick<SuiviRow, 'idtop'>, operation: CellValue): boolean {
  return isEqualInSheet(idtop, '') || isEqualInSheet(idtop, operation);
}

function isEqualInSheet(a: CellValue, b: CellValue): boolean {
  const [left, right] = [a ?? '', b ?? ''];
  return typeof left === 'string' && typeof right === 'string'
    ? left.toLowerCase() === right.toLowerCase()
    : left === right;
}

/** The years that count for the operation of a header; every one while it names none. */
export function lignesComptees(
  rows: readonly SuiviRow[],
  operation: CellValue,
): readonly SuiviLigne[] {
  return lignesDe(isBlank(operation) ? rows : rows.filter((row) => isCounted(row, operation)));
}

/** Whether a year is one of an operation: it names that one, or none. */
export function isOfOperation(row: { readonly idtop: string }, idtop: string): boolean {
  return row.idtop === '' || isSameText(row.idtop, idtop);
}

/** The rows of one operation, or all of them where none is named. */
export function suiviOf<T extends { readonly idtop: string }>(
  rows: readonly T[],
  idtop = '',
): readonly T[] {
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
