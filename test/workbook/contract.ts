/**
 * What every workbook owes the product, whoever holds it. Each adapter runs these tests over an empty
 * workbook of its own making; what an adapter adds (events, lost connections, bytes) is tested apart.
 */
import { WorkbookError } from '../../src/workbook/errors';
import type {
  CellValue,
  Command,
  SheetSnapshot,
  Snapshot,
  Workbook,
} from '../../src/workbook/port';
import { chartOf, figures } from './charts';

export type MakeWorkbook = () => Promise<Workbook>;

const addSheet = (sheet: string): Command => ({ kind: 'add-sheet', sheet });
const write = (
  sheet: string,
  range: string,
  values: readonly (readonly CellValue[])[],
): Command => ({ kind: 'write', sheet, range, values });

const table: readonly Command[] = [
  addSheet('Liste'),
  write('Liste', 'B2:C4', [
    ['Nom', 'Nombre'],
    ['Un', 1],
    ['Deux', 2],
  ]),
  {
    kind: 'add-table',
    sheet: 'Liste',
    range: 'B2:C4',
    name: 'Liste_1',
    style: null,
    filterButtons: false,
    banded: false,
  },
];

/** A cell of a snapshot by its row and column, whatever the corner of the block. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.values[row - sheet.top]?.[column - sheet.left] ?? null;
}

export function formulaAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  return sheet.formulas[row - sheet.top]?.[column - sheet.left] ?? null;
}

export function sheetNamed(snapshot: Snapshot, name: string): SheetSnapshot {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

async function sheetOf(workbook: Workbook, name: string): Promise<SheetSnapshot> {
  return sheetNamed(await workbook.snapshot([name]), name);
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return error instanceof WorkbookError ? error.code : `not a WorkbookError: ${String(error)}`;
  }
  return 'no error';
}

/** `hasWayBack` is false for a workbook whose changes nobody takes back, such as a file. */
export function describeWorkbookContract(
  name: string,
  make: MakeWorkbook,
  { hasWayBack = true }: { readonly hasWayBack?: boolean } = {},
): void {
  describe(`${name} keeps the contract of a workbook`, () => {
    describe('values', () => valueTests(make));
    describe('sheets, tables and names', () => structureTests(make));
    describe('rows', () => rowTests(make));
    describe('charts', () => chartTests(make));
    describe('refusals', () => refusalTests(make));
    if (hasWayBack) describe('the way back', () => inverseTests(make));
  });
}

