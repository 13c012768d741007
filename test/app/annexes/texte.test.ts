import { annexeExemples } from '../../../src/core/annexes/exemples';
import { conventions } from '../../support/conventions';
import { setUp, until, type Bench } from '../support/bench';

let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
  const saisie = annexeExemples[0]?.saisie;
  if (saisie) await bench.session.rooms.annexes.insert(saisie);
});
afterEach(() => bench.dispose());

const state = () => bench.session.rooms.annexes.getState();
const convention = conventions[0]?.texte ?? '';

/** Every cell of the report, one to a line. */
async function reportText(): Promise<string> {
  const { sheets } = await bench.workbook.snapshot();
  const rapport = sheets.find(({ name }) => name === 'Rapport de rapprochement');
  return (rapport?.values.flat().map(String).join('\n') ?? '').replaceAll('\u00a0', ' ');
}

test('the text of a file is tied to the annexe, and follows what is edited there', async () => {
  await bench.session.rooms.annexes.openTexte(
    'convention.txt',
    new TextEncoder().encode(convention),
  );
  expect(state().texte?.nom).toBe('convention.txt');
  expect(state().controle?.lieu).toBe('Annexe 1');
  const before = JSON.stringify(state().texte?.check);
  bench.type('Annexe 1', 'B6', [['3475']]);
  await until(() => JSON.stringify(state().texte?.check) !== before);
  bench.session.rooms.annexes.forgetTexte();
  expect(state().texte).toBeUndefined();
});

test('what is no text is a problem, and the text before stays', async () => {
  await bench.session.rooms.annexes.reconcile(convention);
  await bench.session.rooms.annexes.openTexte('image.png', Uint8Array.of(137, 80, 78, 71, 0, 1));
  expect(bench.session.getState().problem).toMatchObject({ during: 'texte' });
  expect(state().texte?.texte).toBe(convention);
});

test('the report is a sheet of its own, dated, that can be undone', async () => {
  await bench.session.rooms.annexes.openTexte(
    'convention.txt',
    new TextEncoder().encode(convention),
  );
  await bench.session.rooms.annexes.writeRapport();
  expect(bench.session.getState().problem).toBeUndefined();
  expect(bench.session.getState().notice).toMatchObject({ kind: 'rapport-ecrit' });
  const cells = await reportText();
  expect(cells).toMatch(/Texte : convention.txt ; empreinte SHA-256 [0-9a-f]{64}/);
  expect(cells).toMatch(/Concordant/);
  await bench.session.undo();
  const after = await bench.workbook.snapshot();
  expect(after.sheets.map(({ name }) => name)).not.toContain('Rapport de rapprochement');
});

/** 100 + 20 = 120, where the table of the text prints 130. */
const TABLEAU = 'Aides\t2021 (k€)\nPrêts\t100\n007\t20\nTotal\t130\n';

test('a table of the text becomes a sheet, its figures numbers, its labels as they stand', async () => {
  await bench.session.rooms.annexes.reconcile(TABLEAU);
  const [only] = state().texte?.check.tableaux ?? [];
  expect(only?.avec).toBeUndefined();
  await bench.session.rooms.annexes.insertTableau('Tableau 1 du texte');
  expect(bench.session.getState().notice).toEqual({
    kind: 'tableau-repris',
    count: 3,
    undoable: true,
  });
  const at = (cell: string) => bench.value('Tableau 1 du texte', cell);
  expect(['A1', 'B1', 'A2', 'B2', 'A3', 'B3', 'A4', 'B4'].map(at)).toEqual([
    'Aides',
    '2021 (k€)',
    'Prêts',
    100,
    '007',
    20,
    'Total',
    130,
  ]);
  // The text's table now has its like in the workbook.
  expect(state().texte?.check.tableaux[0]?.avec?.feuille).toBe('Tableau 1 du texte');
  await bench.session.undo();
  expect(bench.excel.workbook.sheet('Tableau 1 du texte')).toBeUndefined();
});

test('an earlier version stays until another text comes, and is named in the report', async () => {
  const { annexes } = bench.session.rooms;
  const bytes = (text: string) => new TextEncoder().encode(text);
  await annexes.openAvant('v1.txt', bytes('Soit 3 M€.'));
  expect(state().texte).toBeUndefined();
  await annexes.openTexte('v2.txt', bytes('Soit 4 M€.'));
  await annexes.openAvant('v1.txt', bytes('Soit 3 M€.'));
  expect(state().texte?.avant).toMatchObject({ nom: 'v1.txt', texte: 'Soit 3 M€.' });
  await annexes.writeRapport();
  const cells = await reportText();
  expect(cells).toMatch(/Version précédente du texte : v1\.txt ; empreinte SHA-256 [0-9a-f]{64}/);
  expect(cells).toMatch(/1 montant a changé, est venu ou est parti/);
  await annexes.openTexte('autre.txt', bytes('Soit 5 M€.'));
  expect(state().texte?.avant).toBeUndefined();
});

describe('with a clock on which each look takes 150 ms', () => {
  beforeEach(() => {
    let now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => (now += 150));
  });
  afterEach(() => jest.restoreAllMocks());

  const long = 'Les prêts sont de 300 k€ en 2021.\n'.repeat(60);
  /** Gives up once, when the pane first says how far the task has come. */
  const giveUp = () => {
    const unsubscribe = bench.session.subscribe(() => {
      if (!bench.session.getState().busy?.lignes) return;
      unsubscribe();
      bench.session.cancel();
    });
  };

  test('a text whose tying is given up leaves the one before, also after the next edit', async () => {
    await bench.session.rooms.annexes.reconcile(convention);
    giveUp();
    await bench.session.rooms.annexes.reconcile(long);
    expect(bench.session.getState().busy).toBeUndefined();
    expect(state().texte?.texte).toBe(convention);
    const before = JSON.stringify(state().texte?.check);
    bench.type('Annexe 1', 'B6', [['3475']]);
    await until(() => JSON.stringify(state().texte?.check) !== before);
    expect(state().texte?.texte).toBe(convention);
  });

  test('a text that is tied in slices is tied to what it is tied to at once', async () => {
    await bench.session.rooms.annexes.reconcile(long);
    const sliced = state().texte?.check;
    expect(sliced?.rapprochements).toHaveLength(60);
    jest.restoreAllMocks();
    await bench.session.rooms.annexes.reconcile(long);
    expect(state().texte?.check).toEqual(sliced);
  });
});
