import { annexeExemples } from '../../../src/core/annexes/exemples';
import type { CellValue } from '../../../src/workbook/port';
import { checked, setUp, until, type Bench } from '../support/bench';

let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
});
afterEach(() => bench.dispose());

const room = () => bench.session.rooms.annexes;
const tableau = (index = 0) => room().getState().controle?.tableaux[index];
const id = () => tableau()?.annexe.id ?? '';

/** What the block's cells show, from its top left cell. */
function shown(sheet: string, range: string): readonly (readonly unknown[])[] {
  const [first = '', last = ''] = range.split(':');
  const place = (cell: string) =>
    [cell.replace(/\d/g, ''), Number(cell.replace(/\D/g, ''))] as const;
  const [[left, top], [right, bottom]] = [place(first), place(last)];
  const columns = Array.from({ length: right.charCodeAt(0) - left.charCodeAt(0) + 1 }, (_, i) =>
    String.fromCharCode(left.charCodeAt(0) + i),
  );
  return Array.from({ length: bottom - top + 1 }, (_, i) =>
    columns.map((column) => bench.value(sheet, `${column}${top + i}`)),
  );
}

async function typed(sheet: string, at: string, texts: readonly (readonly string[])[]) {
  await bench.workbook.apply([
    { kind: 'add-sheet', sheet },
    { kind: 'activate', sheet },
  ]);
  bench.type(sheet, at, texts);
  await room().check('feuille');
}

const BUDGET = [
  ['Poste', '2023 (k€)', '2024 (k€)', 'Total'],
  ['Travaux', '100', '50', '150'],
  ['Études', '20', '30', '50'],
  ['Total', '120', '80', '201'],
];

test('an answer is kept in the workbook, and the question is not put again', async () => {
  await typed('Budget', 'A1', [
    ['Agence', 'Aides (€)', 'Ticket'],
    ['Nord', '12000', '500'],
    ['Sud', '9000', '450'],
    ['Total', '21000', '477'],
  ]);
  const [asked] = tableau()?.questions ?? [];
  if (!asked) throw new Error('No question');
  await room().answer(asked, 'pas-somme');
  expect(bench.session.getState().notice).toMatchObject({ kind: 'reponse-gardee' });
  expect(tableau()).toMatchObject({ questions: [], bilan: { nonSommees: ['Ticket'] } });
  await room().check('classeur');
  expect(
    room()
      .getState()
      .controle?.tableaux.map(({ annexe }) => annexe.feuille),
  ).toEqual(['Budget']);
  expect(tableau()?.questions).toEqual([]);
  await room().answer(asked, 'somme');
  expect(tableau()?.findings).toMatchObject([{ code: 'somme-colonne', lieu: { cellule: 'C4' } }]);
  const { tables } = await bench.workbook.snapshot();
  expect(tables.filter(({ name }) => name === 'ReponsesAnnexes')).toHaveLength(1);
});

test('beside an Annexe 1, one line for each of its seven sums, all « juste »', async () => {
  const saisie = annexeExemples[0]?.saisie;
  if (saisie) await room().insert(saisie);
  const before = tableau()?.annexe;
  await room().writeBloc(id());
  expect(bench.session.getState()).toMatchObject({
    notice: { kind: 'bloc-ecrit', undoable: true },
  });
  expect(tableau()?.bloc).toBe('G4:K12');
  const rows = shown('Annexe 1', 'G4:K12');
  expect(rows[0]?.[0]).toBe('Contrôle des totaux');
  expect(rows[1]).toEqual(['Total contrôlé', 'Attendu', 'Trouvé', 'Écart', 'Verdict']);
  expect(rows.slice(2).map((row) => row.slice(1))).toEqual([
    [2463, 2463, 0, 'juste'],
    [7384, 7384, 0, 'juste'],
    [9847, 9847, 0, 'juste'],
    [4175, 4175, 0, 'juste'],
    [3072, 3072, 0, 'juste'],
    [2600, 2600, 0, 'juste'],
    [9847, 9847, 0, 'juste'],
  ]);
  await room().check('classeur');
  expect(room().getState().controle).toMatchObject({
    nonCompris: [],
    tableaux: [{ findings: [] }],
  });
  expect(tableau()?.annexe).toEqual(before);
});

test('it lives without the add-in: an amount, a wrong total, a text and an empty total', async () => {
  await typed('Budget', 'B2', BUDGET);
  await room().writeBloc(id());
  const verdicts = () => shown('Budget', 'K4:K9').map(([word]) => word);
  // 201 against 50 + 150 and against 120 + 80: each of three roundings may be half off, 1,5 in all
  expect(shown('Budget', 'H6:K6')).toEqual([[200, 201, 1, 'arrondi']]);
  expect(verdicts()).toEqual(['juste', 'juste', 'arrondi', 'juste', 'juste', 'arrondi']);
  bench.type('Budget', 'C3', [['110']]);
  expect(verdicts()).toEqual(['écart', 'juste', 'arrondi', 'écart', 'juste', 'arrondi']);
  bench.type('Budget', 'E3', [['env. 150']]);
  expect(verdicts()[0]).toBe('texte');
  bench.type('Budget', 'E3', [['']]);
  expect(verdicts()[0]).toBe('à compléter');
});