function valueTests(make: MakeWorkbook): void {
  test('gives back the texts, numbers, booleans and blanks that were written', async () => {
    const workbook = await make();
    const values = [
      ['Bailleur', 6.05, true],
      [null, -3, false],
    ];
    await workbook.apply([addSheet('Essai'), write('Essai', 'B2:D3', values)]);
    const sheet = await sheetOf(workbook, 'Essai');
    expect([2, 3].map((row) => [2, 3, 4].map((column) => valueAt(sheet, row, column)))).toEqual(
      values,
    );
  });

  test.each([
    '=1+1',
    '=HYPERLINK("http://exemple.fr")',
    '+33 1 02 03 04 05',
    '-1',
    '@SUM(A1)',
    "'cité",
    '007',
    '1E5',
    '02/04/2025',
    '1/2',
    '12 %',
    '12 €',
    'VRAI',
    '#N/A',
    '3 mars',
    ' 12',
  ])('keeps the text %p a text, in a cell of the general format', async (text) => {
    const workbook = await make();
    await workbook.apply([addSheet('Essai'), write('Essai', 'A1', [[text]])]);
    const sheet = await sheetOf(workbook, 'Essai');
    expect(valueAt(sheet, 1, 1)).toBe(text);
    expect(formulaAt(sheet, 1, 1)).toBeNull();
  });

  test.each(['=1+1', '+1', '-1', '@A', "'cité", '007', '12/05'])(
    'keeps the text %p a text, in a cell of the text format',
    async (text) => {
      const workbook = await make();
      await workbook.apply([
        addSheet('Essai'),
        { kind: 'number-format', sheet: 'Essai', range: 'A1:A9', format: '@' },
        write('Essai', 'A3', [[text]]),
      ]);
      const sheet = await sheetOf(workbook, 'Essai');
      expect(valueAt(sheet, 3, 1)).toBe(text);
      expect(formulaAt(sheet, 3, 1)).toBeNull();
    },
  );

  test('empties a cell that null is written to', async () => {
    const workbook = await make();
    await workbook.apply([addSheet('Essai'), write('Essai', 'A1:A2', [['reste'], ['part']])]);
    await workbook.apply([write('Essai', 'A2', [[null]])]);
    expect(valueAt(await sheetOf(workbook, 'Essai'), 2, 1)).toBeNull();
  });

  test('keeps a date as its serial number', async () => {
    const workbook = await make();
    await workbook.apply([
      addSheet('Essai'),
      { kind: 'number-format', sheet: 'Essai', range: 'A1', format: 'dd/mm/yyyy' },
      write('Essai', 'A1', [[45749]]),
    ]);
    expect(valueAt(await sheetOf(workbook, 'Essai'), 1, 1)).toBe(45749);
  });

  test('tells a formula from a constant', async () => {
    const workbook = await make();
    await workbook.apply([
      addSheet('Essai'),
      write('Essai', 'A1:A2', [[2], [3]]),
      { kind: 'formulas', sheet: 'Essai', range: 'A3', formulas: [['=SUM(A1:A2)']] },
    ]);
    const sheet = await sheetOf(workbook, 'Essai');
    expect(formulaAt(sheet, 3, 1)).toBe('=SUM(A1:A2)');
    expect(formulaAt(sheet, 2, 1)).toBeNull();
  });

  test('reads single areas of a sheet', async () => {
    const workbook = await make();
    await workbook.apply([addSheet('Essai'), write('Essai', 'A1:C1', [['a', 'b', 'c']])]);
    const blocks = await workbook.readBlocks('Essai', ['B1:C1', 'A1', 'D9']);
    expect(blocks.map(({ top, left, values }) => ({ top, left, values }))).toEqual([
      { top: 1, left: 2, values: [['b', 'c']] },
      { top: 1, left: 1, values: [['a']] },
      { top: 9, left: 4, values: [[null]] },
    ]);
  });
}

