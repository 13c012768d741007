import fc from 'fast-check';

import { readNombre } from '../../../src/core/annexes/nombre';
import { findUnite, parseUnite } from '../../../src/core/annexes/unite';
import type { Unite } from '../../../src/core/annexes/unite';

const NBSP = '\u00a0';
const THIN = '\u202f';

test.each<[string, number, number, Unite | undefined, string]>([
  ['15 428', 15428, 0, undefined, 'ordinary space'],
  [`15${NBSP}428`, 15428, 0, undefined, 'no-break space'],
  [`15${THIN}428`, 15428, 0, undefined, 'narrow no-break space'],
  ['2 454 000 €', 2454000, 0, '€', 'euros'],
  ['13221', 13221, 0, undefined, 'digits alone'],
  ['2,7', 2.7, 1, undefined, 'decimal comma'],
  ['2,70', 2.7, 2, undefined, 'a printed zero is a known digit'],
  ['2.7', 2.7, 1, undefined, 'decimal point'],
  ['1.234.567,50', 1234567.5, 2, undefined, 'points between thousands, comma for decimals'],
  ["15'428", 15428, 0, undefined, 'apostrophe between thousands'],
  ['7 M€', 7, 0, 'M€', 'unit after'],
  [`7${NBSP}M€`, 7, 0, 'M€', 'unit after a no-break space'],
  ['7M€', 7, 0, 'M€', 'unit without space'],
  ['7,4 millions d’euros', 7.4, 1, 'M€', 'unit in words'],
  ["15 millions d'€", 15, 0, 'M€', 'straight apostrophe'],
  ['1,17 Md€', 1.17, 2, 'Md€', 'milliards'],
  ['15 milliards d’euros', 15, 0, 'Md€', 'milliards in words'],
  ['218 k€', 218, 0, 'k€', 'thousands'],
  ['218 K€', 218, 0, 'k€', 'capital K'],
  ['218 milliers d’euros', 218, 0, 'k€', 'thousands in words'],
  ['€ 500', 500, 0, '€', 'unit before'],
  ['(120)', -120, 0, undefined, 'accounting negative'],
  ['(1 200,5) k€', -1200.5, 1, 'k€', 'accounting negative with unit'],
  ['-120', -120, 0, undefined, 'hyphen'],
  ['− 120', -120, 0, undefined, 'minus sign'],
])('reads « %s » as %d with %d decimals in %s (%s)', (texte, valeur, decimales, unite) => {
  expect(readNombre(texte)).toEqual({
    kind: 'nombre',
    valeur,
    decimales,
    texte,
    ...(unite && { unite }),
  });
});

test.each(['7 384 (1)', '7 384*', '7 384²'])('keeps the footnote mark of « %s » apart', (texte) => {
  expect(readNombre(texte)).toMatchObject({ valeur: 7384, renvoi: true });
});

test.each([
  'X',
  'x',
  'XX',
  'xxx',
  '…',
  '...',
  '[…]',
  '?',
  '??',
  'à compléter',
  'NC',
  'n.d.',
  '#N/A',
])('« %s » is a placeholder', (texte) => {
  expect(readNombre(texte)).toEqual({ kind: 'a-completer', texte });
});

test.each([
  ['X M€', 'M€'],
  ['XX k€', 'k€'],
  ['XM€', 'M€'],
  ['… €', '€'],
  ['€', '€'],
  ['x millions d’euros', 'M€'],
])('« %s » is a placeholder in %s', (texte, unite) => {
  expect(readNombre(texte)).toEqual({ kind: 'a-completer', texte, unite });
});

test.each(['-', '–', 'néant', 'Sans objet', 's.o.'])('« %s » says nothing on purpose', (texte) => {
  expect(readNombre(texte).kind).toBe('neant');
});

test.each([
  ['15.428', 'thousands or decimals'],
  ['13 22', 'two digits after a space'],
  ['12 %', 'a rate'],
  ['Annexe 2', 'words'],
  ['7 à 8 M€', 'a range'],
  ['2017 - 2019', 'years'],
  ['12/03/2020', 'a date'],
  ['7,4,2', 'two commas'],
])('gives no number for « %s » (%s)', (texte) => {
  expect(readNombre(texte).kind).toBe('illisible');
});

test('an empty cell and blanks are empty', () => {
  expect([null, '', ' ', NBSP].map((value) => readNombre(value).kind)).toEqual(
    Array(4).fill('vide'),
  );
});

test.each([
  [15428, 0],
  [2.7, 1],
  [0.1 + 0.2, 1],
  [0.005, 3],
  [1e15, 0],
])('a true number %d is known to %d decimals', (value, decimales) => {
  expect(readNombre(value)).toEqual({ kind: 'nombre', valeur: value, decimales });
});

test('what is formatted in French reads back the same', () => {
  const spaces = fc.constantFrom(' ', NBSP, THIN);
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(3), spaces, (whole, digits, space) => {
      const value = whole / 10 ** digits;
      const [head = '', tail] = Math.abs(value).toFixed(digits).split('.');
      const grouped = head.replace(/\B(?=(\d{3})+$)/g, space);
      const texte = `${value < 0 ? '-' : ''}${grouped}${tail === undefined ? '' : `,${tail}`}`;
      const lu = readNombre(texte);
      expect(lu).toMatchObject({ kind: 'nombre', decimales: digits });
      expect(lu.kind === 'nombre' ? lu.valeur : undefined).toBeCloseTo(value, 9);
    }),
  );
});

test.each([
  ['Total 2020 - 2022 (en k€)', 'k€', 'k€'],
  ['en milliers d’euros', 'k€', 'milliers d’euros'],
  ['Montants (M€)', 'M€', 'M€'],
  ["en millions d'euros", 'M€', "millions d'euros"],
  ['Montant en euros', '€', 'euros'],
])('finds the unit of « %s »', (texte, unite, ecrit) => {
  expect(findUnite(texte)).toMatchObject({ unite, ecrit });
});

test.each(['Année 2017', 'Programme européen', 'Taux d’effort'])('finds no unit in « %s »', (t) => {
  expect(findUnite(t)).toBeUndefined();
});

test('a unit alone is told from a unit among words', () => {
  expect([parseUnite('M€'), parseUnite('en M€')]).toEqual(['M€', undefined]);
});
