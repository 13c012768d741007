import { area, openDesk } from './support';

function openProtected() {
  const desk = openDesk();
  desk.edit((tx) => {
    tx.format(desk.sheet, area('A1:A5'), { locked: false });
    tx.protect(desk.sheet, { options: {}, password: 'secret' });
  });
  return desk;
}

const DENIED = expect.objectContaining({ code: 'AccessDenied' });

test('a protected sheet takes entries in unlocked cells only', () => {
  const { type, value } = openProtected();
  type('A1', ['x']);
  expect(value('A1')).toBe('x');
  expect(() => type('B1', ['x'])).toThrow(DENIED);
  expect(() => type('A1', ['x', 'y'])).toThrow(DENIED);
});

test('it refuses rows, formats and tables', () => {
  const { edit, sheet } = openProtected();
  expect(() => edit((tx) => tx.insertRows(sheet, 1, 1))).toThrow(DENIED);
  expect(() => edit((tx) => tx.format(sheet, area('A1'), { bold: true }))).toThrow(DENIED);
  expect(() => edit((tx) => tx.addTable(sheet, area('A1:A3')))).toThrow(DENIED);
});

test('it opens with its password alone', () => {
  const { edit, sheet } = openProtected();
  expect(() => edit((tx) => tx.unprotect(sheet, 'autre'))).toThrow(DENIED);
  edit((tx) => tx.unprotect(sheet, 'secret'));
  expect(sheet.protection).toBeUndefined();
});