function structureTests(make: MakeWorkbook): void {
  test('lists a sheet that was added, visible or hidden', async () => {
    const workbook = await make();
    await workbook.apply([
      addSheet('Modèle B'),
      { kind: 'add-sheet', sheet: 'Cachée', visible: false },
    ]);
    const { sheets } = await workbook.snapshot();
    const found = sheets.map(({ name, visible }) => [name, visible]);
    expect(found).toContainEqual(['Modèle B', true]);
    expect(found).toContainEqual(['Cachée', false]);
  });

  test('leaves out of a snapshot the sheets that were not asked for', async () => {
    const workbook = await make();
    await workbook.apply([addSheet('Une'), addSheet('Deux')]);
    const { sheets } = await workbook.snapshot(['Deux', 'Absente']);
    expect(sheets.map(({ name }) => name)).toEqual(['Deux']);
  });

  test('gives an empty block for an empty sheet', async () => {
    const workbook = await make();
    await workbook.apply([addSheet('Vide')]);
    expect((await sheetOf(workbook, 'Vide')).values.flat().every((v) => v === null)).toBe(true);
  });

  test('knows the table that was added, with its range and columns', async () => {
    const workbook = await make();
    await workbook.apply(table);
    expect((await workbook.snapshot()).tables).toEqual([
      {
        name: 'Liste_1',
        sheet: 'Liste',
        range: 'B2:C4',
        columns: ['Nom', 'Nombre'],
        headerRow: true,
        totalsRow: false,
      },
    ]);
  });

  test('lays two tables out on one sheet', async () => {
    const workbook = await make();
    await workbook.apply([
      ...table,
      write('Liste', 'E2:E3', [['Autre'], ['x']]),
      {
        kind: 'add-table',
        sheet: 'Liste',
        range: 'E2:E3',
        name: 'Liste_2',
        style: 'TableStyleLight1',
        filterButtons: true,
        banded: true,
      },
    ]);
    const { tables } = await workbook.snapshot();
    expect(tables.map(({ name, range }) => [name, range])).toEqual([
      ['Liste_1', 'B2:C4'],
      ['Liste_2', 'E2:E3'],
    ]);
  });

  test('resizes a table', async () => {
    const workbook = await make();
    await workbook.apply(table);
    await workbook.apply([{ kind: 'resize-table', table: 'Liste_1', range: 'B2:C7' }]);
    expect((await workbook.snapshot()).tables.map(({ range }) => range)).toEqual(['B2:C7']);
  });

  test('points a name at an area, elsewhere, and forgets it', async () => {
    const workbook = await make();
    const define = (range: string): Command => ({
      kind: 'define-name',
      name: 'Repere',
      sheet: "L'essai",
      range,
    });
    await workbook.apply([addSheet("L'essai"), define('A1')]);
    expect((await workbook.snapshot()).names).toEqual([
      { name: 'Repere', sheet: "L'essai", range: 'A1' },
    ]);
    await workbook.apply([define('B2:C3')]);
    expect((await workbook.snapshot()).names).toEqual([
      { name: 'Repere', sheet: "L'essai", range: 'B2:C3' },
    ]);
    await workbook.apply([{ kind: 'delete-name', name: 'Repere' }]);
    expect((await workbook.snapshot()).names).toEqual([]);
  });

  test('deletes a sheet with its tables', async () => {
    const workbook = await make();
    await workbook.apply([...table, addSheet('Autre')]);
    await workbook.apply([{ kind: 'delete-sheet', sheet: 'Liste' }]);
    const { sheets, tables } = await workbook.snapshot();
    expect(sheets.map(({ name }) => name)).not.toContain('Liste');
    expect(tables).toEqual([]);
  });

  test('tells which sheet was activated, and whether a sheet is protected', async () => {
    const workbook = await make();
    await workbook.apply([addSheet('Une'), addSheet('Deux')]);
    await workbook.apply([
      { kind: 'activate', sheet: 'Deux' },
      { kind: 'protect', sheet: 'Deux' },
    ]);
    const snapshot = await workbook.snapshot();
    expect(snapshot.activeSheet).toBe('Deux');
    expect(sheetNamed(snapshot, 'Deux').protected).toBe(true);
    expect(sheetNamed(snapshot, 'Une').protected).toBe(false);
  });

  test('lets number formats be set on a protected sheet that allows it, and on no other', async () => {
    const workbook = await make();
    const format: Command = { kind: 'number-format', sheet: 'Une', range: 'A1', format: '@' };
    await workbook.apply([addSheet('Une'), { kind: 'protect', sheet: 'Une', allow: ['sort'] }]);
    await expect(workbook.apply([format])).rejects.toMatchObject({ code: 'protected' });
    await workbook.apply([
      { kind: 'unprotect', sheet: 'Une' },
      { kind: 'protect', sheet: 'Une', allow: ['format-cells', 'filter'] },
    ]);
    await workbook.apply([format]);
  });

  test('opens a protected sheet with a change and closes it again as it was with the way back', async () => {
    const workbook = await make();
    const format: Command = { kind: 'number-format', sheet: 'Une', range: 'A1', format: '@' };
    await workbook.apply([
      addSheet('Une'),
      { kind: 'protect', sheet: 'Une', allow: ['format-cells'] },
    ]);
    const back = await workbook.apply([{ kind: 'unprotect', sheet: 'Une' }]);
    await workbook.apply(back);
    expect((await sheetOf(workbook, 'Une')).protected).toBe(true);
    await workbook.apply([format]);
    const write: Command = { kind: 'write', sheet: 'Une', range: 'A1', values: [['x']] };
    await expect(workbook.apply([write])).rejects.toMatchObject({ code: 'protected' });
  });

  test('does nothing to protect a protected sheet or open an open one', async () => {
    const workbook = await make();
    await workbook.apply([addSheet('Une'), { kind: 'unprotect', sheet: 'Une' }]);
    await workbook.apply([{ kind: 'protect', sheet: 'Une' }]);
    await workbook.apply([{ kind: 'protect', sheet: 'Une' }]);
    expect((await sheetOf(workbook, 'Une')).protected).toBe(true);
  });

  test('takes every kind of look, rule and page set-up that a form needs', async () => {
    const workbook = await make();
    await workbook.apply([...table, ...looks('Liste')]);
    expect((await workbook.snapshot()).sheets.map(({ name }) => name)).toContain('Liste');
  });
}

