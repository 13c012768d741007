import { checked, goodRow, insertB, NAMES_ASKED, setUp, until, type Bench } from './support/bench';

let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
});
afterEach(() => bench.dispose());

const current = () => {
  const { current } = bench.session.getState();
  if (!current) throw new Error('No form is open');
  return current;
};
const codesAt = () =>
  current().groups.flatMap((g) => g.findings.map((f) => `${f.code} ${f.lieu.cellule}`));

test('a workbook without a form says so', () => {
  expect(bench.session.getState()).toMatchObject({ phase: 'sans-formulaire', forms: [] });
});

test('an inserted form is open, empty, and waits for its first row', async () => {
  await insertB(bench);
  const state = bench.session.getState();
  expect(state.problem).toBeUndefined();
  expect(state).toMatchObject({
    phase: 'formulaire',
    notice: { kind: 'insere', count: 5, undoable: true },
    current: { id: 'ModeleB_1', feuille: 'Modèle B', declarant: 'Néolia', annee: 2025 },
  });
  expect(current().verdict).toEqual({ kind: 'vide' });
  expect(codesAt()).toEqual([]);
  expect(bench.excel.workbook.activeSheet.name).toBe('Modèle B');
});

test('a right row counts as eligible for 4 000 €, and the native totals move', async () => {
  await insertB(bench);
  bench.type('Modèle B', 'A14', [goodRow('0042')]);
  await checked(bench);
  expect(current().compteurs).toMatchObject({ declarees: 1, eligibles: 1 });
  expect(current().compteurs.montantForfaitaire).toBe(400_000);
  expect(bench.value('Modèle B', 'B14')).toBe('0042');
  expect(codesAt().filter((code) => !code.startsWith('certification-manquante'))).toEqual([]);
  expect(current().verdict).toEqual({ kind: 'attestations', manquantes: 5 });
});

test('of two rows without a rent, one at 7 € for 6,05 €: one to complete, one to correct', async () => {
  await insertB(bench);
  const empty = (menage: string) => goodRow(menage).map((value, i) => (i === 7 ? '' : value));
  const tooHigh = goodRow('0043').map((value, i) => (i === 6 ? '' : i === 7 ? '7' : value));
  bench.type('Modèle B', 'A14', [empty('0042'), tooHigh]);
  await checked(bench);
  expect(current().counts).toMatchObject({ erreur: 1, aCompleter: 2 });
  expect(current().verdict).toEqual({ kind: 'erreurs', lignes: 1, aCompleter: 1, autres: 0 });
  // What is wrong with a row is told before what is empty in it.
  const second = current().groups.find(({ menage }) => menage === '0043')?.findings;
  expect(second?.map(({ code }) => code)).toEqual(['loyer-superieur-plafond', 'cellule-manquante']);
});

test.each([
  ['an empty cell', '', 1, 0],
  ['a cell that shows #N/A', '#N/A', 0, 1],
])('%s is to complete (%d) or wrong (%d)', async (_, value, aCompleter, erreur) => {
  await insertB(bench);
  bench.type('Modèle B', 'A14', [goodRow('0042').map((cell, i) => (i === 8 ? value : cell))]);
  await checked(bench);
  expect(current().counts).toMatchObject({ aCompleter, erreur });
});

