/** A workbook whose tables bear our names, or whose headings somebody typed over. */
import { contextTables } from '../../src/core/forms/names';
import { checked, goodRow, insertB, setUp, type Bench } from './support/bench';

let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
});
afterEach(() => bench.dispose());

const FORM = 'Modèle B';
const findings = () => bench.session.getState().current?.groups.flatMap((g) => g.findings) ?? [];
const codes = () =>
  findings()
    .map(({ code }) => code)
    .filter((code) => code !== 'certification-manquante');
const cumul = () => ['I24', 'I25', 'I26', 'I27'].map((cell) => bench.value(FORM, cell));
const tables = () => bench.excel.workbook.tables.map((table) => table.name);

/** A table of the user's own on the first sheet, whose name it gives. */
async function addTheirs(name: string, range: string, texts: readonly (readonly string[])[]) {
  const sheet = bench.excel.workbook.sheets[0]?.name ?? '';
  bench.type(sheet, 'A1', texts);
  const looks = { style: null, filterButtons: false, banded: false };
  await bench.workbook.apply([{ kind: 'add-table', sheet, range, name, ...looks }]);
  return sheet;
}

describe('a heading of Suivi typed over', () => {
  beforeEach(async () => {
    await insertB(bench);
    bench.type(FORM, 'A14', [goodRow('M-1')]);
    bench.type('Suivi', 'A5', [['2023', '', '2', '3', '4']]);
  });

  test.each([
    ['A4', 'An', 'Année'],
    ['B4', 'Projet', 'IDTOP'],
    ['C4', 'Petits', 'T1/T2'],
    ['D4', 'Moyens (T3, T4) # [x]', 'T3/T4'],
    ['E4', 'Grands', 'T5 et plus'],
  ])('in %s as « %s » is one finding, and the totals stay right', async (cell, typed, heading) => {
    bench.type('Suivi', cell, [[typed]]);
    await checked(bench);
    expect(codes()).toEqual(['intitule-change']);
    // One T3/T4 of this year, and 2, 3 and 4 of 2023: 2, 4, 4 and 10.
    expect(cumul()).toEqual([2, 4, 4, 10]);
    const [finding] = findings();
    if (!finding) throw new Error('Nothing is found');
    await bench.session.applyCorrection(finding);
    expect(bench.value('Suivi', cell)).toBe(heading);
    expect(codes()).toEqual([]);
    expect(cumul()).toEqual([2, 4, 4, 10]);
    await bench.session.undo();
    expect(bench.value('Suivi', cell)).toBe(typed);
  });

  test('totals wiped out are written with the heading that stands there', async () => {
    bench.type('Suivi', 'C4', [['Petits']]);
    bench.type(FORM, 'I24', [['7']]);
    await checked(bench);
    const altered = findings().find(({ code }) => code === 'total-altere');
    if (!altered) throw new Error('Nothing is found');
    await bench.session.applyCorrection(altered);
    expect(bench.formula(FORM, 'I24')).toContain('Suivi[[Petits]]');
    expect(cumul()).toEqual([2, 4, 4, 10]);
    expect(codes()).toEqual(['intitule-change']);
  });

  test('a form inserted then adds past years all the same', async () => {
    bench.type('Suivi', 'C4', [['Petits']]);
    await checked(bench);
    await insertB(bench);
    expect(bench.session.getState().problem).toBeUndefined();
    expect(bench.value('Modèle B (2)', 'I27')).toBe(9);
  });

  test('a heading written without its accent is none', async () => {
    bench.type('Suivi', 'A4', [['annee']]);
    await checked(bench);
    expect(codes()).toEqual([]);
  });
});

describe('a counted column of Suivi that somebody deletes', () => {
  const SUIVI = 'Suivi';
  const remove = (column: number) =>
    bench.excel.workbook.edit({ source: 'user', label: 'Supprimer' }, (tx) =>
      tx.deleteColumns(bench.sheet(SUIVI), column, 1),
    );
  beforeEach(async () => {
    await insertB(bench);
    bench.type(FORM, 'A14', [goodRow('M-1')]);
    bench.type(SUIVI, 'A5', [['2023', '', '2', '3', '4']]);
    await checked(bench);
  });

  test.each([
    [1, 'Année'],
    [3, 'T1/T2'],
    [4, 'T3/T4'],
    [5, 'T5 et plus'],
  ])(
    '(column %i, « %s ») is one finding of its own, never a total to put right',
    async (column, heading) => {
      remove(column);
      await checked(bench);
      expect(findings().filter(({ niveau }) => niveau === 'erreur')).toMatchObject([
        { code: 'colonne-supprimee', tableau: SUIVI, intitule: heading },
      ]);
      expect(
        findings().find(({ code }) => code === 'colonne-supprimee')?.correction,
      ).toBeUndefined();
      bench.excel.workbook.undo();
      await checked(bench);
      expect(codes()).toEqual([]);
      expect(cumul()).toEqual([2, 4, 4, 10]);
    },
  );

  test('that is put back by hand leaves totals to put right, and these are then right', async () => {
    remove(4);
    bench.excel.workbook.edit({ source: 'user', label: 'Insérer' }, (tx) =>
      tx.insertColumns(bench.sheet(SUIVI), 4, 1),
    );
    bench.type(SUIVI, 'D4', [['T3/T4'], ['3']]);
    await checked(bench);
    expect(codes()).toContain('total-altere');
    await bench.session.applyAllCorrections();
    await checked(bench);
    expect(codes()).toEqual([]);
    expect(cumul()).toEqual([2, 4, 4, 10]);
  });

  test('keeps a new form from being inserted, for a reason that says what to do', async () => {
    remove(4);
    await checked(bench);
    await insertB(bench);
    expect(bench.session.getState().problem).toMatchObject({ code: 'deleted-column' });
    expect(bench.excel.workbook.sheet('Modèle B (2)')).toBeUndefined();
    bench.excel.workbook.undo();
    await checked(bench);
    await insertB(bench);
    expect(bench.session.getState().problem).toBeUndefined();
    expect(bench.value('Modèle B (2)', 'I27')).toBe(9);
  });

  test('of a money column says nothing: no total counts it', async () => {
    remove(8);
    await checked(bench);
    expect(codes()).toEqual([]);
  });
});

