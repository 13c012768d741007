import {
  advance,
  DOWN,
  homeOf,
  jumpFrom,
  LEFT,
  moveSelection,
  RIGHT,
  stepFrom,
  UP,
} from '../../../page/grid/navigation';
import { selectArea, selectCell, selectTo, type SheetShape } from '../../../page/grid/selection';

const at = (row: number, column: number) => ({ row, column });

/** B2:B4 and B7 filled, D2:E3 merged, row 5 hidden. */
const shape: SheetShape = {
  merges: [{ top: 2, left: 4, bottom: 3, right: 5 }],
  used: at(7, 5),
  isFilled: (row, column) => column === 2 && [2, 3, 4, 7].includes(row),
  isHiddenRow: (row) => row === 5,
  isHiddenColumn: () => false,
};

describe('arrows', () => {
  test('a step goes to the next cell', () =>
    expect(stepFrom(shape, at(2, 2), DOWN)).toEqual(at(3, 2)));
  test('a step passes a hidden row', () =>
    expect(stepFrom(shape, at(4, 2), DOWN)).toEqual(at(6, 2)));
  test('a step leaves a merged area by its far side', () => {
    expect(stepFrom(shape, at(2, 4), RIGHT)).toEqual(at(2, 6));
    expect(stepFrom(shape, at(2, 4), DOWN)).toEqual(at(4, 4));
  });
  test('at the edge of the sheet one stays', () => {
    expect(stepFrom(shape, at(1, 1), UP)).toEqual(at(1, 1));
    expect(stepFrom(shape, at(1_048_576, 1), DOWN)).toEqual(at(1_048_576, 1));
  });
  test('stepping into a merged area selects all of it', () => {
    const { area, active } = moveSelection(shape, selectCell(shape, at(3, 3)), RIGHT, {
      shift: false,
      ctrl: false,
    });
    expect(area).toEqual({ top: 2, left: 4, bottom: 3, right: 5 });
    expect(active).toEqual(at(2, 4));
  });
  test('Shift grows the selection and takes merged areas whole', () => {
    const { area, active } = moveSelection(shape, selectCell(shape, at(3, 3)), RIGHT, {
      shift: true,
      ctrl: false,
    });
    expect(area).toEqual({ top: 2, left: 3, bottom: 3, right: 5 });
    expect(active).toEqual(at(3, 3));
  });
});

describe('Ctrl and an arrow', () => {
  test.each([
    [at(2, 2), DOWN, at(4, 2), 'the end of the filled run'],
    [at(4, 2), DOWN, at(7, 2), 'from its end, the next filled cell'],
    [at(7, 2), DOWN, at(1_048_576, 2), 'from the last filled cell, the last row'],
    [at(7, 2), UP, at(4, 2), 'upwards, the end of the run above'],
    [at(2, 2), UP, at(1, 2), 'nothing above: the first row'],
    [at(2, 2), LEFT, at(2, 1), 'nothing at the left: the first column'],
    [at(2, 1), RIGHT, at(2, 2), 'the first filled cell at the right'],
    [at(2, 2), RIGHT, at(2, 16_384), 'nothing at the right: the last column'],
  ])('from %j goes to the right place', (from, way, to) => {
    expect(jumpFrom(shape, from, way)).toEqual(to);
  });
});

describe('Enter and Tab', () => {
  test('one cell: a step down, or right', () => {
    expect(advance(shape, selectCell(shape, at(2, 2)), DOWN, undefined).active).toEqual(at(3, 2));
    expect(advance(shape, selectCell(shape, at(2, 2)), RIGHT, undefined).active).toEqual(at(2, 3));
  });
  test('after a run of Tabs, Enter comes back under the column where it began', () => {
    expect(advance(shape, selectCell(shape, at(6, 9)), DOWN, 2).active).toEqual(at(7, 2));
  });
  test('several cells: Tab goes through them row by row and starts again', () => {
    const two = selectArea(shape, { top: 10, left: 1, bottom: 11, right: 2 });
    const seen = [];
    let selection = two;
    for (let i = 0; i < 4; i += 1) {
      selection = advance(shape, selection, RIGHT, undefined);
      seen.push(selection.active);
    }
    expect(seen).toEqual([at(10, 2), at(11, 1), at(11, 2), at(10, 1)]);
    expect(selection.area).toEqual(two.area);
  });
  test('a selection made upwards keeps its first cell active', () => {
    expect(selectTo(shape, at(12, 3), at(10, 1)).active).toEqual(at(12, 3));
  });
});

test('Home stops at the first column that scrolls, then at the first of all', () => {
  expect(homeOf(at(9, 7), 2)).toEqual(at(9, 3));
  expect(homeOf(at(9, 3), 2)).toEqual(at(9, 1));
  expect(homeOf(at(9, 7), 0)).toEqual(at(9, 1));
});
