/** The made-up form: what it shows, and that nothing of it stays. */
import { attestationKeys } from '../../src/core/forms/modele';
import { checked, goodRow, insertB, setUp, type Bench } from './support/bench';
import { faceOf } from './support/face';

const SHEET = 'Exemple de Modèle B';
let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
  bench.type('Feuil1', 'A1', [
    ['Ma liste', 'Montant'],
    ['Dupont', '1500'],
  ]);
  await checked(bench);
});
afterEach(() => bench.dispose());

const current = () => {
  const { current: form } = bench.session.getState();
  if (!form) throw new Error('no form');
  return form;
};
const sheets = () => bench.excel.workbook.sheets.map(({ name }) => name);
const names = () => bench.excel.workbook.names.map(({ name }) => name);
const first = () => (bench.excel.workbook.table('ModeleB_1')?.area.top ?? 0) + 1;

test('is of the year that just ended, and each faulty row has one fault', async () => {
  await bench.session.insertExemple();
  expect(bench.session.getState()).toMatchObject({
    notice: { kind: 'exemple-insere', count: 8, undoable: true },
    current: { feuille: SHEET, annee: 2025, exemple: true },
  });
  const at = (row: number) => first() + row - 1;
  const told = current().groups.flatMap(({ kind, rang, findings }) =>
    kind === 'ligne' ? findings.map(({ code }) => [rang, code]) : [],
  );
  expect(told).toEqual([
    [at(2), 'identifiant-doublon'],
    [at(3), 'typologie-a-normaliser'],
    [at(4), 'montant-invalide'],
    [at(5), 'bail-hors-annee'],
    [at(6), 'loyer-superieur-plafond'],
    [at(7), 'cellule-manquante'],
    [at(8), 'identifiant-doublon'],
  ]);
  expect(current().corrections).toBe(2);
  expect(current().groups.filter(({ kind }) => kind === 'entete' || kind === 'formulaire')).toEqual(
    [],
  );
});

test('can be taken to its certificate as any form: two faults are mended by « Tout corriger », four by hand', async () => {
  await bench.session.insertExemple();
  await bench.session.applyAllCorrections();
  const top = first();
  for (const [cell, text] of [
    [`F${top + 4}`, '18/12/2025'],
    [`H${top + 5}`, '6,05'],
    [`E${top + 6}`, '15/02/2024'],
    [`B${top + 7}`, 'M-0008'],
  ] as const) {
    bench.type(SHEET, cell, [[text]]);
  }
  await checked(bench);
  expect(current().verdict).toEqual({ kind: 'attestations', manquantes: 5 });
  await bench.session.attest(attestationKeys.B, 'Claude Martin');
  await bench.session.certify({ a: 'Besançon', representant: 'Claude Martin' });
  expect(current().verdict).toMatchObject({ kind: 'certifie', intact: true });
});

test('one click takes everything away: the workbook is as it was', async () => {
  const before = faceOf(bench.excel);
  await bench.session.insertExemple();
  await bench.session.removeExemple();
  expect(faceOf(bench.excel)).toEqual(before);
  expect(bench.session.getState()).toMatchObject({
    phase: 'sans-formulaire',
    notice: { kind: 'exemple-retire', undoable: false },
  });
});

test('so does it after a certificate, with what was laid out for it since', async () => {
  await bench.session.insertExemple();
  await bench.session.attest(attestationKeys.B, 'Claude Martin');
  bench.type(SHEET, `D${first()}`, [['20/02/2025']]);
  await checked(bench);
  const finding = current()
    .groups.flatMap(({ findings }) => findings)
    .find(({ code }) => code === 'bail-avant-livraison');
  if (!finding) throw new Error('no avertissement');
  await bench.session.justify({ finding, raison: 'Procès-verbal', par: 'Claude Martin' });
  await bench.session.certify({ a: 'Besançon', representant: 'Claude Martin' });
  expect(sheets().length).toBeGreaterThan(5);
  await bench.session.removeExemple();
  expect(sheets()).toEqual(['Feuil1']);
  expect(names()).toEqual([]);
});

test('« Annuler » takes it back as well', async () => {
  const before = faceOf(bench.excel);
  await bench.session.insertExemple();
  await bench.session.undo();
  expect(faceOf(bench.excel)).toEqual(before);
});

test('a form inserted since keeps the lists that it leans on, and no row of the example', async () => {
  await bench.session.insertExemple();
  await bench.session.attest(attestationKeys.B, 'Claude Martin');
  await insertB(bench);
  await bench.session.chooseForm('ModeleB_1');
  await bench.session.removeExemple();
  expect(sheets()).toEqual(expect.arrayContaining(['Feuil1', 'Modèle B', 'Suivi', 'Paramètres']));
  expect(sheets()).not.toContain(SHEET);
  const { tables, sheets: all } = await bench.workbook.snapshot();
  expect(tables.map(({ name }) => name)).toContain('Attestations');
  expect(all.flatMap(({ values }) => values.flat())).not.toContain('ModeleB_1');
  expect(names().filter((name) => name.startsWith('ModeleB_1'))).toEqual([]);
  expect(current()).toMatchObject({ id: 'ModeleB_2' });
  bench.type('Modèle B', `A${(bench.excel.workbook.table('ModeleB_2')?.area.top ?? 0) + 1}`, [
    goodRow('M-1'),
  ]);
  await checked(bench);
  expect(current().compteurs).toMatchObject({ declarees: 1, eligibles: 1 });
});

test.each([
  ['a signatory was listed', 'Paramètres', 'Bailleurs'],
  ['a past year was written', 'Suivi', 'Suivi'],
])('where %s, that sheet stays', async (_, sheet, table) => {
  await bench.session.insertExemple();
  const top = (bench.excel.workbook.table(table)?.area.top ?? 0) + 1;
  bench.type(sheet, `A${top}`, [[table === 'Suivi' ? '2024' : 'Néolia']]);
  await checked(bench);
  await bench.session.removeExemple();
  expect(sheets()).toEqual(['Feuil1', sheet]);
});

test('where somebody noted something under a list, that sheet stays', async () => {
  await bench.session.insertExemple();
  bench.type('Attestations', 'B20', [['Voir avec Claude']]);
  await checked(bench);
  await bench.session.removeExemple();
  expect(sheets()).toEqual(['Feuil1', 'Attestations']);
});

test('where it is the last sheet in view, an empty one takes its place', async () => {
  await bench.session.insertExemple();
  await bench.workbook.apply([{ kind: 'delete-sheet', sheet: 'Feuil1' }]);
  await bench.session.removeExemple();
  expect(bench.session.getState().problem).toBeUndefined();
  expect(sheets()).toEqual(['Feuil1']);
});

test('a form of somebody is no example: nothing goes', async () => {
  await insertB(bench);
  const before = sheets();
  await bench.session.removeExemple();
  expect(sheets()).toEqual(before);
});

test('its operation is not offered for a form of one’s own', async () => {
  await bench.session.insertExemple();
  expect(bench.session.getState().operation?.idtop).toBe('000-0000-00');
  expect(await bench.session.nextEntetes('B')).toEqual([]);
});
