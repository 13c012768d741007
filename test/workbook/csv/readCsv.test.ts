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

describe('the separator is chosen over the whole file', () => {
  test.each([
    ['a title with commas above', 'Liste, à jour, du 12, mars\nBailleur;Ménage\nNéolia;0042\n'],
    ['addresses with commas', 'Bailleur;Ménage\n"Néolia";0042\n1, rue, X;2\n'],
    ['decimals with commas', 'Bailleur;Loyer\nNéolia;6,05\nX;6,40\nY;7\n'],
    ['bars', 'Bailleur|Ménage\nNéolia|0042\n'],
  ])('with %s', (_, text) => {
    expect(
      cellsOf(utf8(text))
        ?.at(-1)
        ?.filter((cell) => cell !== null),
    ).toHaveLength(2);
  });

  test('or told by the file itself, in a line that is no row of it', () => {
    expect(cellsOf(utf8('sep=,\r\na;1,b;2\r\n'))).toEqual([['a;1', 'b;2']]);
  });
});

test.each(['utf-16le', 'utf-16be'] as const)('reads %s, with its mark and without', (encoding) => {
  const text = 'Bailleur\tMénage\r\nNéolia\t0042\r\n';
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  const bytes = encoding === 'utf-16le' ? little : Buffer.from(little).swap16();
  for (const start of [0, 2]) {
    expect(cellsOf(new Uint8Array(bytes.subarray(start)))).toEqual([
      ['Bailleur', 'Ménage'],
      ['Néolia', '0042'],
    ]);
  }
});

test('reads what a Macintosh of old saved', () => {
  // é is 0x8E there, è 0x8F.
  const bytes = Uint8Array.from([...'N\u008eolia;Val de Loir\u008f'].map((c) => c.charCodeAt(0)));
  expect(cellsOf(bytes)).toEqual([['Néolia', 'Val de Loirè']]);
});

test('takes the protection of zeros away, and quotes inside a cell for what they are', () => {
  expect(cellsOf(utf8('="0042";Office "Exemple";=A1&"x"\n'))).toEqual([
    ['0042', 'Office "Exemple"', '=A1&"x"'],
  ]);
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

describe('a list longer than any is refused before rows are made of it', () => {
  test.each([
    ['24 Mo and a byte', new Uint8Array(24 * 1024 * 1024 + 1).fill(0x20)],
    // 470,589 rows of one cell, 17 places each: 8,000,013.
    ['rows', utf8('\n'.repeat(470_589))],
    ['columns', utf8(';'.repeat(16_384))],
    ['a text that no cell holds', utf8(`Ménage\n${'x'.repeat(32_768)}`)],
  ])('%s', (_, bytes) => {
    expect(() => cellsOf(bytes)).toThrow(
      expect.objectContaining({ at: { reason: 'too-large' } }) as Error,
    );
  });

  test('what is just within is read', () => {
    expect(cellsOf(utf8(';'.repeat(16_383)))?.[0]).toHaveLength(16_384);
    expect(cellsOf(utf8('x'.repeat(32_767)))).toEqual([['x'.repeat(32_767)]]);
  });
});
