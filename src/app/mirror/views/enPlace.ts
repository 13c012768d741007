import { columnKeys } from '../../../core/forms/column';
import type { FormReading, RowCells, RowReading } from '../../../core/reading/formReading';
import type { Provenance } from '../../../core/retours/model';
import type { CellValue, SheetSnapshot, Snapshot } from '../../../workbook/port';
import { findTable, type TablePlace } from '../../sheets/tablePlace';
import { cleOf, indexProvenances, readProvenances } from './provenances';

/** A Modèle A as it stands, with the columns that somebody added to its table. */
export interface ModeleEnPlace {
  readonly reading: FormReading;
  readonly lignes: readonly LigneEnPlace[];
  /** Sheet columns of the table that are none of the nine and hold no formula. */
  readonly ajouts: readonly number[];
}

/** The rows of a form of ours, each with its provenance. */
export function readEnPlace(snapshot: Snapshot, reading: FormReading): ModeleEnPlace {
  const table = findTable(snapshot, reading.id);
  const sheet = snapshot.sheets.find(({ name }) => name === reading.feuille);
  const ajouts = table && sheet ? addedColumns(table, sheet, reading) : [];
  const index = indexProvenances(readProvenances(snapshot), reading.id);
  const lignes = reading.lignes.map(({ rang, cells }: RowReading) => ({
    rang,
    cells,
    ajouts: ajouts.map((column) => valueAt(sheet, rang, column)),
    formule: hasFormula(sheet, reading, rang),
    provenances: index.get(cleOf(cells)) ?? [],
  }));
  return { reading, lignes, ajouts };
}

function addedColumns(
  { area }: TablePlace,
  sheet: SheetSnapshot,
  { colonnes }: FormReading,
): readonly number[] {
  const ours = new Set(Object.values(colonnes));
  const rows = sheet.formulas.slice(area.top + 1 - sheet.top, area.bottom + 1 - sheet.top);
  return Array.from({ length: area.right - area.left + 1 }, (_, i) => area.left + i).filter(
    (column) =>
      !ours.has(column) && rows.every((row) => (row[column - sheet.left] ?? null) === null),
  );
}

function hasFormula(
  sheet: SheetSnapshot | undefined,
  { colonnes }: FormReading,
  rang: number,
): boolean {
  const row = sheet?.formulas[rang - sheet.top];
  return columnKeys.some((key) => {
    const column = colonnes[key];
    return column !== undefined && typeof row?.[column - (sheet?.left ?? 1)] === 'string';
  });
}

function valueAt(sheet: SheetSnapshot | undefined, row: number, column: number): CellValue {
  return sheet?.values[row - sheet.top]?.[column - sheet.left] ?? null;
}

/** A row of Modèle A as it stands. */
export interface LigneEnPlace {
  readonly rang: number;
  readonly cells: RowCells;
  /** What stands in the columns that somebody added to the table: it follows its row. */
  readonly ajouts: readonly CellValue[];
  /** Whether one of its cells holds a formula, which would not survive a move. */
  readonly formule: boolean;
  /** Empty for a row typed by hand. */
  readonly provenances: readonly Provenance[];
}
