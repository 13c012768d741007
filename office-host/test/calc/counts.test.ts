import fc from 'fast-check';

import { openDesk } from '../model/support';

/** What cells hold that comparisons trip over: case, spaces, texts that look like numbers, nothing. */
const held = fc.constantFrom(
  'a b',
  'AB',
  'ab',
  '',
  ' ',
  "'7",
  7,
  0,
  'x',
  true,
  false,
  "'TRUE",
  '1.5',
);
const cells = fc.array(held, { minLength: 5, maxLength: 5 });

/** Each count beside a spelling of it that no index answers, so that IronCalc goes through the column. */
const COUNTS = [
  ['SUMPRODUCT(($A$1:$A$4=$A$5)*1)', 'SUMPRODUCT(($A$1:$A$4=$A$5)*1*1)'],
  ['SUMPRODUCT(--($A$1:$A$4<>$A$5))', 'SUMPRODUCT(($A$1:$A$4<>$A$5)*1*1)'],
  ['SUMPRODUCT(1*($A$1:$A$4<>""))', 'SUMPRODUCT(($A$1:$A$4<>"")*1*1)'],
  [
    'SUMPRODUCT((SUBSTITUTE($A$1:$A$4," ","")=SUBSTITUTE($A$5," ",""))*1)',
    'SUMPRODUCT((SUBSTITUTE($A$1:$A$4," ","")=SUBSTITUTE($A$5," ",""))*1*1)',
  ],
  [
    'SUMPRODUCT(--ISNUMBER(1/(SUBSTITUTE(UPPER($A$1:$A$4)," ","")={"AB","X","7","TRUE"})))',
    'SUMPRODUCT(--ISNUMBER(1/(SUBSTITUTE(UPPER($A$1:$A$4)," ","")={"AB","X","7","TRUE"}))*1)',
  ],
  ['COUNTIF($A$1:$A$4,"ab")', 'COUNTIF($A$1:$A$4,"a"&"b")'],
] as const;

test.each(COUNTS)('%s is what going through the column gives', (quick, slow) => {
  fc.assert(
    fc.property(cells, cells, (before, after) => {
      const { book, sheet, write } = openDesk();
      for (const values of [before, after]) {
        write('A1', ...values.map((value) => [value]));
        const of = (formula: string) => book.evaluate(`=${formula}`, sheet, 1, 3);
        expect([quick, of(quick)]).toEqual([quick, of(slow)]);
      }
    }),
    { numRuns: 30 },
  );
});

test('the counts follow an edit, an insertion of rows and what is taken back', () => {
  const { book, sheet, edit, write } = openDesk();
  write('A1', ['a'], ['b'], ['A'], ['c']);
  write('C1', ['=COUNTIF($A$1:$A$4,"a")']);
  const count = () => sheet.value(1, 3);
  expect(count()).toBe(2);
  write('A2', ['a']);
  expect(count()).toBe(3);
  edit((tx) => tx.insertRows(sheet, 2, 1));
  write('A2', ['a']);
  expect(count()).toBe(4);
  while (book.canUndo) book.undo();
  expect(count()).toBeNull();
});

test('a column that holds formulas is counted once they are calculated', () => {
  const { sheet, write } = openDesk();
  write('A1', ['=B1'], ['=B2'], ['x']);
  write('C1', ['=COUNTIF($A$1:$A$3,"x")']);
  write('B1', ['x'], ['X']);
  expect(sheet.value(1, 3)).toBe(3);
  write('B2', ['y']);
  expect(sheet.value(1, 3)).toBe(2);
});

test('an error in the column is the answer of a comparison, not of COUNTIF', () => {
  const { book, sheet, write } = openDesk();
  write('A1', ['x'], ['#N/A'], ['x']);
  const of = (formula: string) => book.evaluate(formula, sheet, 1, 3);
  expect(of('=SUMPRODUCT(($A$1:$A$3="x")*1)')).toEqual({ error: '#N/A' });
  expect(of('=COUNTIF($A$1:$A$3,"x")')).toBe(2);
  expect(of('=SUMPRODUCT(--ISNUMBER(1/(UPPER($A$1:$A$3)={"X","Y"})))')).toBe(2);
});