test('a form’s heading said another way is no finding, and its totals are written with it', async () => {
  await insertB(bench);
  bench.type(FORM, 'A14', [goodRow('M-1')]);
  bench.type(FORM, 'G13', [['Type de logement']]);
  await checked(bench);
  expect(codes()).toEqual([]);
  bench.type(FORM, 'I21', [['7']]);
  await checked(bench);
  const altered = findings().find(({ code }) => code === 'total-altere');
  if (!altered) throw new Error('Nothing is found');
  await bench.session.applyCorrection(altered);
  expect(bench.formula(FORM, 'I21')).toContain('ModeleB_1[[Type de logement]]');
  expect(bench.value(FORM, 'I21')).toBe(1);
  expect(codes()).toEqual([]);
});

describe.each(Object.values(contextTables).map(({ name }) => name))(
  'a table « %s » of somebody else',
  (name) => {
    const HEADINGS = ['Date du jour', 'Dossier', 'Statut'];

    test('is left alone, and ours stands beside it under our mark', async () => {
      const first = await addTheirs(name, 'A1:C2', [HEADINGS, ['lundi', '12', 'en cours']]);
      await insertB(bench);
      bench.type(FORM, 'A14', [goodRow('M-1')]);
      await checked(bench);
      expect(bench.session.getState().problem).toBeUndefined();
      expect(codes()).toEqual([]);
      expect(cumul()).toEqual([0, 1, 0, 1]);
      expect(tables()).toContain(name);
      const held = ['A1', 'B1', 'C1', 'A2', 'B2', 'C2'].map((at) => bench.value(first, at));
      expect(held).toEqual([...HEADINGS, 'lundi', 12, 'en cours']);
    });
  },
);

test('past years are counted from ours, beside somebody else’s « Suivi » and once it is gone', async () => {
  const first = await addTheirs('Suivi', 'A1:B2', [
    ['Date', 'Dossier'],
    ['lundi', '12'],
  ]);
  await insertB(bench);
  expect(tables()).toContain('Relogement_Suivi');
  bench.type(FORM, 'A14', [goodRow('M-1')]);
  bench.type('Suivi', 'A5', [['2023', '', '2', '3', '4']]);
  await checked(bench);
  expect(cumul()).toEqual([2, 4, 4, 10]);
  expect(codes()).toEqual([]);
  await bench.workbook.apply([{ kind: 'delete-sheet', sheet: first }]);
  await bench.session.checkAll();
  expect(tables()).not.toContain('Suivi');
  expect(codes()).toEqual([]);
});

/** A name like that stays behind a sheet that was deleted. */
test.each([
  ['of a constant', '=42'],
  ['of cells that were deleted', '=#REF!'],
])(
  'a name %s that is called as a table of ours is left alone, and a form is inserted',
  async (_, formula) => {
    bench.excel.workbook.edit({ source: 'user', label: 'Noms' }, (tx) => {
      for (const name of ['Suivi', 'Formulaires', 'ModeleB_1']) tx.addName(name, formula);
    });
    await insertB(bench);
    expect(bench.session.getState()).toMatchObject({
      problem: undefined,
      current: { id: 'ModeleB_2' },
    });
    bench.type(FORM, 'A14', [goodRow('M-1')]);
    await checked(bench);
    expect(codes()).toEqual([]);
    expect(cumul()).toEqual([0, 1, 0, 1]);
    expect(tables()).toEqual(
      expect.arrayContaining(['Relogement_Suivi', 'Relogement_Formulaires']),
    );
  },
);

test('totals whose Suivi somebody deleted are put right with a new one', async () => {
  await insertB(bench);
  bench.type(FORM, 'A14', [goodRow('M-1')]);
  bench.excel.workbook.edit({ source: 'user', label: 'Suppression' }, (tx) =>
    tx.deleteSheet(bench.sheet('Suivi')),
  );
  await checked(bench);
  expect(codes()).toEqual(Array<string>(4).fill('total-altere'));
  const [finding] = findings().filter(({ code }) => code === 'total-altere');
  if (!finding) throw new Error('Nothing is found');
  await bench.session.applyCorrection(finding);
  expect(bench.session.getState().problem).toBeUndefined();
  expect(codes()).toEqual([]);
  bench.type('Suivi', 'A5', [['2023', '', '2', '3', '4']]);
  await checked(bench);
  // One T3/T4 of this year, and 2, 3 and 4 of 2023: 2, 4, 4 and 10.
  expect(cumul()).toEqual([2, 4, 4, 10]);
  expect(codes()).toEqual([]);
});
