import fc from 'fast-check';

import { linesOf, scaleOf } from '../../../page/grid/chartScale';

test.each([
  [[36_500, 52_000], { min: 0, max: 60_000, step: 10_000 }, '52 000 / 7 is 7 429: steps of 10 000'],
  [[7], { min: 0, max: 7, step: 1 }, '7 / 7 is 1 exactly'],
  [[0.3], { min: 0, max: 0.3, step: 0.05 }, '0.3 / 7 is 0.043'],
  [[-5, 10], { min: -5, max: 10, step: 5 }, '15 / 7 is 2.14: steps of 5'],
  [[], { min: 0, max: 1, step: 0.2 }, 'no value'],
  [[0, 0], { min: 0, max: 1, step: 0.2 }, 'nothing but zero'],
])('the axis of %j has round ends (%#)', (values, expected, why) => {
  expect([scaleOf(values), why]).toEqual([expected, why]);
});

test('lines go from end to end without the noise of fractions', () => {
  expect(linesOf({ min: 0, max: 0.3, step: 0.1 })).toEqual([0, 0.1, 0.2, 0.3]);
  expect(linesOf({ min: -5, max: 10, step: 5 })).toEqual([-5, 0, 5, 10]);
});

test('every value lies between the ends, zero too, and there are two to nine lines', () => {
  const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((v) => Math.abs(v) > 1e-6);
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 8 }), (values) => {
      const scale = scaleOf(values);
      const slack = scale.step * 1e-6;
      for (const value of [0, ...values]) {
        expect(value).toBeGreaterThanOrEqual(scale.min - slack);
        expect(value).toBeLessThanOrEqual(scale.max + slack);
      }
      const lines = linesOf(scale);
      expect(lines.length).toBeGreaterThanOrEqual(2);
      expect(lines.length).toBeLessThanOrEqual(10);
    }),
  );
});
