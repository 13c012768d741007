import fc from 'fast-check';

import { createAxis } from '../../../page/grid/axis';

describe('where rows stand', () => {
  const axis = createAxis(
    100,
    20,
    new Map([
      [2, 50],
      [4, 0],
    ]),
  );

  test.each([
    [1, 0, 'the first row is at the origin'],
    [2, 20, 'after one row of 20'],
    [3, 70, '20 + 50'],
    [4, 90, '20 + 50 + 20'],
    [5, 90, 'a hidden row takes no room'],
    [101, 2010, '98 rows of 20, one of 50, one hidden'],
  ])('row %i starts at %i (%s)', (row, start) => {
    expect(axis.start(row)).toBe(start);
  });

  test.each([
    [0, 1],
    [19, 1],
    [20, 2],
    [69, 2],
    [70, 3],
    [90, 5],
    [1e9, 100],
  ])('offset %i is on row %i', (offset, row) => {
    expect(axis.at(offset)).toBe(row);
  });

  test('starts are the sums of the sizes before them', () => {
    const sizes = fc.dictionary(fc.integer({ min: 1, max: 60 }).map(String), fc.nat(90));
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 60 }), (exceptions, index) => {
        const map = new Map(Object.entries(exceptions).map(([i, size]) => [Number(i), size]));
        const some = createAxis(60, 20, map);
        let sum = 0;
        for (let i = 1; i < index; i += 1) sum += some.size(i);
        expect(some.start(index)).toBe(sum);
      }),
    );
  });
});
