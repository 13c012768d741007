import fc from 'fast-check';

import type { HostEventBatch, HostSheet, HostWorkbook, Transaction } from '../../model';
import { area, openDesk, refusalOf } from './support';

/** Everything that can be seen of a workbook, as text. */
function picture(book: HostWorkbook): string {
  const sheetPicture = (sheet: HostSheet) => ({
    name: sheet.name,
    cells: [...sheet.cellsIn(area('A1:Z60'))],
    merges: sheet.merges,
    validations: sheet.validations,
    formats: sheet.conditionalFormats,
    rows: [...sheet.rows],
    columns: [...sheet.columns],
    notes: [...sheet.notes],
    layout: sheet.pageLayout,
    freeze: sheet.freeze,
    protection: sheet.protection,
  });
  return JSON.stringify({
    sheets: book.sheets.map(sheetPicture),
    tables: book.tables.map(({ name, area: place, columns }) => ({ name, place, columns })),
    names: book.names.map(({ name, formula }) => ({ name, formula })),
    settings: [...book.settings],
  });
}

function openForm() {
  const desk = openDesk();
  desk.write('A1', ['Nom', 'Loyer'], ['a', 1], ['b', 2], ['', ''], ['Total', '']);
  desk.edit((tx) => {
    tx.addTable(desk.sheet, area('A1:B3'), { name: 'T' });
    tx.write(desk.sheet, area('B5'), [['=SUM(T[Loyer])']]);
    tx.merge(desk.sheet, area('D1:E2'), false);
    tx.addName('Total', '=Feuil1!$B$5');
    tx.addConditionalFormat(desk.sheet, area('A2:B3'), {
      rule: { type: 'custom', formula: '=$B2>1' },
      format: { fill: '#FF0000' },
    });
    tx.validate(desk.sheet, area('B2:B3'), { rule: { type: 'custom', formula: '=$B2>0' } });
  });
  return desk;
}

type Step = (tx: Transaction, sheet: HostSheet, row: number) => void;

const STEPS: readonly Step[] = [
  (tx, sheet, row) => tx.insertRows(sheet, row, 2),
  (tx, sheet, row) => tx.deleteRows(sheet, row + 1, 1),
  (tx, sheet, row) => tx.insertColumns(sheet, row, 1),
  (tx, sheet, row) => tx.deleteColumns(sheet, row + 6, 2),
  (tx, sheet, row) => tx.type(sheet, row, 1, [['x', '9']]),
  (tx, sheet, row) => tx.format(sheet, { ...area('A1:C3'), bottom: row }, { bold: true }),
  (tx, sheet, row) => tx.clear(sheet, { ...area('A1:C3'), top: row, bottom: row }, 'contents'),
  (tx, sheet, row) => tx.write(sheet, { ...area('C1:C1'), top: row, bottom: row }, [['=A1&"-"']]),
  (tx, sheet, row) => tx.rowHeight(sheet, row, row, 40),
  (tx) => tx.addSheet(),
];

test('whatever was done, undoing all of it gives the workbook as it was, redoing as it became', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(STEPS.length - 1), fc.integer({ min: 1, max: 7 })), {
        maxLength: 8,
      }),
      (chosen) => {
        const { book, sheet } = openForm();
        const before = picture(book);
        let done = 0;
        for (const [index, row] of chosen) {
          try {
            book.edit({ source: 'user', label: '' }, (tx) => STEPS[index]?.(tx, sheet, row));
            done += 1;
          } catch {
            // A refused step leaves no trace: the comparison below would show it.
          }
        }
        const after = picture(book);
        while (done > 0 && book.canUndo && picture(book) !== before) book.undo();
        expect(picture(book)).toBe(before);
        while (book.canRedo) book.redo();
        expect(picture(book)).toBe(after);
      },
    ),
    { numRuns: 60 },
  );
});

test('an edit that fails half-way leaves the workbook as it was and tells nobody', () => {
  const { book, edit, sheet } = openForm();
  const before = picture(book);
  const heard: HostEventBatch[] = [];
  book.subscribe((batch) => heard.push(batch));
  expect(
    refusalOf(() =>
      edit((tx) => {
        tx.insertRows(sheet, 2, 3);
        tx.addSheet('Suivi');
        tx.addSheet('suivi');
      }),
    ),
  ).toBe('ItemAlreadyExists');
  expect(picture(book)).toBe(before);
  expect(heard).toEqual([]);
});

test('undo tells the opposite of what was done', () => {
  const { book, edit, sheet } = openForm();
  edit((tx) => tx.insertRows(sheet, 2, 1));
  const heard: HostEventBatch[] = [];
  book.subscribe((batch) => heard.push(batch));
  book.undo();
  expect(heard[0]?.cause).toBe('undo');
  expect(heard[0]?.events).toContainEqual({
    kind: 'cells-changed',
    sheetId: sheet.id,
    address: '2:2',
    changeType: 'RowDeleted',
  });
});

test('one edit is one batch, with the address, the table and the value before and after', () => {
  const { book, type, sheet } = openForm();
  const heard: HostEventBatch[] = [];
  book.subscribe((batch) => heard.push(batch));
  type('B2', ['7,5']);
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatchObject({ source: 'user', cause: 'edit' });
  expect(heard[0]?.events.slice(0, 2)).toEqual([
    {
      kind: 'cells-changed',
      sheetId: sheet.id,
      address: 'B2',
      changeType: 'RangeEdited',
      details: { before: 1, after: 7.5 },
    },
    {
      kind: 'table-changed',
      tableId: book.table('T')?.id,
      sheetId: sheet.id,
      address: 'B2',
      changeType: 'RangeEdited',
    },
  ]);
});

test('selecting is not an undo step', () => {
  const { book, sheet } = openForm();
  const steps = () => {
    let count = 0;
    while (book.undo()) count += 1;
    return count;
  };
  book.edit({ source: 'user', label: '', withoutUndo: true }, (tx) => tx.select(sheet, area('B2')));
  expect(book.selection.area).toEqual(area('B2'));
  expect(steps()).toBe(2);
});
