/** Workbooks written as grids of text, for recognition. */
import { isBlank } from '../../src/core/cellText';
import type { CellValue } from '../../src/core/CellValue';
import type { SheetLike, SnapshotLike } from '../../src/core/reading/snapshotLike';

/** A sheet whose first cell is A1, or the address (row, column) given. */
export function sheet(
  name: string,
  values: readonly (readonly CellValue[])[],
  options: {
    top?: number;
    left?: number;
    merges?: readonly string[];
    hiddenRows?: readonly number[];
    visible?: boolean;
    formulas?: SheetLike['formulas'];
    dates?: SheetLike['dates'];
  } = {},
): SheetLike {
  const width = Math.max(0, ...values.map((row) => row.length));
  const padded = values.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
  return {
    name,
    top: options.top ?? 1,
    left: options.left ?? 1,
    values: padded,
    formulas: options.formulas ?? padded.map((row) => row.map(() => null)),
    merges: options.merges ?? [],
    hiddenRows: options.hiddenRows ?? [],
    visible: options.visible ?? true,
    ...(options.dates && { dates: options.dates }),
  };
}

export function workbook(
  sheets: readonly SheetLike[],
  rest: Partial<SnapshotLike> = {},
): SnapshotLike {
  return { sheets, tables: [], names: [], ...rest };
}

/** How many cells of a sheet hold something. */
export function countCells({ values, formulas }: SheetLike): number {
  return values.reduce(
    (sum, row, r) =>
      sum +
      row.filter((value, c) => !isBlank(value) || typeof formulas[r]?.[c] === 'string').length,
    0,
  );
}
