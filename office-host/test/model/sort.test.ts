import { area, openDesk, refusalOf } from './support';

function openRows() {
  const desk = openDesk();
  desk.write('A1', ['c', 3], ['a', 10], ['', 1], ['É', 2], ['b', 7]);
  desk.write('C1', ['=B1*2'], ['=B2*2'], ['=B3*2'], ['=B4*2'], ['=B5*2']);
  const column = (letter: string) => [1, 2, 3, 4, 5].map((row) => desk.value(`${letter}${row}`));
  return { ...desk, column };
}

describe('sorted rows', () => {
  test('are in the order of the column, what is empty last both ways, accents with their letter', () => {
    const { edit, sheet, column } = openRows();
    edit((tx) => tx.sort(sheet, area('A1:C5'), 1, false));
    expect(column('A')).toEqual(['a', 'b', 'c', 'É', null]);
    edit((tx) => tx.sort(sheet, area('A1:C5'), 1, true));
    expect(column('A')).toEqual(['É', 'c', 'b', 'a', null]);
  });

  test('are sorted by figures as figures; formulas go with their rows', () => {
    const { edit, sheet, column, formula } = openRows();
    edit((tx) => tx.sort(sheet, area('A1:C5'), 2, false));
    expect(column('B')).toEqual([1, 2, 3, 7, 10]);
    expect(column('C')).toEqual([2, 4, 6, 14, 20]);
    expect(formula('C5')).toBe('=B5*2');
  });

  test('come back by one undo', () => {
    const { book, edit, sheet, column } = openRows();
    const before = column('A');
    edit((tx) => tx.sort(sheet, area('A1:C5'), 2, true));
    expect(column('A')).not.toEqual(before);
    book.undo();
    expect(column('A')).toEqual(before);
  });

  test('are refused where cells are locked, or merged over several rows', () => {
    const { edit, sheet } = openRows();
    edit((tx) => tx.merge(sheet, area('A2:A3'), false));
    expect(refusalOf(() => edit((tx) => tx.sort(sheet, area('A1:C5'), 1, false)))).toBe(
      'MergedRangeConflict',
    );
    edit((tx) => {
      tx.unmerge(sheet, area('A2:A3'));
      tx.protect(sheet, { options: { allowSort: true }, password: '' });
    });
    expect(refusalOf(() => edit((tx) => tx.sort(sheet, area('A1:C5'), 1, false)))).toBe(
      'AccessDenied',
    );
  });
});

test('a filter hides rows, and shows the others again, where a protected sheet allows it', () => {
  const { edit, sheet } = openRows();
  const hidden = () => [1, 2, 3, 4, 5].filter((row) => sheet.rowHeight(row) === 0);
  edit((tx) => tx.filter(sheet, area('A1:A5'), new Set([2, 4])));
  expect(hidden()).toEqual([2, 4]);
  edit((tx) => tx.protect(sheet, { options: { allowAutoFilter: true }, password: '' }));
  edit((tx) => tx.filter(sheet, area('A1:A5'), new Set([1])));
  expect(hidden()).toEqual([1]);
  edit((tx) => {
    tx.unprotect(sheet, '');
    tx.protect(sheet, { options: {}, password: '' });
  });
  expect(refusalOf(() => edit((tx) => tx.filter(sheet, area('A1:A5'), new Set())))).toBe(
    'AccessDenied',
  );
});

describe('a copied sheet', () => {
  function openCopied() {
    const desk = openDesk();
    desk.write('A1', ['Nom', 'Loyer'], ['a', 1], ['b', 2]);
    desk.edit((tx) => {
      tx.addTable(desk.sheet, area('A1:B3'), { name: 'ModeleB_1' });
      tx.updateSheet(desk.sheet, { name: 'Modèle B' });
      tx.columnWidth(desk.sheet, 1, 1, 99);
      tx.addName('ModeleB_1_annee', "='Modèle B'!$D$1");
    });
    desk.write('D1', ['=SUM(ModeleB_1[Loyer])']);
    desk.edit((tx) => tx.copySheet(desk.sheet, 0));
    return desk;
  }

  test('has the same cells and looks, before or after the others', () => {
    const { book } = openCopied();
    expect(book.sheets.map(({ name }) => name)).toEqual(['Modèle B (2)', 'Modèle B']);
    const copy = book.sheet('Modèle B (2)');
    expect(copy?.value(3, 1)).toBe('b');
    expect(copy?.columnWidth(1)).toBe(99);
  });

  test('has a table of another name, which its formulas follow; names stay with the original', () => {
    const { book, sheet } = openCopied();
    const copy = book.sheet('Modèle B (2)');
    expect(book.tables.map(({ name }) => name)).toEqual(['ModeleB_1', 'ModeleB_12']);
    expect(copy?.cell(1, 4).formula).toBe('=SUM(ModeleB_12[Loyer])');
    expect(sheet.cell(1, 4).formula).toBe('=SUM(ModeleB_1[Loyer])');
    expect(book.names.map(({ formula }) => formula)).toEqual(["='Modèle B'!$D$1"]);
    expect(copy?.value(1, 4)).toBe(3);
  });

  test('is its own: what is typed there stays there, and one undo takes it away', () => {
    const { book, sheet } = openCopied();
    const copy = book.sheet('Modèle B (2)');
    if (!copy) throw new Error('A copy was made');
    book.edit({ source: 'user', label: 'Saisie' }, (tx) => tx.type(copy, 2, 2, [['50']]));
    expect(copy.value(1, 4)).toBe(52);
    expect(sheet.value(1, 4)).toBe(3);
    book.undo();
    book.undo();
    expect(book.sheets.map(({ name }) => name)).toEqual(['Modèle B']);
    expect(book.tables.map(({ name }) => name)).toEqual(['ModeleB_1']);
  });
});
