import fc from 'fast-check';

import { movedRow, originalAreas, originalRow, type RowMove } from '../../src/grid/rowMoves';
import { markedRow, movesMade, type Sighting } from '../../src/workbook/excel/marks';

const insert = (at: number, count: number): RowMove => ({ kind: 'insert-rows', at, count });
const remove = (at: number, count: number): RowMove => ({ kind: 'delete-rows', at, count });

test.each([
  [4, [insert(5, 3)], 4, 'above the rows inserted'],
  [5, [insert(5, 3)], undefined, 'the first row inserted'],
  [7, [insert(5, 3)], undefined, 'the last row inserted'],
  [8, [insert(5, 3)], 5, 'the row pushed down'],
  [5, [remove(5, 3)], 8, 'the row pulled up'],
  [9, [insert(5, 3), remove(6, 2)], 8, 'through both'],
] as [number, RowMove[], number | undefined, string][])(
  'row %i after %j stood at %p (%s)',
  (row, moves, original) => {
    expect(originalRow(row, moves)).toBe(original);
  },
);

test('cuts an area where rows were inserted', () => {
  expect(originalAreas({ top: 4, bottom: 9, left: 1, right: 2 }, [insert(5, 3)])).toEqual([
    { top: 4, bottom: 6, left: 1, right: 2 },
  ]);
  expect(originalAreas({ top: 4, bottom: 9, left: 1, right: 2 }, [remove(6, 3)])).toEqual([
    { top: 4, bottom: 5, left: 1, right: 2 },
    { top: 9, bottom: 12, left: 1, right: 2 },
  ]);
});

const anyMove = fc.record({
  kind: fc.constantFrom('insert-rows' as const, 'delete-rows' as const),
  at: fc.integer({ min: 2, max: 30 }),
  count: fc.integer({ min: 1, max: 5 }),
});

test('finds a row that moved where it stood before', () => {
  fc.assert(
    fc.property(
      fc.array(anyMove, { maxLength: 5 }),
      fc.integer({ min: 1, max: 60 }),
      (moves, row) => {
        const now = moves.reduce<number | undefined>(
          (current, move) => (current === undefined ? undefined : movedRow(current, move)),
          row,
        );
        if (now !== undefined) expect(originalRow(now, moves)).toBe(row);
      },
    ),
  );
});

/** What the marks show when `made` moves have been made and the mark of the next may be set. */
function sightings(moves: readonly RowMove[], made: number, nextSet: boolean): Sighting[] {
  return moves.map((move, index) => {
    if (index > made || (index === made && !nextSet)) return 'absent';
    const row = moves
      .slice(index, made)
      .reduce<number | undefined>(
        (current, each) => (current === undefined ? undefined : movedRow(current, each)),
        markedRow(move),
      );
    return row ?? 'lost';
  });
}

test('tells from the marks how many moves were made, wherever the change was cut', () => {
  fc.assert(
    fc.property(
      fc.array(anyMove, { minLength: 1, maxLength: 4 }),
      fc.nat(4),
      fc.boolean(),
      (moves, cut, nextSet) => {
        const made = Math.min(cut, moves.length);
        expect(movesMade(moves, sightings(moves, made, nextSet))).toBe(made);
      },
    ),
  );
});

test('tells how many moves still stand when taking back was cut half way', () => {
  const moves = [insert(5, 3), remove(10, 2)];
  // Both made, then the deletion taken back: its mark stands on row 12 again, or is gone already.
  expect(movesMade(moves, [8, 12])).toBe(1);
  expect(movesMade(moves, [8, 'absent'])).toBe(1);
  expect(movesMade(moves, ['absent', 'absent'])).toBe(0);
});

test('does not guess when the marks fit no number of moves', () => {
  expect(movesMade([insert(5, 3)], [6])).toBeUndefined();
});
