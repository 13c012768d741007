import { readEntry, type EntryLocale } from '../../model/entry';
import { openDesk, refusalOf } from './support';

describe('what the user types, read in French', () => {
  test.each([
    ['6,05', 6.05, undefined],
    ['-5', -5, undefined],
    ['1 234,5', 1234.5, '#,##0.00'],
    ['36\u202f500 €', 36_500, '#,##0 €'],
    ['12 %', 0.12, '0%'],
    // 2 April 2025: 45,658 is 1 January 2025, and 31 + 28 + 31 + 1 days follow
    ['02/04/2025', 45_749, 'dd/mm/yyyy'],
    ['2/4/2025', 45_749, 'dd/mm/yyyy'],
    ['2025-04-02', 45_749, 'dd/mm/yyyy'],
    ['VRAI', true, undefined],
    ['007', 7, undefined],
  ] as const)('%s is %s with format %s', (text, value, numberFormat) => {
    expect(readEntry(text, 'General', 'fr-FR')).toMatchObject({ value, numberFormat });
  });

  test.each(['6.05', 'T1/T2', '31/02/2025', '6,05 €/m²', '1.2.3', '1/2', 'M-0042'])(
    '%s stays text',
    (text) => {
      expect(readEntry(text, 'General', 'fr-FR').value).toBe(text);
    },
  );

  test('everything is text in a cell formatted @, a formula too', () => {
    expect(readEntry('=A1', '@', 'fr-FR')).toMatchObject({ value: '=A1', formula: undefined });
    expect(readEntry('007', '@', 'fr-FR').value).toBe('007');
  });

  test('an apostrophe makes a text and does not show', () => {
    expect(readEntry("'=A1", 'General', 'fr-FR')).toMatchObject({ value: '=A1', quoted: true });
  });
});

describe('what Office.js writes, read in English', () => {
  test.each([
    ['6.05', 6.05],
    ['02/04/2025', 45_692],
    ['TRUE', true],
    ['T1/T2', 'T1/T2'],
    [12, 12],
    [false, false],
  ] as const)('%s is %s', (input, value) => {
    expect(readEntry(input, 'General', 'en-US').value).toBe(value);
  });

  test.each(['=SUM(A1', '="a', '=A1)'])('%s is refused as no formula', (text) => {
    const locale: EntryLocale = 'en-US';
    expect(refusalOf(() => readEntry(text, 'General', locale))).toBe('InvalidArgument');
  });
});

describe('writing an array', () => {
  test('leaves a cell given null and empties one given an empty text', () => {
    const { write, value } = openDesk();
    write('A1', [1, 2, 3]);
    write('A1', [null, '', 4]);
    expect([value('A1'), value('B1'), value('C1')]).toEqual([1, null, 4]);
  });

  test('refuses an array of another size than the range and keeps what was there', () => {
    const { write, edit, sheet, value } = openDesk();
    write('A1', [1]);
    expect(
      refusalOf(() =>
        edit((tx) => {
          tx.write(sheet, { top: 1, left: 1, bottom: 1, right: 1 }, [[2]]);
          tx.write(sheet, { top: 1, left: 1, bottom: 2, right: 1 }, [[3]]);
        }),
      ),
    ).toBe('InvalidArgument');
    expect(value('A1')).toBe(1);
  });

  test('a typed date shows as a date and starts editing as one', () => {
    const { type, text, book, sheet } = openDesk();
    type('A1', ['2/4/2025', '6,05', '12 %']);
    expect([text('A1'), text('B1'), text('C1')]).toEqual(['02/04/2025', '6,05', '12%']);
    expect([1, 2, 3].map((column) => book.editText(sheet, 1, column))).toEqual([
      '02/04/2025',
      '6,05',
      '12%',
    ]);
  });
});
