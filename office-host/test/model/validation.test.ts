import type { ValidationRule } from '../../model';
import { area, openDesk } from './support';

function openValidated(rule: ValidationRule, style: 'Stop' | 'Warning' = 'Stop') {
  const desk = openDesk();
  desk.write('F1', ['T1/T2'], ['T3/T4'], ['T5 et plus']);
  desk.edit((tx) => {
    tx.addName('IML_Typologies', '=Feuil1!$F$1:$F$3');
    tx.validate(desk.sheet, area('A2:A9'), {
      rule,
      errorAlert: { showAlert: true, style, title: 'Attention', message: 'Non' },
    });
  });
  const isAllowed = (text: string, row = 2) =>
    desk.book.checkEntry(desk.sheet, row, 1, text) === undefined;
  return { ...desk, isAllowed };
}

test('a list from a name offers its cells and refuses anything else', () => {
  const { isAllowed, book, sheet } = openValidated({
    type: 'list',
    source: '=IML_Typologies',
    inCellDropDown: true,
  });
  expect(book.listEntries(sheet, 2, 1)).toEqual(['T1/T2', 'T3/T4', 'T5 et plus']);
  expect(['T1/T2', 't3/t4', 'T6', ''].map((text) => isAllowed(text))).toEqual([
    true,
    true,
    false,
    true,
  ]);
});

test('a list written out compares with its case', () => {
  const { isAllowed } = openValidated({ type: 'list', source: 'Oui,Non', inCellDropDown: true });
  expect(['Oui', 'oui', 'Non'].map((text) => isAllowed(text))).toEqual([true, false, true]);
});

test.each([
  ['31/12/2024', false, 'the eve'],
  ['01/01/2025', true, 'the day'],
  ['bientôt', false, 'a text'],
])('a date from 1 January 2025 on: %s is %s (%s)', (text, allowed) => {
  const { isAllowed } = openValidated({
    type: 'date',
    operator: 'GreaterThanOrEqualTo',
    formula1: 45_658,
  });
  expect(isAllowed(text)).toBe(allowed);
});

test.each([
  ['0', false],
  ['0,01', true],
  ['-1', false],
])('a decimal above 0: %s is %s', (text, allowed) => {
  const { isAllowed } = openValidated({ type: 'decimal', operator: 'GreaterThan', formula1: '=0' });
  expect(isAllowed(text)).toBe(allowed);
});

test('a whole number between two others', () => {
  const { isAllowed } = openValidated({
    type: 'wholeNumber',
    operator: 'Between',
    formula1: 2014,
    formula2: 2034,
  });
  expect(['2013', '2014', '2020,5', '2034', '2035'].map((text) => isAllowed(text))).toEqual([
    false,
    true,
    false,
    true,
    false,
  ]);
});

test('a formula sees the entry in its cell and its row', () => {
  const { isAllowed, write } = openValidated({ type: 'custom', formula: '=AND(A2>B2,LEN(A2)<3)' });
  write('B2', [5], [7]);
  expect([isAllowed('6'), isAllowed('4'), isAllowed('600'), isAllowed('6', 3)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('says how and why it refuses', () => {
  const { book, sheet } = openValidated(
    { type: 'decimal', operator: 'GreaterThan', formula1: 0 },
    'Warning',
  );
  expect(book.checkEntry(sheet, 2, 1, '-1')).toEqual({
    style: 'Warning',
    title: 'Attention',
    message: 'Non',
  });
});

test('set on a part of another one replaces it there only', () => {
  const { edit, sheet } = openValidated({ type: 'custom', formula: '=A2>$B$1' });
  edit((tx) => tx.validate(sheet, area('A2:A3'), undefined));
  expect(sheet.validationAt(3, 1)).toBeUndefined();
  expect(sheet.validationAt(4, 1)).toMatchObject({ rule: { formula: '=A4>$B$1' } });
});