test('under the table where the cells beside are taken, and never over a cell that is not empty', async () => {
  await typed('Budget', 'B2', BUDGET);
  bench.type('Budget', 'H4', [['À relire par le service']]);
  bench.type('Budget', 'C9', [['une remarque']]);
  await checked(bench);
  await room().writeBloc(id());
  expect(tableau()?.bloc).toBe('B11:F18');
  expect(bench.value('Budget', 'H4')).toBe('À relire par le service');
  expect(bench.value('Budget', 'C9')).toBe('une remarque');
});

test('written again it takes its own place, and it is taken away without a trace', async () => {
  await typed('Budget', 'B2', BUDGET);
  await room().writeBloc(id());
  const place = tableau()?.bloc;
  await room().writeBloc(id());
  expect(tableau()?.bloc).toBe(place);
  const names = () => bench.excel.workbook.names.map(({ name }) => name);
  expect(names()).toEqual(expect.arrayContaining(['Controle_1', 'Controle_1_tableau']));
  await room().removeBloc(id());
  expect(bench.session.getState().notice).toMatchObject({ kind: 'bloc-retire', undoable: false });
  expect(tableau()?.bloc).toBeUndefined();
  expect(names()).toEqual([]);
  const { values } = (await bench.workbook.snapshot(['Budget'])).sheets[0] ?? { values: [] };
  expect(values.flat().filter((value: CellValue) => value !== null)).toHaveLength(16);
});

test('writing it is undone in one click', async () => {
  await typed('Budget', 'B2', BUDGET);
  await room().writeBloc(id());
  await bench.session.undo();
  await until(() => tableau()?.bloc === undefined);
  expect(bench.value('Budget', 'G2')).toBeNull();
  expect(bench.excel.workbook.names).toEqual([]);
});

test('a line inserted just above the total: the total of others leaves it out, the block sees it', async () => {
  await typed('Budget', 'B2', BUDGET);
  bench.type('Budget', 'C5', [['=SUM(C3:C4)']]);
  await checked(bench);
  await room().writeBloc(id());
  await bench.workbook.apply([{ kind: 'insert-rows', sheet: 'Budget', at: 5, count: 1 }]);
  bench.type('Budget', 'B5', [['Divers', '7', '', '7']]);
  // 100 + 20 + 7 against the total that still adds C3:C4
  const row = shown('Budget', 'G2:K10').find(([label]) => label === 'Total, 2023 (k€)');
  expect(row?.slice(1)).toEqual([127, 120, -7, 'écart']);
  await until(() => tableau()?.findings.some(({ code }) => code === 'somme-colonne') ?? false);
  expect(tableau()?.bloc).toBeDefined();
});

test('a protected sheet keeps its cells and says so', async () => {
  await typed('Budget', 'B2', BUDGET);
  await bench.workbook.apply([{ kind: 'protect', sheet: 'Budget' }]);
  await room().writeBloc(id());
  expect(bench.session.getState().problem).toMatchObject({ code: 'protected' });
  expect(bench.value('Budget', 'G2')).toBeNull();
});

test('two tables of a sheet have a block each', async () => {
  await typed('Budget', 'B2', BUDGET);
  bench.type('Budget', 'B20', BUDGET);
  await checked(bench);
  const ids =
    room()
      .getState()
      .controle?.tableaux.map(({ annexe }) => annexe.id) ?? [];
  for (const each of ids) await room().writeBloc(each);
  expect([tableau(0)?.bloc, tableau(1)?.bloc]).toEqual(['G2:K9', 'G20:K27']);
  await room().check('classeur');
  expect(room().getState().controle?.tableaux).toHaveLength(2);
});

test('cells merged beside the table, which Excel does not tell, send the block under it', async () => {
  await typed('Budget', 'B2', BUDGET);
  await bench.workbook.apply([{ kind: 'merge', sheet: 'Budget', range: 'H4:I6' }]);
  await checked(bench);
  await room().writeBloc(id());
  expect(bench.session.getState().problem).toBeUndefined();
  expect(tableau()?.bloc).toBe('B7:F14');
  expect(bench.value('Budget', 'G2')).toBeNull();
  expect(shown('Budget', 'F9:F14').flat()).toEqual([
    'juste',
    'juste',
    'arrondi',
    'juste',
    'juste',
    'arrondi',
  ]);
});

test('totals stored as texts have a block too, which says so', async () => {
  await typed('Annexe', 'B2', [
    ['Poste', 'Total (en M€)'],
    ['Production', '7 M€'],
    ['Services', '8 M€'],
    ['Total Général', '15 M€'],
  ]);
  await room().writeBloc(id());
  expect(bench.session.getState().problem).toBeUndefined();
  expect(shown('Annexe', 'I4:I4')).toEqual([['texte']]);
});
