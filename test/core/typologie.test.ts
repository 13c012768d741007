import { parseTypologie, readTypologie } from '../../src/core/cellTypologie';

test.each([
  ['T1', 'T1/T2'],
  ['T1bis', 'T1/T2'],
  ['T1 bis', 'T1/T2'],
  ['T2', 'T1/T2'],
  ['F1', 'T1/T2'],
  ['F2', 'T1/T2'],
  ['T 2', 'T1/T2'],
  ['t2', 'T1/T2'],
  ['Type 2', 'T1/T2'],
  ['2 pièces', 'T1/T2'],
  ['1 pièce', 'T1/T2'],
  ['2\u00a0PIECES', 'T1/T2'],
  ['T1 / T2', 'T1/T2'],
  ['t1/t2', 'T1/T2'],
  ['T1-T2', 'T1/T2'],
  ['T3', 'T3/T4'],
  ['T4', 'T3/T4'],
  ['F3', 'T3/T4'],
  ['T3/4', 'T3/T4'],
  ['type 4', 'T3/T4'],
  ['4 pièces', 'T3/T4'],
  ['T5', 'T5 et plus'],
  ['T5+', 'T5 et plus'],
  ['T5 et +', 'T5 et plus'],
  ['T5 ET PLUS', 'T5 et plus'],
  ['T6', 'T5 et plus'],
  ['7 pièces', 'T5 et plus'],
])('« %s » means %s', (text, typologie) => {
  expect(parseTypologie(text)).toBe(typologie);
});

test.each(['T0', 'T', 'T2/T3', 'T4/T3', 'T3+', 'studio', '2', 'T99', 'maison', '3 chambres', ''])(
  '« %s » means no class',
  (text) => {
    expect(parseTypologie(text)).toBeUndefined();
  },
);

test('a class written as the form writes it needs nothing', () => {
  expect(readTypologie('T5 et plus').kind).toBe('classe');
  expect(readTypologie('T5 et plus ').kind).toBe('lisible');
  expect(readTypologie('t1/t2').kind).toBe('lisible');
  expect(readTypologie(2).kind).toBe('inconnue');
});
