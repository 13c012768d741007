import fc from 'fast-check';

import { cellInput, isReadAsSomethingElse } from '../../../src/workbook/excel/cellInput';

const general = () => false;
const text = () => true;

test.each([
  ['=1+1', "'=1+1"],
  ['+33 1', "'+33 1"],
  ['-', "'-"],
  ['@A', "'@A"],
  ["'cité", "''cité"],
  ['Bailleur', 'Bailleur'],
  ['a=b', 'a=b'],
])('gives %p to Excel as %p, and as it stands in a cell of the text format', (value, input) => {
  expect(cellInput(value, general)).toBe(input);
  expect(cellInput(value, text)).toBe(value);
});

test.each([
  '007',
  '1E5',
  '02/04/2025',
  '1/2',
  '12 %',
  '€ 12',
  '3 mars 2025',
  '10:30',
  'vrai',
  '#REF!',
])('marks %p as a text, unless the cell has the text format', (value) => {
  expect(cellInput(value, general)).toBe(`'${value}`);
  expect(cellInput(value, text)).toBe(value);
});

test.each(['T3/T4', '1 rue de la Paix', 'N-1', 'mars', 'Vrai ou faux', 'M-0042', ''])(
  'leaves %p as it is',
  (value) => {
    expect(cellInput(value, general)).toBe(value);
  },
);

test('empties a cell with the empty text, because null would leave it alone', () => {
  expect(cellInput(null, general)).toBe('');
});

test('leaves numbers and booleans as they are', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double({ noNaN: true }), fc.boolean()), (value) => {
      expect(cellInput(value, general)).toBe(value);
    }),
  );
});

test('marks every text that JavaScript reads as a number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(isReadAsSomethingElse(String(value))).toBe(true);
    }),
  );
});
