import type { FindingCode } from '../../src/core/finding';
import { attestationKeys } from '../../src/core/forms/modele';
import { cellAddress } from '../../src/grid/a1';
import { checked, goodRow, insertA, insertB, setUp, until, type Bench } from './support/bench';
import { ENTETE_A } from './support/entete';

let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
  await insertA(bench);
});
afterEach(() => bench.dispose());

/** A row of another bailleur than the one of `goodRow`: a Modèle A gathers several. */
const rowOf = (bailleur: string, menage: string) => [bailleur, ...goodRow(menage).slice(1)];

const FORM = 'Modèle A';
const FIRST = 13;
const current = () => {
  const { current } = bench.session.getState();
  if (!current) throw new Error('No form is open');
  return current;
};
const findings = () => current().groups.flatMap((group) => group.findings);
const codesAt = () => findings().map(({ code, lieu }) => `${code} ${lieu.cellule}`);
const codes = () => findings().map(({ code }) => code);
const find = (code: FindingCode) => {
  const found = findings().find((finding) => finding.code === code);
  if (!found) throw new Error(`No ${code}`);
  return found;
};
const noProblem = () => expect(bench.session.getState().problem).toBeUndefined();
const column = (letter: string, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => bench.value(FORM, `${letter}${first + i}`));

test('is told by its maître d’ouvrage and its year', () => {
  expect(bench.session.getState()).toMatchObject({
    phase: 'formulaire',
    notice: { kind: 'insere', modele: 'A' },
    current: { id: 'ModeleA_1', modele: 'A', declarant: 'Grand Besançon Habitat', annee: 2025 },
  });
  expect(findings()).toEqual([]);
});

test('keeps its header for the next one, apart from that of Modèle B', async () => {
  const { idtopOperation } = ENTETE_A;
  expect(await bench.session.nextEntetes('A')).toEqual([ENTETE_A]);
  // The operation in hand, and nothing else of the other form.
  expect(await bench.session.nextEntetes('B')).toEqual([{ idtopOperation }]);
  await insertB(bench);
  expect(await bench.session.nextEntetes('A')).toEqual([ENTETE_A]);
  expect(await bench.session.nextEntetes('B')).toMatchObject([{ bailleur: 'Néolia' }]);
});

test('takes rows of several bailleurs, which a Modèle B would refuse', async () => {
  bench.type(FORM, `A${FIRST}`, [rowOf('Néolia', '1'), rowOf('Logévie', '2')]);
  await checked(bench);
  expect(codes()).not.toContain('bailleur-different');
  expect(current().compteurs).toMatchObject({ declarees: 2, eligibles: 2 });
});

test('a bailleur that did not sign is told once the signatories are listed', async () => {
  bench.type(FORM, `A${FIRST}`, [rowOf('Néolia', '1'), rowOf('Logévie', '2')]);
  const list = bench.excel.workbook.table('Bailleurs');
  if (!list) throw new Error('No list of bailleurs');
  bench.type('Paramètres', cellAddress(list.area.top + 1, list.area.left), [['Néolia']]);
  await checked(bench);
  expect(codesAt().filter((code) => code.startsWith('bailleur'))).toEqual([
    `bailleur-hors-convention A${FIRST + 1}`,
  ]);
});

test.each([
  ['convention', 'D5'],
  ['annee', 'H5'],
  ['maitreOuvrage', 'D6'],
  ['raisonSociale', 'D7'],
  ['adresse', 'D8'],
  ['siret', 'D9'],
  ['idtopOperation', 'D10'],
  ['libelleOperation', 'D11'],
])('an empty %s is told at %s', async (champ, cellule) => {
  bench.type(FORM, cellule, [['']]);
  await checked(bench);
  expect(findings()).toMatchObject([
    { code: 'entete-manquant', entete: champ, lieu: { feuille: FORM, cellule, champ } },
  ]);
});

test('its totals count rows and past years of its operation', async () => {
  bench.type(FORM, `A${FIRST}`, [goodRow('1'), goodRow('2')]);
  bench.type('Suivi', 'A5', [['2024', ENTETE_A.idtopOperation, '1', '2', '3']]);
  await checked(bench);
  // Five rows from 13 to 17, an empty line, then the eight totals: two T3/T4, and 1, 2, 3 of 2024.
  expect(column('I', 19, 26)).toEqual([0, 2, 0, 2, 1, 4, 3, 8]);
  expect(codes().filter((code) => /total|cumul/.test(code))).toEqual([]);
});

test('a total typed over is put right', async () => {
  bench.type(FORM, `A${FIRST}`, [goodRow('1')]);
  bench.type(FORM, 'I22', [['12']]);
  await checked(bench);
  await bench.session.applyCorrection(find('total-altere'));
  noProblem();
  expect(bench.formula(FORM, 'I22')).toBe('=SUM($I$19:$I$21)');
  expect(codes()).not.toContain('total-altere');
});

test('« Tout corriger » and « Annuler » work as on a Modèle B', async () => {
  bench.type(FORM, `A${FIRST}`, [goodRow('1'), goodRow('2')]);
  bench.type(FORM, `G${FIRST}`, [['T3'], ['F4']]);
  await checked(bench);
  await bench.session.applyAllCorrections();
  noProblem();
  expect(column('G', FIRST, FIRST + 1)).toEqual(['T3/T4', 'T3/T4']);
  await bench.session.undo();
  expect(column('G', FIRST, FIRST + 1)).toEqual(['T3', 'F4']);
});

test('rows are added inside the table', async () => {
  bench.type(
    FORM,
    `A${FIRST}`,
    [1, 2, 3, 4, 5].map((n) => goodRow(`00${n}`)),
  );
  await checked(bench);
  await bench.session.addRows(3);
  noProblem();
  expect(bench.excel.workbook.table('ModeleA_1')?.area).toMatchObject({ top: 12, bottom: 20 });
  bench.type(FORM, 'A20', [goodRow('006')]);
  await checked(bench);
  expect(bench.value(FORM, 'I25')).toBe(6);
});

test('forty rows pasted over five come in, the totals and the certificate intact', async () => {
  const rows = Array.from({ length: 40 }, (_, n) => rowOf(`Bailleur ${n % 3}`, `M-${n + 1}`));
  bench.type(FORM, `A${FIRST}`, rows);
  await until(() => bench.session.getState().notice?.kind === 'lignes-rapatriees');
  await checked(bench);
  noProblem();
  expect(column('B', FIRST, FIRST + 39)).toEqual(rows.map((row) => row[1]));
  expect(column('I', 54, 61)).toEqual([0, 40, 0, 40, 0, 40, 0, 40]);
  expect(bench.value(FORM, 'G65')).toMatch(/^Nom du représentant du maître d.ouvrage/);
  expect(current().compteurs.eligibles).toBe(40);
});

test('is certified by the representative of the maître d’ouvrage, with attestations of its own', async () => {
  bench.type(FORM, `A${FIRST}`, [goodRow('1')]);
  await checked(bench);
  await bench.session.attest(attestationKeys.A, 'Mme Durand');
  await bench.session.certify({ a: 'Besançon', representant: 'M. Gadet' });
  noProblem();
  expect(current().verdict).toEqual({ kind: 'certifie', le: '2026-03-14', intact: true });
  expect(column('H', 28, 30)).toEqual([46_095, 'Besançon', 'M. Gadet']);
  expect(bench.value(FORM, 'G30')).toMatch(/^Nom du représentant du maître d.ouvrage/);
  await insertB(bench);
  expect(current().attestations['hors-plus-cd']).toBeUndefined();
});
