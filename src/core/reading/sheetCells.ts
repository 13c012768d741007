/** Reaches the cells of a sheet by row and column from 1, wherever its block begins. */
import { cellAddress, parseAddress } from '../../grid/a1';
import type { Area } from '../../grid/a1';
import { greatest } from '../../grid/extremes';
import type { CellValue } from '../CellValue';
import { once } from '../once';
import type { BlockLike, CellReading, NatureCellule } from './snapshotLike';

export function valueAt(block: BlockLike, row: number, column: number): CellValue {
  return block.values[row - block.top]?.[column - block.left] ?? null;
}

export function natureAt(block: BlockLike, row: number, column: number): NatureCellule | undefined {
  if (block.sansValeur?.[row - block.top]?.includes(column)) return 'sans-valeur';
  if (block.dates?.[row - block.top]?.includes(column)) return 'date';
  const isNumber = block.depuis1904 === true && typeof valueAt(block, row, column) === 'number';
  return isNumber ? 'depuis-1904' : undefined;
}

export function readCell(block: BlockLike, row: number, column: number): CellReading {
  return {
    cellule: cellAddress(row, column),
    value: valueAt(block, row, column),
    formula: block.formulas[row - block.top]?.[column - block.left] ?? null,
  };
}

export function lastRow(block: BlockLike): number {
  return block.top + block.values.length - 1;
}

/** Loops ask it for each cell. */
export const lastColumn = once(
  (block: BlockLike) =>
    block.left + greatest([0, ...block.values.slice(0, 200).map((row) => row.length)]) - 1,
);

/** The merged areas of a sheet. */
export function mergedAreas(merges: readonly string[]): readonly Area[] {
  return merges.flatMap((merge) => parseAddress(merge) ?? []);
}

/** The value that a person sees at a cell: that of the merged area which covers it. */
export function seenAt(
  block: BlockLike,
  merges: readonly Area[],
  row: number,
  column: number,
): CellValue {
  const area = coveringArea(merges, row, column);
  return area ? valueAt(block, area.top, area.left) : valueAt(block, row, column);
}

/** The merged area over a cell, if there is one. */
export function coveringArea(
  merges: readonly Area[],
  row: number,
  column: number,
): Area | undefined {
  return merges.find(
    ({ top, bottom, left, right }) =>
      row >= top && row <= bottom && column >= left && column <= right,
  );
}
