import { area, openDesk, refusalOf } from './support';

function openTable() {
  const desk = openDesk();
  desk.write('A1', ['Nom', 'Loyer', 'Double'], ['a', 1, ''], ['b', 2, '']);
  desk.edit((tx) => tx.addTable(desk.sheet, area('A1:C3'), { name: 'T' }));
  desk.write('C2', ['=[@Loyer]*2'], ['=[@Loyer]*2']);
  return { ...desk, table: () => desk.book.table('t')! };
}

describe('typing under a table', () => {
  test('takes the row in, with its calculated column, format and conditions', () => {
    const { type, edit, sheet, table, value, formula } = openTable();
    edit((tx) => {
      tx.format(sheet, area('A3:C3'), { numberFormat: '@' });
      tx.validate(sheet, area('B2:B3'), { rule: { type: 'custom', formula: '=$B2>0' } });
      tx.addConditionalFormat(sheet, area('A2:C3'), {
        rule: { type: 'custom', formula: '=$B2>1' },
      });
      tx.format(sheet, area('B3:C3'), { numberFormat: 'General' });
    });
    type('A4', ['007', '3']);
    expect(table().area).toEqual(area('A1:C4'));
    expect(value('A4')).toBe('007');
    expect(formula('C4')).toBe('=[@Loyer]*2');
    expect(value('C4')).toBe(6);
    expect(sheet.validations[0]?.areas).toEqual([area('B2:B4')]);
    expect(sheet.conditionalFormats[0]?.areas).toEqual([area('A2:C4')]);
  });

  test('takes in every row of a paste that overflows, and stops at a filled one', () => {
    const { write, type, table, value } = openTable();
    write('A6', ['Total']);
    type('A3', ['x', '1'], ['y', '2'], ['z', '3'], ['w', '4']);
    expect(table().area).toEqual(area('A1:C5'));
    expect(value('A6')).toBe('w');
  });

  test('leaves the table when a row is skipped, and when an add-in writes', () => {
    const { write, type, table } = openTable();
    type('A5', ['x']);
    expect(table().area).toEqual(area('A1:C3'));
    write('A4', ['x']);
    expect(table().area).toEqual(area('A1:C3'));
  });
});

describe('headings', () => {
  test('changed in their cell rename the column in formulas', () => {
    const { type, write, table, formula, value } = openTable();
    write('E1', ['=SUM(T[Loyer])']);
    type('B1', ['Loyer mensuel']);
    expect(table().columns).toEqual(['Nom', 'Loyer mensuel', 'Double']);
    expect(formula('E1')).toBe('=SUM(T[Loyer mensuel])');
    expect(formula('C2')).toBe('=[@[Loyer mensuel]]*2');
    expect(value('E1')).toBe(3);
  });

  test.each([
    ['', 'Colonne1'],
    ['nom', 'nom2'],
    ['2025', '2025'],
  ])('given %j become %j', (typed, heading) => {
    const { type, table, value } = openTable();
    type('B1', [typed]);
    expect(table().columns[1]).toBe(heading);
    expect(value('B1')).toBe(heading);
  });
});

describe('rows by the add-in', () => {
  test('added at the end move the cells below and fill calculated columns', () => {
    const { write, edit, table, value, formula } = openTable();
    write('A5', ['Total', '=SUM(T[Loyer])']);
    edit((tx) => tx.addTableRows(table(), undefined, [['c', 5, null]]));
    expect(table().area).toEqual(area('A1:C4'));
    expect([value('A6'), value('B6'), value('C4')]).toEqual(['Total', 8, 10]);
    expect(formula('C4')).toBe('=[@Loyer]*2');
  });

  test('added inside stand where asked', () => {
    const { edit, table, value } = openTable();
    edit((tx) => tx.addTableRows(table(), 0, [['c', 5, null]]));
    expect([value('A2'), value('A3'), value('A4')]).toEqual(['c', 'a', 'b']);
  });

  test('deleted close up', () => {
    const { edit, table, value } = openTable();
    edit((tx) => tx.deleteTableRows(table(), 0, 1));
    expect(table().area).toEqual(area('A1:C2'));
    expect(value('A2')).toBe('b');
  });
});

describe('the table itself', () => {
  test('refuses a name taken whatever its case, a cell address, an overlap', () => {
    const { edit, sheet } = openTable();
    const adds = [
      () => edit((tx) => tx.addTable(sheet, area('F1:F3'), { name: 'T' })),
      () => edit((tx) => tx.addTable(sheet, area('F1:F3'), { name: 'AB12' })),
      () => edit((tx) => tx.addTable(sheet, area('C3:D5'), { name: 'Autre' })),
    ];
    for (const add of adds) {
      expect(refusalOf(add)).toBe('InvalidArgument');
    }
  });

  test('renamed is renamed in formulas and names', () => {
    const { write, edit, book, table, formula } = openTable();
    write('E1', ['=SUM(T[Loyer])+ROWS(T)']);
    edit((tx) => {
      tx.addName('Noms', '=T[Nom]');
      tx.updateTable(table(), { name: 'Loyers' });
    });
    expect(formula('E1')).toBe('=SUM(Loyers[Loyer])+ROWS(Loyers)');
    expect(book.name('Noms')?.formula).toBe('=Loyers[Nom]');
  });

  test('resized recalculates what reads it', () => {
    const { write, edit, value, book } = openTable();
    write('E1', ['=SUM(T[Loyer])']);
    write('A4', ['c', 10]);
    edit((tx) => tx.resizeTable(book.table('T')!, area('A1:C4')));
    expect(value('E1')).toBe(13);
  });

  test('made a range leaves addresses in its formulas', () => {
    const { write, edit, table, formula, book } = openTable();
    write('E1', ['=SUM(T[Loyer])']);
    edit((tx) => tx.convertToRange(table()));
    expect(book.tables).toEqual([]);
    expect([formula('E1'), formula('C2')]).toEqual(['=SUM(Feuil1!$B$2:$B$3)', '=Feuil1!$B$2*2']);
  });

  test('deleted breaks the formulas that read it and empties its cells', () => {
    const { write, edit, table, value } = openTable();
    write('E1', ['=SUM(T[Loyer])']);
    edit((tx) => tx.deleteTable(table()));
    expect(value('E1')).toEqual({ error: '#REF!' });
    expect(value('A1')).toBeNull();
  });
});
