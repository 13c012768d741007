import type { Area } from './a1';

/** Whole rows inserted before row `at`, or deleted from row `at` on. */
export interface RowMove {
  readonly kind: 'insert-rows' | 'delete-rows';
  readonly at: number;
  readonly count: number;
}

/** Where a row stood before the move, or undefined when the move brought it. */
function before(row: number, move: RowMove): number | undefined {
  if (row < move.at) return row;
  if (move.kind === 'delete-rows') return row + move.count;
  return row < move.at + move.count ? undefined : row - move.count;
}

/** Where a row stood before all the moves, or undefined when one of them brought it. */
export function originalRow(row: number, moves: readonly RowMove[]): number | undefined {
  return moves.reduceRight<number | undefined>(
    (current, move) => (current === undefined ? undefined : before(current, move)),
    row,
  );
}

/** The areas that held, before the moves, the cells that `area` holds after them. */
export function originalAreas(area: Area, moves: readonly RowMove[]): Area[] {
  if (moves.length === 0) return [area];
  const areas: Area[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const original = originalRow(row, moves);
    if (original === undefined) continue;
    const last = areas.at(-1);
    if (last !== undefined && last.bottom + 1 === original) {
      areas[areas.length - 1] = { ...last, bottom: original };
    } else {
      areas.push({ ...area, top: original, bottom: original });
    }
  }
  return areas;
}

/** Where a cell of row `row` stands after the move; a deleted row gives undefined. */
export function movedRow(row: number, move: RowMove): number | undefined {
  if (row < move.at) return row;
  if (move.kind === 'insert-rows') return row + move.count;
  return row < move.at + move.count ? undefined : row - move.count;
}
