import fc from 'fast-check';

import type { Area } from '../../../src/grid/a1';
import { shiftArea, type Move } from '../../wire/shift';

const rows = (top: number, bottom: number): Area => ({ top, bottom, left: 1, right: 16_384 });
const cells = (top: number, bottom: number): Area => ({ top, bottom, left: 2, right: 4 });

test.each([
  ['above: the area goes down', cells(5, 8), rows(2, 3), 'down', cells(7, 10)],
  ['at its first row: the area goes down whole', cells(5, 8), rows(5, 5), 'down', cells(6, 9)],
  ['inside: the area grows', cells(5, 8), rows(6, 7), 'down', cells(5, 10)],
  ['below: the area stays', cells(5, 8), rows(9, 9), 'down', cells(5, 8)],
  ['deleted above: the area goes up', cells(5, 8), rows(2, 3), 'up', cells(3, 6)],
  ['deleted inside: the area shrinks', cells(5, 8), rows(6, 7), 'up', cells(5, 6)],
  ['deleted over its first rows: the rest moves up', cells(5, 8), rows(4, 6), 'up', cells(4, 5)],
  ['deleted over its last rows: it ends before them', cells(5, 8), rows(8, 12), 'up', cells(5, 7)],
  ['deleted with all its cells: nothing is left', cells(5, 8), rows(5, 8), 'up', undefined],
  [
    'beside: other columns do not move it',
    cells(5, 8),
    { ...cells(1, 1), right: 3 },
    'down',
    cells(5, 8),
  ],
] as const)('%s', (_name, area, moved, move: Move, expected) => {
  expect(shiftArea(area, moved, move)).toEqual(expected);
});

test('deleting the rows just inserted gives the area back', () => {
  const position = fc.integer({ min: 1, max: 500 });
  const size = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(position, size, position, size, (top, height, at, count) => {
      const area = cells(top, top + height);
      const gap = rows(at, at + count);
      const moved = shiftArea(area, gap, 'down');
      expect(moved && shiftArea(moved, gap, 'up')).toEqual(area);
    }),
  );
});

test('columns move as rows do', () => {
  const area = { top: 3, bottom: 3, left: 4, right: 6 };
  const column = { top: 1, bottom: 1_048_576, left: 2, right: 2 };
  expect(shiftArea(area, column, 'right')).toEqual({ ...area, left: 5, right: 7 });
  expect(shiftArea(area, column, 'left')).toEqual({ ...area, left: 3, right: 5 });
});