function rowTests(make: MakeWorkbook): void {
  const form: readonly Command[] = [
    ...table,
    write('Liste', 'B6:C6', [['Total', null]]),
    { kind: 'formulas', sheet: 'Liste', range: 'C6', formulas: [['=SUM(C3:C4)']] },
    { kind: 'define-name', name: 'Total_liste', sheet: 'Liste', range: 'C6' },
  ];

  test('moves tables, names and formulas down with rows inserted in a table', async () => {
    const workbook = await make();
    await workbook.apply(form);
    await workbook.apply([{ kind: 'insert-rows', sheet: 'Liste', at: 4, count: 3 }]);
    const snapshot = await workbook.snapshot();
    expect(snapshot.tables.map(({ range }) => range)).toEqual(['B2:C7']);
    expect(snapshot.names.map(({ range }) => range)).toEqual(['C9']);
    expect(formulaAt(sheetNamed(snapshot, 'Liste'), 9, 3)).toBe('=SUM(C3:C7)');
    expect(valueAt(sheetNamed(snapshot, 'Liste'), 7, 2)).toBe('Deux');
  });

  test('moves them up again with rows deleted', async () => {
    const workbook = await make();
    await workbook.apply(form);
    await workbook.apply([{ kind: 'insert-rows', sheet: 'Liste', at: 4, count: 3 }]);
    await workbook.apply([{ kind: 'delete-rows', sheet: 'Liste', at: 4, count: 3 }]);
    const snapshot = await workbook.snapshot();
    expect(snapshot.tables.map(({ range }) => range)).toEqual(['B2:C4']);
    expect(formulaAt(sheetNamed(snapshot, 'Liste'), 6, 3)).toBe('=SUM(C3:C4)');
  });

  test('lets a command stand on the rows that an earlier one inserted', async () => {
    const workbook = await make();
    await workbook.apply(form);
    await workbook.apply([
      { kind: 'insert-rows', sheet: 'Liste', at: 4, count: 1 },
      write('Liste', 'B4:C4', [['Entre', 7]]),
    ]);
    const sheet = await sheetOf(workbook, 'Liste');
    expect([3, 4, 5].map((row) => valueAt(sheet, row, 2))).toEqual(['Un', 'Entre', 'Deux']);
  });
}