describe('live checking', () => {
  beforeEach(() => insertB(bench));

  test('a row that becomes right leaves the list', async () => {
    bench.type('Modèle B', 'A14', [goodRow('0042')]);
    bench.type('Modèle B', 'H14', [['7']]);
    await checked(bench);
    expect(codesAt()).toContain('loyer-superieur-plafond H14');
    bench.type('Modèle B', 'H14', [['6,20']]);
    await checked(bench);
    expect(codesAt()).not.toContain('loyer-superieur-plafond H14');
  });

  test('a duplicate shows on both rows and leaves both', async () => {
    bench.type('Modèle B', 'A14', [goodRow('0042'), goodRow('0042')]);
    await checked(bench);
    expect(codesAt()).toEqual(
      expect.arrayContaining(['identifiant-doublon B14', 'identifiant-doublon B15']),
    );
    bench.type('Modèle B', 'B15', [['0043']]);
    await checked(bench);
    expect(codesAt().filter((code) => code.startsWith('identifiant-doublon'))).toEqual([]);
  });

  test('the header is checked as it is typed', async () => {
    bench.type('Modèle B', 'D10', [['12345678901234']]);
    await checked(bench);
    expect(codesAt()).toContain('siret-invalide D10');
  });

  test('a year of Suivi moves the cumulative lines and raises no finding', async () => {
    bench.type('Modèle B', 'A14', [goodRow('0042')]);
    bench.type('Suivi', 'A5', [['2024', '250-1234-01', '1', '2', '3']]);
    await checked(bench);
    // 1 + 0, 2 + 1, 3 + 0: with the household of N-1, a T3/T4.
    expect(['I24', 'I25', 'I26', 'I27'].map((cell) => bench.value('Modèle B', cell))).toEqual([
      1, 3, 3, 7,
    ]);
    expect(codesAt().filter((code) => /total|cumul/.test(code))).toEqual([]);
  });

  test('a total typed over is told, and put right by its correction', async () => {
    bench.type('Modèle B', 'A14', [goodRow('0042')]);
    bench.type('Modèle B', 'I22', [['12']]);
    await checked(bench);
    const altered = current()
      .groups.flatMap((group) => group.findings)
      .find((finding) => finding.code === 'total-altere');
    expect(altered?.lieu.cellule).toBe('I22');
    if (altered) await bench.session.applyCorrection(altered);
    expect(bench.session.getState().problem).toBeUndefined();
    expect(bench.value('Modèle B', 'I22')).toBe(0);
    expect(bench.formula('Modèle B', 'I22')).toMatch(/^=SUMPRODUCT\(ISNUMBER/);
    expect(codesAt().filter((code) => code.startsWith('total'))).toEqual([]);
  });

  test('deleting a row of the sheet moves the findings with their rows', async () => {
    bench.type('Modèle B', 'A14', [goodRow('0042'), goodRow('0043')]);
    bench.type('Modèle B', 'H15', [['7']]);
    await checked(bench);
    bench.excel.workbook.edit({ source: 'user', label: 'Supprimer' }, (tx) =>
      tx.deleteRows(bench.sheet('Modèle B'), 14, 1),
    );
    await checked(bench);
    expect(codesAt()).toContain('loyer-superieur-plafond H14');
  });

  test('a cell in edit mode is waited for, and told when it lasts', async () => {
    bench.type('Modèle B', 'A14', [goodRow('0042')]);
    bench.excel.workbook.editing = true;
    await checked(bench);
    expect(bench.session.getState().problem).toBeUndefined();
    bench.excel.workbook.editing = false;
    await until(() => current().compteurs.declarees === 1);
    expect(bench.session.getState().problem).toBeUndefined();
  });

  test('what is asked while a cell is being edited says so at once, and is done when the cell is left', async () => {
    bench.excel.workbook.editing = true;
    const asked = bench.session.addRows(2);
    await until(() => bench.session.getState().busy?.task === 'saisie');
    expect(bench.session.getState().problem).toBeUndefined();
    expect(bench.excel.workbook.table('ModeleB_1')?.area.bottom).toBe(18);
    bench.excel.workbook.editing = false;
    await asked;
    expect(bench.session.getState()).toMatchObject({ busy: undefined, problem: undefined });
    expect(bench.excel.workbook.table('ModeleB_1')?.area.bottom).toBe(20);
  });

  test('what is given up while a cell is being edited is not done when the cell is left', async () => {
    bench.excel.workbook.editing = true;
    const asked = bench.session.addRows(2);
    await until(() => bench.session.getState().busy?.task === 'saisie');
    bench.session.cancel();
    await asked;
    bench.excel.workbook.editing = false;
    await checked(bench);
    expect(bench.session.getState()).toMatchObject({ busy: undefined, problem: undefined });
    expect(bench.excel.workbook.table('ModeleB_1')?.area.bottom).toBe(18);
  });

  test('the selection names its row, and none outside the table', async () => {
    const { workbook } = bench.excel;
    const select = (row: number) =>
      workbook.edit({ source: 'user', label: 'Sélection', withoutUndo: true }, (tx) =>
        tx.select(bench.sheet('Modèle B'), { top: row, left: 1, bottom: row, right: 1 }),
      );
    select(15);
    await checked(bench);
    expect(bench.session.getState().selectedRang).toBe(15);
    select(3);
    await checked(bench);
    expect(bench.session.getState().selectedRang).toBeUndefined();
  });

  test('the next error is the one after the selection, then the first again', async () => {
    bench.type('Modèle B', 'A14', [goodRow('0042'), goodRow('0043')]);
    bench.type('Modèle B', 'H14', [['7'], ['8']]);
    await checked(bench);
    const at = () => bench.excel.workbook.selection.area.top;
    await bench.session.goToNext();
    const first = at();
    await bench.session.goToNext();
    const second = at();
    await bench.session.goToNext();
    expect([first, second, at()].sort()).toEqual([14, 14, 15]);
    expect(first).not.toBe(second);
  });

  test.each(['InvalidSelection', 'ItemNotFound'])(
    'the next error is the first when a chart is selected (%s)',
    async (code) => {
      bench.type('Modèle B', 'A14', [goodRow('0042'), goodRow('0043')]);
      bench.type('Modèle B', 'H14', [['7'], ['8']]);
      await checked(bench);
      await bench.session.goToNext();
      bench.excel.host.failNext({ at: 1, code });
      await bench.session.goToNext();
      expect(bench.session.getState().problem).toBeUndefined();
      expect(bench.excel.workbook.selection.area.top).toBe(14);
    },
  );

  test('a sheet without a form is told, and the form is still followed', async () => {
    const activate = (name: string) =>
      bench.excel.workbook.edit({ source: 'user', label: 'Feuille', withoutUndo: true }, (tx) =>
        tx.activate(bench.sheet(name)),
      );
    expect(bench.session.getState().horsFormulaire).toBeUndefined();
    activate('Paramètres');
    await until(() => bench.session.getState().horsFormulaire === true);
    expect(current().id).toBe('ModeleB_1');
    await bench.session.checkAll();
    expect(bench.session.getState().horsFormulaire).toBe(true);
    activate('Modèle B');
    await until(() => bench.session.getState().horsFormulaire === undefined);
  });
});

describe.each(NAMES_ASKED)('on an Excel of ExcelApi %s', (excelApi, names) => {
  test(`an edit of one row costs ${names} readings of names, then one of that row and the totals`, async () => {
    await bench.dispose();
    bench = await setUp({ excelApi });
    await insertB(bench);
    bench.type('Modèle B', 'A14', [goodRow('0042'), goodRow('0043')]);
    await checked(bench);
    const before = bench.excel.host.requests.length;
    bench.type('Modèle B', 'H15', [['7']]);
    await checked(bench);
    const requests = bench.excel.host.requests.slice(before);
    expect(requests).toHaveLength(names + 1);
    // Half of it is the formulas of the three lines that count typologies.
    expect(requests[names]?.bytesOut).toBeLessThan(4000);
    expect(codesAt()).toContain('loyer-superieur-plafond H15');
  });
});

describe('a confirmation', () => {
  beforeEach(() => insertB(bench));
  const notice = () => bench.session.getState().notice;

  test('stays while nothing happens, selections and sheets included', async () => {
    await bench.session.goTo({ feuille: 'Modèle B', cellule: 'C15', champ: 'idtop' });
    await bench.session.goTo({ feuille: 'Suivi', cellule: 'A5', champ: 'annee' });
    await checked(bench);
    expect(notice()).toMatchObject({ kind: 'insere', undoable: true });
  });

  test('leaves when the user changes the workbook', async () => {
    bench.type('Suivi', 'A5', [['2024']]);
    await until(() => notice() === undefined);
  });

  test('leaves when something else is asked for', async () => {
    await bench.session.checkAll();
    expect(notice()).toBeUndefined();
  });

  test('gives way to the next one', async () => {
    await bench.session.addRows(2);
    expect(notice()).toEqual({ kind: 'lignes-ajoutees', count: 2, undoable: true });
  });

  test('a way back that Excel refused can be asked for again', async () => {
    await bench.session.addRows(2);
    bench.excel.host.failNext({ code: 'ActivityLimitReached' });
    await bench.session.undo();
    expect(bench.session.getState().problem).toMatchObject({ code: 'busy' });
    await bench.session.undo();
    expect(bench.excel.workbook.table('ModeleB_1')?.area.bottom).toBe(18);
    expect(notice()).toMatchObject({ kind: 'annule' });
  });
});
