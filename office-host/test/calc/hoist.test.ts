import { hoistArrays } from '../../calc/hoist';
import { area, openDesk } from '../model/support';

const TRIMMED = 'MAP(S1!$A$2:$A$9,LAMBDA(_a,TRIM(_a&")")))';

test('an array that two formulas share is worked out once', () => {
  const { arrays, formulas } = hoistArrays([`=SUM(${TRIMMED}=S1!A2)`, `=SUM(${TRIMMED}=S1!A3)`], {
    sheet: 'Sheet1',
    firstColumn: 2,
  });
  expect(arrays).toEqual([{ formula: `=${TRIMMED}`, rows: 8, column: 2 }]);
  expect(formulas).toEqual(['=SUM(Sheet1!$B$1:$B$8=S1!A2)', '=SUM(Sheet1!$B$1:$B$8=S1!A3)']);
});

test('an array of one formula alone, or over several columns, stays where it is', () => {
  const wide = 'MAP(S1!$A$2:$B$9,LAMBDA(_a,TRIM(_a)))';
  for (const formulas of [[`=${TRIMMED}`], [`=${wide}`, `=1+${wide}`]]) {
    expect(hoistArrays(formulas, { sheet: 'Sheet1', firstColumn: 2 }).arrays).toEqual([]);
  }
});

test('rows that look for themselves among others find their doubles', () => {
  const { book, sheet, edit, write } = openDesk();
  write('A1', ['a b'], ['c'], ['ab'], ['d']);
  edit((tx) =>
    tx.addConditionalFormat(sheet, area('A1:A4'), {
      rule: {
        type: 'custom',
        formula: '=SUMPRODUCT((SUBSTITUTE($A$1:$A$4," ","")=SUBSTITUTE($A1," ",""))*1)>1',
      },
      format: { fill: '#FF0000' },
    }),
  );
  const marked = () =>
    [1, 2, 3, 4].map((row) => book.displayStyle(sheet, row, 1).fill !== undefined);
  expect(marked()).toEqual([true, false, true, false]);
  write('A4', ['C']);
  expect(marked()).toEqual([true, true, true, true]);
});
