import { attestationKeys } from '../../../src/core/forms/modele';
import { checked, goodRow, insertA, setUp, type Bench } from '../support/bench';
import { fillRow, IDTOP, lastYear } from './classeur';

let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
});
afterEach(() => bench.dispose());

const room = () => bench.session.rooms.suivi;
const vue = () => {
  const { vue } = room().getState();
  if (!vue) throw new Error('Nothing was read');
  return vue;
};
const noProblem = () => expect(bench.session.getState().problem).toBeUndefined();

describe('last year’s workbook', () => {
  beforeEach(async () => {
    await insertA(bench);
    await room().readReprise('ModeleA-2024.xlsx', await lastYear());
  });

  test('says what it would add, and writes nothing yet', () => {
    noProblem();
    expect(room().getState().reprise).toMatchObject({
      fichier: 'ModeleA-2024.xlsx',
      nonCertifiees: [2024],
      personnels: 0,
      comparee: {
        // Néolia 1 T1/T2 and 2 T3/T4, Habitat 25 1 T3/T4 and 1 T5: 1 500 + 3 × 4 000 + 5 000.
        nouvelles: [
          { annee: 2023, t1t2: 2, t5: 1, paye: 800_000 },
          { annee: 2024, t1t2: 1, t3t4: 3, t5: 1, forfait: 1_850_000 },
        ],
        differentes: [],
      },
    });
    expect(room().getState().reprise?.comparee.menages).toHaveLength(6);
    expect(bench.value('Suivi', 'A5')).toBeNull();
  });

  test('its years enter the cumulative totals, its households the rule against doubles', async () => {
    await room().takeOver('keep');
    noProblem();
    expect(bench.session.getState().notice).toMatchObject({ kind: 'suivi-repris', count: 2 });
    bench.type('Modèle A', 'A13', [goodRow('M-302')]);
    await checked(bench);
    // Eight totals from row 19: one T3/T4 in 2025; 2+1, 3 and 1+1 before.
    const totals = [19, 20, 21, 22, 23, 24, 25, 26].map((n) => bench.value('Modèle A', `I${n}`));
    expect(totals).toEqual([0, 1, 0, 1, 3, 4, 2, 9]);
    const codes = bench.session
      .getState()
      .current?.groups.flatMap((group) => group.findings.map(({ code }) => code));
    expect(codes).toContain('identifiant-deja-declare');
    expect(codes?.filter((code) => /total|cumul/.test(code))).toEqual([]);
  });

  test('taken twice, it changes nothing the second time', async () => {
    await room().takeOver('keep');
    const before = await bench.workbook.snapshot();
    await room().readReprise('ModeleA-2024.xlsx', await lastYear());
    expect(room().getState().reprise?.comparee).toMatchObject({
      nouvelles: [],
      differentes: [],
      menages: [],
    });
    await room().takeOver('replace');
    expect(await bench.workbook.snapshot()).toEqual(before);
  });

  test('can be taken back', async () => {
    const before = await bench.workbook.snapshot();
    await room().takeOver('keep');
    await bench.session.undo();
    noProblem();
    const { tables } = await bench.workbook.snapshot();
    expect(tables).toEqual(before.tables);
    expect(bench.value('Suivi', 'A5')).toBeNull();
  });

  test('a year that differs is kept, or replaced where that is chosen', async () => {
    await room().takeOver('keep');
    bench.type('Suivi', 'C5', [['9']]);
    await checked(bench);
    for (const [choice, expected] of [
      ['keep', 9],
      ['replace', 2],
    ] as const) {
      await room().readReprise('ModeleA-2024.xlsx', await lastYear());
      expect(room().getState().reprise?.comparee.differentes).toMatchObject([
        { ici: { annee: 2023, t1t2: 9 }, reprise: { t1t2: 2 } },
      ]);
      await room().takeOver(choice);
      expect(bench.value('Suivi', 'C5')).toBe(expected);
      expect(bench.value('Suivi', 'F5')).toBe(expected + 1);
    }
  });
});

test('an empty workbook gets its sheet of past years with last year’s, and loses it again', async () => {
  await room().readReprise('ModeleA-2024.xlsx', await lastYear());
  await room().takeOver('keep');
  noProblem();
  expect(vue()).toMatchObject({
    idtop: IDTOP,
    menages: 6,
    lignes: [{ annee: 2023 }, { annee: 2024 }],
  });
  await bench.session.undo();
  noProblem();
  expect((await bench.workbook.snapshot()).sheets.map(({ name }) => name)).toEqual(['Feuil1']);
});

test('a file that is no workbook is refused by name', async () => {
  await room().readReprise('notes.txt', new TextEncoder().encode('bonjour'));
  noProblem();
  expect(room().getState().refus).toEqual({ fichier: 'notes.txt', motif: 'not-a-workbook' });
});

