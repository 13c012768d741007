import { parseMontant, readMontant } from '../../src/core/cellMontant';
import { centimes, roundDecimal, sumCentimes } from '../../src/core/montant';

test.each([
  [1.005, 2, 1.01, 'as Excel and LibreOffice round it'],
  [8.575, 2, 8.58, 'the same'],
  [-2.5, 0, -3, 'half away from zero'],
  [2.5, 0, 3, 'half away from zero'],
  [0.1 + 0.2, 6, 0.3, 'float noise is left out'],
  [6.0500000001, 6, 6.05, 'beyond the sixth decimal'],
  [1e-9, 6, 0, 'too small to show'],
  [1500, 2, 1500, 'a whole number as it is'],
  [1500.5, 1, 1500.5, 'a half as it is'],
  [-1500.5, 0, -1501, 'a half to no place'],
  [-0, 2, 0, 'no negative zero'],
  [1650, -2, 1700, 'to the hundred'],
  [123456789.125, 2, 123456789.13, 'large amounts'],
])('%s to %s places is %s (%s)', (value, digits, rounded) => {
  expect(roundDecimal(value, digits)).toBe(rounded);
});

test('cents add up without rounding noise', () => {
  expect(sumCentimes([centimes(0.1), centimes(0.2)])).toBe(30);
  expect(sumCentimes([])).toBe(0);
});

test.each([
  ['6,05 €/m²', 6.05],
  ['6.05', 6.05],
  ['6,05', 6.05],
  ['6,05 €', 6.05],
  ['6,05\u00a0€\u202f/ m2', 6.05],
  ['7 euros par m²', 7],
  ['1 234,5', 1234.5],
  [',5', 0.5],
])('« %s » means %s', (text, montant) => {
  expect(parseMontant(text)).toBe(montant);
});

test.each(['6,05 $', '6,,05', 'six', '6,05 €/an', '1.234,56', '-6,05', ''])(
  '« %s » means no amount',
  (text) => {
    expect(parseMontant(text)).toBeUndefined();
  },
);

test.each([
  [6.05, 'montant'],
  [0, 'invalide'],
  [-1, 'invalide'],
  [true, 'invalide'],
  ['0', 'invalide'],
  ['6,05 €/m²', 'texte'],
  ['', 'vide'],
  ['#DIV/0!', 'vide'],
] as const)('a cell that holds %j is %s', (value, kind) => {
  expect(readMontant(value).kind).toBe(kind);
});
