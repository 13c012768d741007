/**
 * A household that another Modèle A of the workbook declares is known of whatever way the form in view came
 * to be read: with the whole workbook, by itself, or by its typed rows alone.
 */
import type { EnteteA } from '../../src/core/forms/modeleA';
import { checked, goodRow, setUp, type Bench } from './support/bench';
import { ENTETE_A } from './support/entete';

let bench: Bench;
/** The sheet of 2023, which holds M-1, and that of 2024 in view, which holds M-2. */
let before = '';
let after = '';

const insert = (entete: EnteteA) =>
  bench.session.insertModele({ modele: 'A', entete, lignes: 3, regime: '2018' });
const feuille = () => bench.session.getState().current?.feuille ?? '';
const again = () =>
  bench.session
    .getState()
    .current?.groups.flatMap(({ findings }) => findings)
    .filter(({ code }) => code === 'identifiant-deja-declare')
    .map(({ lieu }) => lieu.cellule);
const type = (sheet: string, address: string, texts: readonly (readonly string[])[], by = 'ici') =>
  bench.excel.workbook.edit({ source: 'user', label: 'Saisie', by }, (tx) => {
    const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
    tx.type(bench.sheet(sheet), Number(row), letter.charCodeAt(0) - 64, texts);
  });
/** A lease of that year, in a dwelling delivered the year before. */
const moved = (menage: string, annee: number) =>
  goodRow(menage).map((text, i) => (i === 5 ? `02/04/${annee}` : text));
/** Turns to a sheet as its user does. */
async function turnTo(sheet: string): Promise<void> {
  bench.select(sheet, 'A1');
  await checked(bench);
}

beforeEach(async () => {
  bench = await setUp({ session: 'ici' });
  await insert({ ...ENTETE_A, annee: 2024 });
  before = feuille();
  type(before, 'A13', [moved('M-1', 2024)]);
  await checked(bench);
  await insert({ ...ENTETE_A, annee: 2025 });
  after = feuille();
  type(after, 'A13', [moved('M-2', 2025)]);
  await checked(bench);
  expect(again()).toEqual([]);
});
afterEach(() => bench.dispose());

test('typed where the form was read by itself, as after turning from one sheet to the other', async () => {
  await turnTo(before);
  await turnTo(after);
  type(after, 'B13', [[' M-1']]);
  await checked(bench);
  expect(again()).toEqual(['B13']);
});

test('pasted over more rows than the form has', async () => {
  await turnTo(before);
  await turnTo(after);
  type(
    after,
    'A13',
    ['M-2', 'M-3', 'M-4', 'M-5', 'M-1'].map((menage) => moved(menage, 2025)),
  );
  await checked(bench);
  expect(again()).toEqual(['B17']);
});

test('typed in the other form, then turned to the one that holds it already', async () => {
  await turnTo(before);
  type(before, 'A14', [moved('M-2', 2024)]);
  await checked(bench);
  await turnTo(after);
  expect(again()).toEqual(['B13']);
});

test('brought into the other form by a correction of ours', async () => {
  await turnTo(before);
  type(before, 'A14', [moved('M-2', 2024)]);
  // A type of dwelling that « Corriger » settles: what it writes is ours, and M-2 was never read whole.
  type(before, 'G14', [['T3']]);
  await checked(bench);
  await bench.session.applyAllCorrections();
  await turnTo(after);
  expect(again()).toEqual(['B13']);
});

test('typed in the other form by a colleague, while this one is in view', async () => {
  type(before, 'A14', [moved('M-2', 2024)], 'ailleurs');
  await checked(bench);
  expect(again()).toEqual(['B13']);
});

test('taken away from the other form by a colleague: nothing is said any more', async () => {
  type(after, 'B13', [['M-1']]);
  await checked(bench);
  expect(again()).toEqual(['B13']);
  type(before, 'B13', [['M-9']], 'ailleurs');
  await checked(bench);
  expect(again()).toEqual([]);
});

test('after « Annuler » of what brought it', async () => {
  await turnTo(before);
  type(before, 'B13', [['M-2']]);
  type(before, 'G13', [['T3']]);
  await checked(bench);
  await bench.session.applyAllCorrections();
  await bench.session.undo();
  await turnTo(after);
  expect(again()).toEqual(['B13']);
});

test('such a household is not éligible, and the form is not certified', async () => {
  await turnTo(before);
  await turnTo(after);
  type(after, 'B13', [['M-1']]);
  await checked(bench);
  const { current } = bench.session.getState();
  expect(current?.compteurs).toMatchObject({ declarees: 1, eligibles: 0, nonEligibles: 1 });
  expect(current?.verdict).not.toBe('certifiable');
});
