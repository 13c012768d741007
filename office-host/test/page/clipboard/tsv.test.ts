import fc from 'fast-check';

import { formatTsv, parseTsv } from '../../../page/clipboard/tsv';

describe('the plain text of a copied block', () => {
  test.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      'as Excel ends lines',
    ],
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      'no line end after the last row',
    ],
    ['a\t\r\n', [['a', '']], 'an empty last cell'],
    [
      'a\tb\r\nc\r\n',
      [
        ['a', 'b'],
        ['c', ''],
      ],
      'a short row',
    ],
    ['"deux\nlignes"\tb\r\n', [['deux\nlignes', 'b']], 'a line break in a cell'],
    ['"dit ""oui"""\tb', [['dit "oui"', 'b']], 'doubled quotes'],
    ['5" de plus\tb', [['5" de plus', 'b']], 'a quote inside a text'],
    ['"ouvert\tb', [['"ouvert', 'b']], 'a quote that never closes'],
    ['seul', [['seul']], 'one cell'],
  ])('%j gives %j (%s)', (text, block) => {
    expect(parseTsv(text)).toEqual(block);
  });

  test('what is copied is read back the same', () => {
    const cell = fc.string().map((text) => text.replace(/\r/g, ''));
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(fc.property(block, (rows) => expect(parseTsv(formatTsv(rows))).toEqual(rows)));
  });
});
