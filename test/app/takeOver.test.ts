/** A form typed by hand: its régime is kept, and one click makes it an official form that is certified. */
import { columnKeys, intituleOf } from '../../src/core/forms/column';
import { attestationKeys } from '../../src/core/forms/modele';
import { checked, goodRow, setUp, type Bench } from './support/bench';

const SHEET = 'Déclaration 2025';
const HEADER = [
  ['Convention :', '168'],
  ['Année :', '2025 (N-1)'],
  ['Nom du bailleur HLM relogeur :', 'Néolia'],
  ['Raison sociale :', 'Néolia SA'],
  ['Adresse :', '34 rue de la Combe aux Biches'],
  ['SIRET :', '732 829 320 00074'],
  ['IDTOP de l’opération :', '250-1234-01'],
];
/** Headings in row 9, households from row 10. */
const FIRST = 10;

let bench: Bench;

async function typed(rows: readonly (readonly string[])[], headings = columnKeys.map(intituleOf)) {
  bench = await setUp();
  bench.excel.workbook.edit({ source: 'user', label: SHEET }, (tx) => tx.addSheet(SHEET));
  bench.type(SHEET, 'A1', HEADER);
  bench.type(SHEET, 'A9', [headings, ...rows]);
  await bench.session.checkAll();
  // What was typed is told in later turns: it comes before the act.
  await checked(bench);
}

afterEach(() => bench.dispose());

const state = () => bench.session.getState();
const ids = () => state().forms.map(({ id }) => id);
const rowOf = (sheet: string, rang: number) =>
  'ABCDEFGHI'.split('').map((column) => bench.value(sheet, `${column}${rang}`));

test('the régime is kept in the table of forms, found again, and changed', async () => {
  await typed([goodRow('M-1')]);
  const codes = () =>
    state().current?.groups.flatMap(({ findings }) => findings.map((f) => f.code));
  expect(codes()).toContain('regime-2021');
  await bench.session.chooseRegime('2018');
  await bench.session.checkAll();
  expect(state().problem).toBeUndefined();
  expect(codes()).not.toContain('regime-2021');
  await bench.session.chooseRegime('2021');
  await bench.session.checkAll();
  // Without a barème of 2021 the lease is told as lacking one.
  expect(codes()).toContain('bareme-manquant');
});

test('its year is told as it is read, whatever is written beside it', async () => {
  await typed([goodRow('M-1')]);
  expect(state().forms).toMatchObject([{ declarant: 'Néolia', annee: 2025 }]);
});

test('nothing is attested or certified on it: no half of a certification', async () => {
  await typed([goodRow('M-1')]);
  const before = bench.excel.workbook.sheets.length;
  await bench.session.attest(attestationKeys.B, 'Jean Martin');
  await bench.session.certify({ a: 'Besançon', representant: 'Jean Martin' });
  expect(state().problem).toBeUndefined();
  expect(bench.excel.workbook.sheets).toHaveLength(before);
  expect(state().current?.verdict).toEqual({ kind: 'a-reprendre' });
});

test('one click gives an official form with its header, rows and régime; then it is certified', async () => {
  await typed([goodRow('M-1'), goodRow('M-2'), goodRow('M-3')]);
  await bench.session.chooseRegime('2018');
  const rows = [0, 1, 2].map((index) => rowOf(SHEET, FIRST + index));
  await bench.session.takeOverLignes();
  expect(state()).toMatchObject({
    notice: { kind: 'lignes-reprises', count: 3, modele: 'B', undoable: true },
    current: { id: 'ModeleB_1', declarant: 'Néolia', annee: 2025 },
  });
  const top = (bench.excel.workbook.table('ModeleB_1')?.area.top ?? 0) + 1;
  expect([0, 1, 2].map((index) => rowOf('Modèle B', top + index))).toEqual(rows);
  expect(rowOf(SHEET, FIRST)).toEqual(rows[0]);
  await bench.session.attest(attestationKeys.B, 'Jean Martin');
  await bench.session.certify({ a: 'Besançon', representant: 'Jean Martin' });
  await checked(bench);
  expect(state().current?.verdict).toEqual({ kind: 'certifie', le: '2026-03-14', intact: true });
});

test('« Annuler » takes the official form back, and the sheets made with it', async () => {
  await typed([goodRow('M-1')]);
  const before = bench.excel.workbook.sheets.map(({ name }) => name);
  await bench.session.takeOverLignes();
  expect(ids()).toHaveLength(2);
  await bench.session.undo();
  expect(bench.excel.workbook.sheets.map(({ name }) => name)).toEqual(before);
  expect(ids()).toEqual([`${SHEET}!A9`]);
});

test('what is wrong stays wrong there: a day in the place of a rent is no amount', async () => {
  const row = goodRow('M-1').map((text, index) => (index === 7 ? '06/05/2025' : text));
  await typed([row]);
  await bench.session.takeOverLignes();
  const codes = state().current?.groups.flatMap(({ findings }) => findings.map((f) => f.code));
  expect(codes).toContain('date-a-la-place');
});

test('nothing is taken over while a column waits for a choice', async () => {
  const headings = [...columnKeys.map(intituleOf), ''];
  headings[6] = 'Typologie 1';
  headings[9] = 'Typologie 2';
  await typed([[...goodRow('M-1'), 'T5']], headings);
  expect(state().current?.colonnes?.ambigues).toHaveLength(1);
  await bench.session.takeOverLignes();
  expect(ids()).toEqual([`${SHEET}!A9`]);
});
