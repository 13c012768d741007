import { columnKeys } from '../../../core/forms/column';
import type { FormReading } from '../../../core/reading/formReading';
import { mergeIntervals } from '../../../grid/interval';
import type { CellValue, Command } from '../../../workbook/port';
import { columnsOf, rowValues } from '../../sheets/formCells';
import { dressRows, formatRows, growTable } from '../../sheets/growTable';
import { BODY, WHITE } from '../../sheets/palette';
import { area, SheetWriter } from '../../sheets/sheetWriter';
import { EMPTY_HEIGHT, ROW_HEIGHT } from '../../sheets/table';
import { moveTail, restoreTail, tailOf } from '../../sheets/tail';

/**
 * Brings rows pasted below the table into it, and puts the total lines and the certificate back where
 * the paste had run over them. Nothing of the rows is lost: the table first uses its free rows, then
 * grows. Where Excel stretched the table over the total lines by itself, these move under it again.
 */
export function strayRowsCommands(reading: FormReading): readonly Command[] {
  const writer = new SheetWriter(reading.feuille);
  const swallowed = pushTailDown(writer, reading);
  const filled = reading.lignes.at(-1)?.rang ?? reading.premiereLigne - 1;
  const strays = reading.horsTableau;
  const missing = Math.max(0, strays.length - (reading.derniereLigne - filled));
  growTable(writer, reading, missing);
  const moved = swallowed + missing;
  clearStrays(writer, reading, moved);
  placeStrays(writer, reading, filled);
  restoreTail(writer, reading, moveTail(tailOf(reading), moved));
  restoreHeights(writer, reading, { swallowed, missing });
  return writer.commands;
}

/** How many rows of the tail the table has taken by stretching over them, as Excel makes it do. */
export function swallowedRows(reading: FormReading): number {
  const belowTable = reading.derniereLigne + 2;
  const [first] = tailOf(reading).totaux;
  return Math.max(0, belowTable - (first?.valeur.top ?? belowTable));
}

/** As many rows are inserted under the table as it took; those it took become rows like the others. */
function pushTailDown(writer: SheetWriter, reading: FormReading): number {
  const count = swallowedRows(reading);
  if (count === 0) return 0;
  const { derniereLigne } = reading;
  writer.add({ kind: 'insert-rows', sheet: writer.sheet, at: derniereLigne + 1, count });
  dressRows(writer, reading, derniereLigne - count + 1, derniereLigne);
  blankLook(writer, reading, derniereLigne + 1, derniereLigne + count);
  return count;
}

/** Inserted rows take the grid of the row above: the lines go, the tail brings its own. */
function blankLook(writer: SheetWriter, reading: FormReading, first: number, last: number): void {
  const { left, right } = columnsOf(reading);
  const style = { ...BODY, fill: WHITE, grid: { color: WHITE, weight: 'thin' } } as const;
  writer.style(area(first, left, last, right), style);
}

/** The thin row under the table became one of its rows where the table ran over it: not thin there. */
function restoreHeights(
  writer: SheetWriter,
  { derniereLigne }: FormReading,
  { swallowed, missing }: { swallowed: number; missing: number },
): void {
  if (swallowed === 0) return;
  const last = derniereLigne + missing;
  writer.height(derniereLigne - swallowed + 1, last, ROW_HEIGHT);
  writer.height(last + 1, last + 1, EMPTY_HEIGHT);
}

/**
 * Whole runs of rows are emptied at once: a paste leaves one. Those right of the table are emptied where
 * they stand, beside rows that stay.
 */
function clearStrays(writer: SheetWriter, reading: FormReading, moved: number): void {
  const { left, right } = columnsOf(reading);
  const beside = reading.horsTableau.filter(({ gauche }) => gauche !== undefined);
  for (const { rang, gauche = right + 1, sousIntitules } of beside) {
    const row = rang > reading.derniereLigne ? rang + moved : rang;
    const top = sousIntitules ? row - 1 : row;
    const empty = columnKeys.map(() => null);
    writer.write(
      area(top, gauche, row, gauche + columnKeys.length - 1),
      sousIntitules ? [empty, empty] : [empty],
    );
  }
  const below = reading.horsTableau.filter(({ gauche }) => gauche === undefined);
  const rows = below.map(({ rang, sousIntitules }) => ({
    first: sousIntitules ? rang - 1 : rang,
    last: rang,
  }));
  for (const { first, last } of mergeIntervals(rows)) {
    const run = area(first + moved, left, last + moved, right);
    const empty = Array.from({ length: right - left + 1 }, (): CellValue => null);
    writer.write(
      run,
      Array.from({ length: last - first + 1 }, () => empty),
    );
  }
}

function placeStrays(writer: SheetWriter, reading: FormReading, filled: number): void {
  const { horsTableau } = reading;
  if (horsTableau.length === 0) return;
  const { left, right } = columnsOf(reading);
  const values = horsTableau.map((row) => rowValues(reading, row.cells));
  formatRows(writer, reading, filled + 1, filled + horsTableau.length);
  writer.write(area(filled + 1, left, filled + horsTableau.length, right), values);
}
