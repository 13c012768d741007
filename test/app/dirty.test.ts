import fc from 'fast-check';

import { dirtyOf, mergeDirty, type Dirty } from '../../src/app/mirror/dirty';
import type { FormReading } from '../../src/core/reading/formReading';
import { mergeIntervals } from '../../src/grid/interval';

/** A form whose rows stand at 14 to 43, in columns A to I. */
const FORM = {
  premiereLigne: 14,
  derniereLigne: 43,
  colonnes: { bailleur: 1, plafond: 9 },
  horsTableau: [{ rang: 20, gauche: 11 }],
} as unknown as FormReading;

const EDITS: readonly (readonly [string | undefined, Dirty, string])[] = [
  ['H15', { kind: 'rows', rows: [{ first: 15, last: 15 }] }, 'one cell of a row'],
  ['A14:I43', { kind: 'rows', rows: [{ first: 14, last: 43 }] }, 'all rows'],
  ['K15', { kind: 'none' }, 'a remark beside a row'],
  ['K21:O43', { kind: 'none' }, 'remarks, in columns too few for households'],
  ['K14:P43', { kind: 'form', below: 'nothing' }, 'a block that may be households'],
  ['P20', { kind: 'form', below: 'nothing' }, 'a cell in a row that was found right of the table'],
  ['M6', { kind: 'form', below: 'nothing' }, 'a label right of the header'],
  ['M60', { kind: 'form', below: 'nothing' }, 'a label below the rows, beside the columns'],
  ['A13', { kind: 'form', below: 'nothing' }, 'a heading'],
  ['D6', { kind: 'form', below: 'nothing' }, 'the header'],
  ['A44', { kind: 'form', below: 'cell' }, 'one cell under the table'],
  ['A43:I44', { kind: 'form', below: 'block' }, 'a block that runs past the last row'],
  [undefined, { kind: 'form', below: 'nothing' }, 'nobody knows where'],
];

test.each(EDITS)('an edit of %s makes dirty: %j (%s)', (range, expected) => {
  expect(dirtyOf(FORM, range)).toEqual(expected);
});

test('a larger need keeps that rows were pasted under the table', () => {
  const below: Dirty = { kind: 'form', below: 'block' };
  expect(mergeDirty(below, { kind: 'workbook', below: 'nothing' })).toEqual({
    kind: 'workbook',
    below: 'block',
  });
  expect(mergeDirty({ kind: 'rows', rows: [] }, below)).toEqual(below);
});

test('merged intervals hold the same rows, sorted and apart', () => {
  const interval = fc
    .tuple(fc.nat(60), fc.nat(8))
    .map(([first, length]) => ({ first, last: first + length }));
  const rowsOf = (list: readonly { first: number; last: number }[]) =>
    new Set(
      list.flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, i) => first + i),
      ),
    );
  fc.assert(
    fc.property(fc.array(interval), (list) => {
      const merged = mergeIntervals(list);
      expect(rowsOf(merged)).toEqual(rowsOf(list));
      merged.slice(1).forEach((next, i) => {
        expect(next.first).toBeGreaterThan((merged[i]?.last ?? 0) + 1);
      });
    }),
  );
});
