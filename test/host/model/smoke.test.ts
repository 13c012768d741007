import { area, openDesk } from './support';

test('adds up what is written', () => {
  const { write, value, edit, sheet, book, type, formula } = openDesk();
  write('A1', ['Nom', 'Typologie'], ['a', 'T1/T2'], ['b', 'T3/T4']);
  edit((tx) => tx.addTable(sheet, area('A1:B3'), { name: 'M' }));
  write(
    'D1',
    ['=COUNTIF(M[Typologie],"T1/T2")'],
    ['=SUMPRODUCT(--(SUBSTITUTE(M[Nom]," ","")="a"))'],
  );
  expect(value('D1')).toBe(1);
  expect(value('D2')).toBe(1);
  type('A4', ['c', 'T1/T2']);
  expect(book.tables[0]?.area).toEqual(area('A1:B4'));
  expect(value('D1')).toBe(2);
  edit((tx) => tx.insertRows(sheet, 3, 1));
  expect(book.tables[0]?.area).toEqual(area('A1:B5'));
  expect(formula('D1')).toBe('=COUNTIF(M[Typologie],"T1/T2")');
  book.undo();
  book.undo();
  expect(value('D1')).toBe(1);
});
