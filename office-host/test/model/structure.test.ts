import { area, openDesk, refusalOf } from './support';

/** A small form: a title, headings in row 3, a table of two rows, a blank row, a total. */
function openForm() {
  const desk = openDesk();
  const { write, edit, sheet } = desk;
  write('A1', ['Titre'], [''], ['Nom'], ['a'], ['b'], [''], ['Total']);
  write('B3', ['Montant'], [10], [20]);
  edit((tx) => tx.addTable(sheet, area('A3:B5'), { name: 'M' }));
  write('B7', ['=SUM(M[Montant])'], ['=SUM(B4:B5)'], ['=$B$4'], ['=SUM(B:B)-B7-B8-B9']);
  edit((tx) => {
    tx.addName('Premier', '=Feuil1!$B$4');
    tx.merge(sheet, area('A7:A8'), false);
    tx.format(sheet, area('A5:B5'), { bold: true });
    tx.rowHeight(sheet, 5, 5, 30);
    tx.validate(sheet, area('B4:B5'), {
      rule: { type: 'custom', formula: '=$B4>$B$4' },
    });
    tx.addConditionalFormat(sheet, area('A4:B5'), {
      rule: { type: 'custom', formula: '=$B4>15' },
      format: { fill: '#FF0000' },
    });
    tx.pageLayout(sheet, {
      printArea: area('A1:B10'),
      printTitleRows: { top: 3, bottom: 3 },
    });
    tx.freeze(sheet, { rows: 3, columns: 0 });
    tx.note(sheet, 7, 2, 'Note');
  });
  return { ...desk, table: () => desk.book.table('M')! };
}

describe('inserting a whole row inside the table', () => {
  test('moves formulas, table, names, merges, notes, print area and keeps totals right', () => {
    const { edit, sheet, book, table, formula, value } = openForm();
    edit((tx) => tx.insertRows(sheet, 5, 2));
    expect(table().area).toEqual(area('A3:B7'));
    expect([formula('B9'), formula('B10'), formula('B11')]).toEqual([
      '=SUM(M[Montant])',
      '=SUM(B4:B7)',
      '=$B$4',
    ]);
    expect([value('B9'), value('B10'), value('B11')]).toEqual([30, 30, 10]);
    expect(book.name('Premier')?.formula).toBe('=Feuil1!$B$4');
    expect(sheet.merges).toEqual([area('A9:A10')]);
    expect([...sheet.notes]).toEqual([['B9', 'Note']]);
    expect(sheet.pageLayout.printArea).toEqual(area('A1:B12'));
    expect(sheet.freeze.rows).toBe(3);
  });

  test('gives new rows the format of the row above, height included', () => {
    const { edit, sheet } = openForm();
    edit((tx) => tx.insertRows(sheet, 6, 1));
    expect(sheet.styleAt(6, 1).bold).toBe(true);
    expect(sheet.rowHeight(6)).toBe(30);
  });

  test('extends validations and conditional formats with their absolute references', () => {
    const { edit, sheet } = openForm();
    edit((tx) => tx.insertRows(sheet, 5, 1));
    expect(sheet.validations[0]).toMatchObject({
      areas: [area('B4:B6')],
      rule: { formula: '=$B4>$B$4' },
    });
    expect(sheet.conditionalFormats[0]?.areas).toEqual([area('A4:B6')]);
  });

  test('above the form moves everything down by as much', () => {
    const { edit, sheet, book, table, formula } = openForm();
    edit((tx) => tx.insertRows(sheet, 1, 1));
    expect(table().area).toEqual(area('A4:B6'));
    expect(formula('B9')).toBe('=SUM(B5:B6)');
    expect(book.name('Premier')?.formula).toBe('=Feuil1!$B$5');
    expect(sheet.validations[0]).toMatchObject({ rule: { formula: '=$B5>$B$5' } });
    expect(sheet.conditionalFormats[0]).toMatchObject({ rule: { formula: '=$B5>15' } });
    expect(sheet.pageLayout.printTitleRows).toEqual({ top: 4, bottom: 4 });
    expect(sheet.freeze.rows).toBe(4);
  });

  test('under the headings extends the table and takes the format of the row below', () => {
    const { edit, sheet, table } = openForm();
    edit((tx) => {
      tx.format(sheet, area('A3:B3'), { italic: true });
      tx.insertRows(sheet, 4, 1);
    });
    expect(table().area).toEqual(area('A3:B6'));
    expect(sheet.styleAt(4, 1).italic).toBe(false);
  });
});