function chartTests(make: MakeWorkbook): void {
  const deletion: Command = { kind: 'delete-chart', sheet: 'Essai', name: 'suivi_1' };
  const prepare = async (): Promise<Workbook> => {
    const workbook = await make();
    await workbook.apply([addSheet('Essai'), figures('Essai')]);
    return workbook;
  };

  test('takes a chart away by its name, whatever its case, and then finds it no more', async () => {
    const workbook = await prepare();
    await workbook.apply([chartOf('Essai')]);
    await workbook.apply([deletion]);
    expect(await codeOf(workbook.apply([deletion]))).toBe('not-found');
  });

  test('lets a chart take the place of another of its name', async () => {
    const workbook = await prepare();
    await workbook.apply([chartOf('Essai'), chartOf('Essai', { title: 'Neuf' })]);
    await workbook.apply([chartOf('Essai', { name: 'SUIVI_1' })]);
    await workbook.apply([deletion]);
    expect(await codeOf(workbook.apply([deletion]))).toBe('not-found');
  });

  test('refuses to take a chart away twice, in one list as in two', async () => {
    const workbook = await prepare();
    await workbook.apply([chartOf('Essai')]);
    expect(await codeOf(workbook.apply([deletion, deletion]))).toBe('not-found');
    expect(await codeOf(workbook.apply([deletion]))).toBe('no error');
  });

  test('keeps a chart through a change that is refused', async () => {
    const workbook = await prepare();
    await workbook.apply([chartOf('Essai')]);
    const refused = [deletion, { kind: 'delete-name', name: 'Rien' } as const];
    expect(await codeOf(workbook.apply(refused))).not.toBe('no error');
    expect(await codeOf(workbook.apply([deletion]))).toBe('no error');
  });

  test('refuses a chart over a place that is no area', async () => {
    const workbook = await prepare();
    expect(await codeOf(workbook.apply([chartOf('Essai', { place: 'ici' })]))).toBe('not-found');
    expect(await codeOf(workbook.apply([deletion]))).toBe('not-found');
  });

  test('leaves the cells under a chart as they are', async () => {
    const workbook = await prepare();
    const before = await workbook.snapshot();
    await workbook.apply([chartOf('Essai', { place: 'A1:C4' })]);
    expect(await workbook.snapshot()).toEqual(before);
  });
}

function refusalTests(make: MakeWorkbook): void {
  const refused: readonly (readonly [string, readonly Command[], string])[] = [
    ['a sheet that exists', [addSheet('Liste')], 'already-exists'],
    ['a table name that is taken', [addSheet('X'), ...table.slice(1)], 'already-exists'],
    ['writing to a sheet that does not exist', [write('Rien', 'A1', [[1]])], 'not-found'],
    [
      'resizing a table that does not exist',
      [{ kind: 'resize-table', table: 'Rien', range: 'A1:A3' }],
      'not-found',
    ],
  ];

  test.each(refused)('refuses %s', async (_, commands, code) => {
    const workbook = await make();
    await workbook.apply(table);
    expect(await codeOf(workbook.apply(commands))).toBe(code);
  });

  test.each(refused)('leaves the workbook as it was when it refuses %s', async (_, commands) => {
    const workbook = await make();
    await workbook.apply(table);
    const before = await workbook.snapshot();
    await codeOf(
      workbook.apply([
        write('Liste', 'A1:B3', [
          ['avant', 'la faute'],
          [1, 2],
          [3, 4],
        ]),
        ...commands,
      ]),
    );
    expect(await workbook.snapshot()).toEqual(before);
  });

  test('refuses to read a sheet that does not exist', async () => {
    const workbook = await make();
    expect(await codeOf(workbook.readBlocks('Rien', ['A1']))).toBe('not-found');
  });
}

