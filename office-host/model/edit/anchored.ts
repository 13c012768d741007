import type { Area } from '../../../src/grid/a1';
import { isInBand, moveArea, moveFormula, movePosition, type Move } from '../moves';
import { shiftFormula } from '../references';

/** Areas with formulas written relative to the first cell of the first one. */
export interface Anchored {
  readonly areas: readonly Area[];
}

/**
 * Moves the areas of a validation or a conditional format. Undefined when none is left.
 * `reanchor` gives the formula as it must read from the new first cell.
 */
export function moveAnchored(
  item: Anchored,
  move: Move,
): { areas: readonly Area[]; reanchor: (formula: string) => string } | undefined {
  const pieces = item.areas.flatMap((area) => splitByBand(area, move));
  const anchor = item.areas[0];
  const kept = pieces.find((piece) => moveArea(piece, move) !== undefined);
  if (!anchor || !kept) return undefined;
  const areas = pieces.flatMap((piece) => growDown(piece, move) ?? []);
  const from = survivor(kept, move);
  return {
    areas,
    reanchor: (formula) =>
      moveFormula(
        shiftFormula(formula, from.row - anchor.top, from.column - anchor.left),
        move.sheet,
        move,
      ),
  };
}

/** Cells inserted right under an area take the format above them, conditions and validations too. */
function growDown(area: Area, move: Move): Area | undefined {
  const moved = moveArea(area, move);
  if (!moved || !move.insert || !isInBand(area, move)) return moved;
  if (move.axis === 'row' && area.bottom === move.at - 1) {
    return { ...moved, bottom: moved.bottom + move.count };
  }
  return moved;
}

/** A first cell that the move does not delete, so that relative references stay whole. */
function survivor(area: Area, move: Move): { row: number; column: number } {
  let { top: row, left: column } = area;
  if (!move.insert && isInBand(area, move)) {
    if (move.axis === 'row' && movePosition(row, move) === undefined) row = move.at + move.count;
    if (move.axis === 'column' && movePosition(column, move) === undefined) {
      column = move.at + move.count;
    }
  }
  return { row, column };
}

/** Cuts an area at the edges of the band, when only a part of it moves. */
function splitByBand(area: Area, move: Move): Area[] {
  if (isInBand(area, move)) return [area];
  const isRow = move.axis === 'row';
  const [start, end] = isRow ? [area.left, area.right] : [area.top, area.bottom];
  const reach = isRow ? area.bottom : area.right;
  if (end < move.low || start > move.high || reach < move.at - 1) return [area];
  const cuts: (readonly [number, number])[] = [
    [start, Math.min(end, move.low - 1)],
    [Math.max(start, move.low), Math.min(end, move.high)],
    [Math.max(start, move.high + 1), end],
  ];
  return cuts
    .filter(([low, high]) => low <= high)
    .map(([low, high]) =>
      isRow ? { ...area, left: low, right: high } : { ...area, top: low, bottom: high },
    );
}