test('« Paramètres » is laid out where it is missing, then only shown', async () => {
  await room().openParametres();
  noProblem();
  const names = (await bench.workbook.snapshot()).tables.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['Convention', 'Bailleurs', 'Operations', 'Baremes']),
  );
  const before = await bench.workbook.snapshot();
  await room().openParametres();
  expect((await bench.workbook.snapshot()).sheets).toHaveLength(before.sheets.length);
  expect(await bench.workbook.selection()).toEqual({ sheet: 'Paramètres', range: 'A5' });
});

test('what is wrong in the parameters is told with its cell', async () => {
  await room().openParametres();
  await fillRow(bench.workbook, 'Bailleurs', [
    ['Nom', 'Néolia'],
    ['SIRET', '12345678901234'],
  ]);
  await fillRow(bench.workbook, 'Operations', [
    ['IDTOP', IDTOP],
    ['Subvention programmée', 'cent mille'],
    ['Démarrage', 45_000],
    ['Achevée le', 44_000],
  ]);
  await room().read();
  expect(vue().parametres.map(({ code, lieu }) => `${code} ${lieu.cellule}`)).toEqual([
    'bailleur-siret-invalide B9',
    'programme-invalide H5',
    'fin-avant-debut J5',
  ]);
});

test('what somebody changes is shown again, and only what changed is read', async () => {
  await room().openParametres();
  await room().read();
  expect(vue().parametres).toEqual([]);
  bench.type('Paramètres', 'H5', [['cent mille']]);
  await checked(bench);
  expect(room().getState().perime).toBe(true);
  const readings = jest.spyOn(bench.workbook, 'snapshot');
  await room().refresh();
  expect(room().getState().perime).toBe(false);
  expect(vue().parametres.map(({ code }) => code)).toEqual(['programme-invalide']);
  expect(readings.mock.calls.filter(([sheets]) => sheets === undefined)).toEqual([]);
  await room().refresh();
  expect(readings.mock.calls.length).toBeLessThanOrEqual(1);
});

test('a change made while the workbook is read is not lost', async () => {
  await room().openParametres();
  const snapshot = bench.workbook.snapshot.bind(bench.workbook);
  jest.spyOn(bench.workbook, 'snapshot').mockImplementationOnce(async (sheets) => {
    const read = await snapshot(sheets);
    bench.type('Paramètres', 'H5', [['cent mille']]);
    // Its event comes before the answer.
    await new Promise((resolve) => setTimeout(resolve, 50));
    return read;
  });
  await room().read();
  await checked(bench);
  expect(room().getState().perime).toBe(true);
});

describe('a certified year', () => {
  beforeEach(async () => {
    await insertA(bench);
    bench.type('Modèle A', 'A13', [goodRow('1'), goodRow('2')]);
    await checked(bench);
    await bench.session.attest(attestationKeys.A, 'Mme Durand');
    await bench.session.certify({ a: 'Besançon', representant: 'M. Gadet' });
    await room().read();
  });

  test('is offered a row, and has it without moving its own cumulative totals', async () => {
    expect(vue().aClore).toMatchObject({ annee: { annee: 2025, t3t4: 2, forfait: 800_000 } });
    const cumul = () => [23, 24, 25, 26].map((n) => bench.value('Modèle A', `I${n}`));
    const before = cumul();
    await room().close();
    noProblem();
    expect(vue()).toMatchObject({ aClore: undefined, lignes: [{ annee: 2025, t3t4: 2 }] });
    expect(cumul()).toEqual(before);
    expect(bench.formula('Suivi', 'F5')).toBe('=SUM(C5:E5)');
    expect(bench.value('Suivi', 'F5')).toBe(2);
  });

  test('a chart drawn follows the years, and the bilan takes the place of our own only', async () => {
    await room().close();
    await room().drawChart();
    noProblem();
    expect(vue().hasGraphique).toBe(true);
    expect(bench.value('Suivi', 'Q5')).toBe(2025);
    await bench.workbook.apply([{ kind: 'add-sheet', sheet: 'Bilan' }]);
    await room().writeBilan();
    noProblem();
    await room().writeBilan();
    noProblem();
    const sheets = (await bench.workbook.snapshot()).sheets.map(({ name }) => name);
    expect(sheets.filter((name) => name.startsWith('Bilan'))).toEqual(['Bilan', 'Bilan (2)']);
    // One year, two T3/T4, 8 000 euros.
    expect(['A21', 'E21', 'F21'].map((cell) => bench.value('Bilan (2)', cell))).toEqual([
      2025, 2, 8000,
    ]);
  });
});
