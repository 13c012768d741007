import { area, openDesk, refusalOf } from './support';

function openProtected() {
  const desk = openDesk();
  desk.edit((tx) => {
    tx.format(desk.sheet, area('A1:A5'), { locked: false });
    tx.protect(desk.sheet, { options: {}, password: 'secret' });
  });
  return desk;
}

test('a protected sheet takes entries in unlocked cells only', () => {
  const { type, value } = openProtected();
  type('A1', ['x']);
  expect(value('A1')).toBe('x');
  expect(refusalOf(() => type('B1', ['x']))).toBe('AccessDenied');
  expect(refusalOf(() => type('A1', ['x', 'y']))).toBe('AccessDenied');
});

test('it refuses rows, formats and tables', () => {
  const { edit, sheet } = openProtected();
  expect(refusalOf(() => edit((tx) => tx.insertRows(sheet, 1, 1)))).toBe('AccessDenied');
  expect(refusalOf(() => edit((tx) => tx.format(sheet, area('A1'), { bold: true })))).toBe(
    'AccessDenied',
  );
  expect(refusalOf(() => edit((tx) => tx.addTable(sheet, area('A1:A3'))))).toBe('AccessDenied');
});

test('it opens with its password alone', () => {
  const { edit, sheet } = openProtected();
  expect(refusalOf(() => edit((tx) => tx.unprotect(sheet, 'autre')))).toBe('AccessDenied');
  edit((tx) => tx.unprotect(sheet, 'secret'));
  expect(sheet.protection).toBeUndefined();
});