describe('deleting rows', () => {
  test('shrinks ranges and turns references to deleted cells into #REF!', () => {
    const { edit, sheet, table, formula, value } = openForm();
    edit((tx) => tx.deleteRows(sheet, 4, 1));
    expect(table().area).toEqual(area('A3:B4'));
    expect([formula('B6'), formula('B7'), formula('B8')]).toEqual([
      '=SUM(M[Montant])',
      '=SUM(B4)',
      '=#REF!',
    ]);
    expect(value('B6')).toBe(20);
    expect(value('B8')).toEqual({ error: '#REF!' });
  });

  test('keeps conditions relative to their first row when that row goes', () => {
    const { edit, sheet } = openForm();
    edit((tx) => tx.deleteRows(sheet, 4, 1));
    expect(sheet.conditionalFormats[0]).toMatchObject({
      areas: [area('A4:B4')],
      rule: { formula: '=$B4>15' },
    });
  });

  test('leaves a table one empty row when all its rows go', () => {
    const { edit, sheet, table, value } = openForm();
    edit((tx) => tx.deleteRows(sheet, 4, 2));
    expect(table().area).toEqual(area('A3:B4'));
    expect([value('A4'), value('B4')]).toEqual([null, null]);
    expect(value('A6')).toBe('Total');
  });

  test('refuses to take the headings of a table and leaves the rest', () => {
    const { edit, sheet } = openForm();
    expect(refusalOf(() => edit((tx) => tx.deleteRows(sheet, 3, 1)))).toBe('InsertDeleteConflict');
  });

  test('takes the table away when all of it goes, and its references', () => {
    const { edit, sheet, book, value } = openForm();
    edit((tx) => tx.deleteRows(sheet, 3, 3));
    expect(book.tables).toEqual([]);
    expect(value('B4')).toEqual({ error: '#REF!' });
  });
});

describe('shifting cells', () => {
  test('moves only the columns of the area', () => {
    const { write, edit, sheet, value, formula } = openDesk();
    write('A1', [1, 2, '=A1+B2'], [3, 4, '=SUM(A1:A2)']);
    edit((tx) => tx.insert(sheet, area('A1:A1'), 'down'));
    expect([value('A1'), value('A2'), value('B1')]).toEqual([null, 1, 2]);
    expect([formula('C1'), formula('C2')]).toEqual(['=A2+B2', '=SUM(A2:A3)']);
  });

  test('refuses to tear a table or merged cells', () => {
    const { edit, sheet } = openForm();
    expect(refusalOf(() => edit((tx) => tx.insert(sheet, area('A4:A4'), 'down')))).toBe(
      'InsertDeleteConflict',
    );
    expect(refusalOf(() => edit((tx) => tx.delete(sheet, area('A7:A7'), 'left')))).toBe(
      'MergedRangeConflict',
    );
  });

  test('cuts a conditional format of which only some columns move', () => {
    const { edit, sheet } = openDesk();
    edit((tx) => {
      tx.addConditionalFormat(sheet, area('A2:B3'), { rule: { type: 'custom', formula: '=A2>1' } });
      tx.insert(sheet, area('A1:A1'), 'down');
    });
    expect(sheet.conditionalFormats[0]?.areas).toEqual([area('A3:A4'), area('B2:B3')]);
  });
});

describe('columns', () => {
  test('inserted inside a table bring a heading of their own', () => {
    const { edit, sheet, table, value, formula } = openForm();
    edit((tx) => tx.insertColumns(sheet, 2, 1));
    expect(table().columns).toEqual(['Nom', 'Colonne1', 'Montant']);
    expect(value('B3')).toBe('Colonne1');
    expect(formula('C8')).toBe('=SUM(C4:C5)');
    expect(value('C7')).toBe(30);
  });

  test('deleted from a table break the references to them', () => {
    const { write, edit, sheet, table, formula } = openForm();
    write('D1', ['=SUM(M[Montant])']);
    edit((tx) => tx.deleteColumns(sheet, 2, 1));
    expect(table().columns).toEqual(['Nom']);
    expect(formula('C1')).toBe('=SUM(#REF!)');
  });
});
