import fc from 'fast-check';

import { formulaMover, moveFormula } from '../../../src/workbook/xlsx/formulas';

const moved = (formula: string, row: number, column: number) =>
  formulaMover(formula, { row: 5, column: 3 })({ row, column });

test.each([
  ['a relative cell', '=B5*2', '=D7*2'],
  ['a fixed one', '=$B$5', '=$B$5'],
  ['one fixed by its row, one by its column', '=B$5+$B5', '=D$5+$B7'],
  ['an area', '=SUM(B5:C6)', '=SUM(D7:E8)'],
  ['an area that is half fixed', '=SUM(B$5:C6)', '=SUM(D$5:E8)'],
  ['a cell of another sheet', "='Ma feuille'!B5", "='Ma feuille'!D7"],
  ['whole columns', '=SUM(B:B)', '=SUM(D:D)'],
  ['what is no cell', '="B5"&TRUE&T[[#This Row],[B5]]&_B5', '="B5"&TRUE&T[[#This Row],[B5]]&_B5'],
])('two down and two right: %s', (_, formula, expected) => {
  expect(moved(formula, 7, 5)).toBe(expected);
});

test('it says what the library says of each copy', () => {
  const cell = fc
    .tuple(
      fc.constantFrom('', '$'),
      fc.constantFrom('A', 'C', 'Z', 'AA', 'XFD'),
      fc.constantFrom('', '$'),
      fc.constantFrom(1, 5, 9, 1_048_576),
    )
    .map((parts) => parts.join(''));
  const sheet = fc.constantFrom('', 'F!', "'L''an 1'!", '[1]F!');
  const area = fc.tuple(cell, cell).map((corners) => corners.join(':'));
  const reference = fc.tuple(sheet, fc.oneof(cell, area)).map((parts) => parts.join(''));
  const term = fc.oneof(
    reference,
    fc.constantFrom('1.5', '"A1"', 'taux', 'T[Loyer]', 'A:B', '3:$4'),
  );
  const formula = fc
    .array(term, { minLength: 1, maxLength: 5 })
    .map((terms) => `=SUM(${terms.join(',')})`);
  const place = fc.record({
    row: fc.constantFrom(1, 5, 6, 1000),
    column: fc.constantFrom(1, 3, 4, 50),
  });
  fc.assert(
    fc.property(formula, place, place, (text, from, to) => {
      expect(formulaMover(text, from)(to)).toBe(moveFormula(text, from, to));
    }),
    { numRuns: 2000, seed: 14 },
  );
});
