import type { Command } from '../../../src/workbook/port';
import { createFileWorkbook, openFileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';

const SHEET = 'Modèle B';

/** A table of three rows under a heading, a total under it, and a name for the total. */
const base: readonly Command[] = [
  { kind: 'add-sheet', sheet: SHEET },
  {
    kind: 'write',
    sheet: SHEET,
    range: 'A2:B5',
    values: [
      ['Ménage', 'Typologie'],
      ['007', 'T1/T2'],
      ['=1+1', 'T3/T4'],
      ['M3', null],
    ],
  },
  {
    kind: 'add-table',
    sheet: SHEET,
    range: 'A2:B5',
    name: 'ModeleB_1',
    style: null,
    filterButtons: false,
    banded: false,
  },
  {
    kind: 'formulas',
    sheet: SHEET,
    range: 'B7',
    formulas: [['=COUNTA(ModeleB_1[Ménage])+COUNTA($A$3:A5)']],
  },
  { kind: 'define-name', name: 'ModeleB_1_total', sheet: SHEET, range: 'B7' },
  {
    kind: 'conditional-format',
    sheet: SHEET,
    range: 'A3:B5',
    formula: '=$A3=""',
    fill: '#EEEEEE',
    stopIfTrue: true,
  },
];

async function makeWorkbook(...more: readonly Command[]) {
  const workbook = createFileWorkbook();
  await workbook.apply([...base, ...more]);
  return workbook;
}

test('a text that begins with = is written, saved and read back as text', async () => {
  const workbook = await makeWorkbook();
  const back = await openFileWorkbook(await workbook.toBytes());
  const [block] = await back.readBlocks(SHEET, ['A3:A4']);
  expect(block?.values).toEqual([['007'], ['=1+1']]);
  expect(block?.formulas).toEqual([[null], [null]]);
});

test('the snapshot of the saved file is the snapshot of the workbook', async () => {
  const workbook = await makeWorkbook();
  workbook.setResults([{ sheet: SHEET, cell: 'B7', value: 6 }]);
  const back = await openFileWorkbook(await workbook.toBytes());
  expect(await back.snapshot()).toEqual(await workbook.snapshot());
  expect((await back.snapshot()).sheets[0]?.values[5]).toEqual([null, 6]);
});

test('a refusal half-way leaves nothing of the commands before it', async () => {
  const workbook = await makeWorkbook();
  const before = await workbook.snapshot();
  await expect(
    workbook.apply([
      { kind: 'write', sheet: SHEET, range: 'A3', values: [['changé']] },
      { kind: 'define-name', name: 'modeleb_1', sheet: SHEET, range: 'A1' },
    ]),
  ).rejects.toMatchObject({ code: 'already-exists' });
  expect(await workbook.snapshot()).toEqual(before);
});

test('rows inserted in a table make it, its total, its name and its conditions follow', async () => {
  const workbook = await makeWorkbook({ kind: 'insert-rows', sheet: SHEET, at: 5, count: 2 });
  const { sheets, tables, names } = await workbook.snapshot();
  expect(tables[0]?.range).toBe('A2:B7');
  expect(names).toEqual([{ name: 'ModeleB_1_total', sheet: SHEET, range: 'B9' }]);
  expect(sheets[0]?.formulas.at(-1)).toEqual([null, '=COUNTA(ModeleB_1[Ménage])+COUNTA($A$3:A7)']);
  expect(sheets[0]?.values[5]?.[0]).toBe('M3');
});

test('rows deleted in a table make everything below come up', async () => {
  const workbook = await makeWorkbook({ kind: 'delete-rows', sheet: SHEET, at: 4, count: 2 });
  const { sheets, tables, names } = await workbook.snapshot();
  expect(tables[0]?.range).toBe('A2:B3');
  expect(names[0]?.range).toBe('B5');
  expect(sheets[0]?.formulas.at(-1)?.[1]).toBe('=COUNTA(ModeleB_1[Ménage])+COUNTA($A$3:A3)');
});

test.each([
  ['the headings', 2, 1],
  ['every row under the headings', 3, 3],
] as const)('refuses to delete %s of a table', async (_, at, count) => {
  const workbook = await makeWorkbook();
  await expect(
    workbook.apply([{ kind: 'delete-rows', sheet: SHEET, at, count }]),
  ).rejects.toMatchObject({ code: 'insert-conflict' });
});

test('on a protected sheet only unlocked cells may be written', async () => {
  const workbook = await makeWorkbook(
    { kind: 'style', sheet: SHEET, range: 'A3', style: { locked: false } },
    { kind: 'protect', sheet: SHEET },
  );
  const writeTo = (range: string) =>
    workbook.apply([{ kind: 'write', sheet: SHEET, range, values: [['x']] }]);
  await expect(writeTo('A4')).rejects.toMatchObject({ code: 'protected' });
  await expect(writeTo('A3')).resolves.toBeDefined();
});

test.each([
  ['another sheet of that name', { kind: 'add-sheet', sheet: 'MODÈLE B' }, 'already-exists'],
  ['a sheet that is not there', { kind: 'protect', sheet: 'Absente' }, 'not-found'],
  ['a name that is not there', { kind: 'delete-name', name: 'Absent' }, 'not-found'],
  ['the only sheet', { kind: 'delete-sheet', sheet: SHEET }, 'unsupported'],
  [
    'a table without its headings',
    { kind: 'resize-table', table: 'ModeleB_1', range: 'A3:B6' },
    'insert-conflict',
  ],
] as const)('refuses %s', async (_, command, code) => {
  const workbook = await makeWorkbook();
  await expect(workbook.apply([command])).rejects.toMatchObject({ code });
});

test('what pointed to a deleted sheet reads #REF!', async () => {
  const workbook = await makeWorkbook(
    { kind: 'add-sheet', sheet: 'Suivi' },
    { kind: 'formulas', sheet: 'Suivi', range: 'A1', formulas: [["='Modèle B'!B7*2"]] },
    { kind: 'delete-sheet', sheet: SHEET },
  );
  const { sheets, names } = await workbook.snapshot();
  expect(sheets[0]?.formulas).toEqual([['=#REF!*2']]);
  expect(names).toEqual([]);
});
