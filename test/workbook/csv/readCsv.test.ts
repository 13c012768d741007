import { readCsv } from '../../../src/workbook/csv/readCsv';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The cells of the one sheet. */
const cellsOf = (bytes: Uint8Array) => readCsv(bytes, 'liste').sheets[0]?.values;

test.each([
  ['semicolons', 'Bailleur;Ménage\r\nNéolia;0042\r\n'],
  ['tabs', 'Bailleur\tMénage\nNéolia\t0042\n'],
  ['commas', 'Bailleur,Ménage\rNéolia,0042\r'],
  ['quotes', '"Bailleur";"Ménage"\n"Néolia";"0042"\n'],
  ['the mark of UTF-8', '\uFEFFBailleur;Ménage\nNéolia;0042'],
])('reads a list with %s, zeros kept', (_, text) => {
  expect(cellsOf(utf8(text))).toEqual([
    ['Bailleur', 'Ménage'],
    ['Néolia', '0042'],
  ]);
});

test('reads what Excel saves in Windows-1252', () => {
  // é is 0xE9 there.
  const bytes = Uint8Array.from([...'N\u00e9olia;1'].map((char) => char.charCodeAt(0)));
  expect(cellsOf(bytes)).toEqual([['Néolia', '1']]);
});

test('keeps line breaks and semicolons of quoted headings', () => {
  expect(cellsOf(utf8('"Bailleur\nrelogeur;nom";B\nx;y'))).toEqual([
    ['Bailleur\nrelogeur;nom', 'B'],
    ['x', 'y'],
  ]);
});

test('keeps the sheet rows of blank lines, and rows of any length', () => {
  expect(cellsOf(utf8('a;b;c\n\nd\n'))).toEqual([
    ['a', 'b', 'c'],
    [null, null, null],
    ['d', null, null],
  ]);
});

test('takes what looks like a formula or a number for text', () => {
  expect(cellsOf(utf8('=1+1;+33;1e5;-2'))).toEqual([['=1+1', '+33', '1e5', '-2']]);
});

test('is empty for an empty file', () => expect(cellsOf(utf8(''))).toEqual([]));

test.each([
  ['a quote that never ends', utf8('a;"b\nc'), 'damaged'],
  ['bytes that are no text', new Uint8Array([80, 75, 3, 4, 0, 0]), 'not-a-workbook'],
])('refuses %s', (_, bytes, reason) => {
  let error: unknown;
  try {
    readCsv(bytes, 'x');
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toMatchObject({ code: 'unreadable-file', at: { reason } });
});