function inverseTests(make: MakeWorkbook): void {
  test('gives the commands that take an added chart away', async () => {
    const workbook = await make();
    await workbook.apply([addSheet('Essai'), figures('Essai')]);
    const back = await workbook.apply([chartOf('Essai')]);
    await workbook.apply(back);
    const deletion: Command = { kind: 'delete-chart', sheet: 'Essai', name: 'Suivi_1' };
    expect(await codeOf(workbook.apply([deletion]))).toBe('not-found');
  });

  test('gives the commands that put overwritten values back', async () => {
    const workbook = await make();
    await workbook.apply([
      addSheet('Essai'),
      write('Essai', 'A1:C1', [['007', 3, null]]),
      { kind: 'formulas', sheet: 'Essai', range: 'D1', formulas: [['=B1*2']] },
    ]);
    const before = await workbook.snapshot();
    const back = await workbook.apply([write('Essai', 'A1:D1', [['x', 'y', 'z', 9]])]);
    await workbook.apply(back);
    expect(await workbook.snapshot()).toEqual(before);
  });

  test('gives the commands that take inserted rows away', async () => {
    const workbook = await make();
    await workbook.apply(table);
    const before = await workbook.snapshot();
    const back = await workbook.apply([
      { kind: 'insert-rows', sheet: 'Liste', at: 4, count: 2 },
      write('Liste', 'B3:B5', [['a'], ['b'], ['c']]),
    ]);
    await workbook.apply(back);
    expect(await workbook.snapshot()).toEqual(before);
  });

  test('gives the commands that make a table the size it was', async () => {
    const workbook = await make();
    await workbook.apply(table);
    const before = await workbook.snapshot();
    const back = await workbook.apply([
      write('Liste', 'B5:C5', [['Trois', 3]]),
      { kind: 'resize-table', table: 'Liste_1', range: 'B2:C5' },
    ]);
    await workbook.apply(back);
    expect(await workbook.snapshot()).toEqual(before);
  });

  test('gives the commands that take an added form away', async () => {
    const workbook = await make();
    await workbook.apply([addSheet('Reste'), write('Reste', 'A1', [['là']])]);
    const before = await workbook.snapshot();
    const back = await workbook.apply([
      ...table,
      { kind: 'define-name', name: 'Repere', sheet: 'Liste', range: 'B2' },
    ]);
    await workbook.apply(back);
    const after = await workbook.snapshot();
    expect({ ...after, activeSheet: '' }).toEqual({ ...before, activeSheet: '' });
  });
}

/** One command of each kind that changes only how a sheet looks, prints or accepts what is typed. */
export function looks(sheet: string): readonly Command[] {
  const text = { title: 'Typologie', message: 'Choisissez une classe.' };
  const line = { color: '#808080', weight: 'thin' } as const;
  return [
    {
      kind: 'style',
      sheet,
      range: 'B2:C2',
      style: {
        fill: '#F2F2F2',
        fontColor: '#202020',
        fontName: 'Calibri',
        fontSize: 11,
        bold: true,
        italic: false,
        horizontal: 'center',
        vertical: 'center',
        wrap: true,
        grid: line,
        edges: { sides: ['top', 'bottom'], color: '#000000', weight: 'medium' },
        locked: false,
      },
    },
    { kind: 'style', sheet, range: 'B3:B4', style: { horizontal: 'left', indent: 1 } },
    { kind: 'number-format', sheet, range: 'C3:C4', format: '0.00' },
    { kind: 'merge', sheet, range: 'B9:C9' },
    { kind: 'column-width', sheet, columns: 'B:C', width: 18 },
    { kind: 'row-height', sheet, rows: '2', height: 30 },
    { kind: 'define-name', name: 'Typologies', sheet, range: 'B3:B4' },
    {
      kind: 'validation',
      sheet,
      range: 'B3:B4',
      rule: { type: 'list', source: '=Typologies' },
      prompt: text,
      error: { ...text, style: 'stop' },
    },
    {
      kind: 'validation',
      sheet,
      range: 'C3:C4',
      rule: { type: 'decimal', min: 0 },
      prompt: text,
      error: { ...text, style: 'warning' },
    },
    {
      kind: 'conditional-format',
      sheet,
      range: 'B3:C4',
      formula: '=$C3>1',
      fill: '#FDE7E9',
      fontColor: '#A4262C',
      stopIfTrue: true,
    },
    {
      kind: 'conditional-format',
      sheet,
      range: 'B3:C4',
      formula: '=$C3>0',
      fill: '#FFF4CE',
      stopIfTrue: false,
    },
    { kind: 'freeze', sheet, rows: 2 },
    {
      kind: 'page-layout',
      sheet,
      orientation: 'landscape',
      paper: 'a4',
      fitToWidth: 1,
      titleRows: '2:2',
      printArea: 'A1:C9',
      margins: { top: 36, right: 36, bottom: 36, left: 36 },
      centerHorizontally: true,
      footer: { left: 'Relogement', center: '', right: 'Page &P sur &N' },
    },
  ];
}
