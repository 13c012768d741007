import fc from 'fast-check';

import { greatest, least } from '../../src/grid/extremes';

test('a million numbers are compared without filling the call stack', () => {
  const numbers = Array.from({ length: 1_000_000 }, (_, index) => index);
  expect([least(numbers), greatest(numbers)]).toEqual([0, 999_999]);
});

test('of no number at all, both are at infinity', () => {
  expect([least([]), greatest([])]).toEqual([Infinity, -Infinity]);
});

test('they are the ends of the sorted numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (numbers) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      expect([least(numbers), greatest(numbers)]).toEqual([sorted[0], sorted.at(-1)]);
    }),
  );
});
