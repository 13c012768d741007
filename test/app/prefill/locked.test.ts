/** A Modèle B as it was sent, in the bailleur's Excel: the pane works around what is locked. */
import { fillFromFile } from '../../../office-host/files';
import { prefillForm } from '../../../src/app/rooms/prefill/prefillForm';
import { attestationKeys } from '../../../src/core/forms/modele';
import { createFileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { readXlsx } from '../../../src/workbook/xlsx/read';
import { checked, goodRow, setUp, TODAY, type Bench } from '../support/bench';

const FORM = 'Modèle B';
/** Rows 14 and 15 are prefilled, 16 to 20 spare. */
const MENAGES = [
  { rang: 2, menage: '0042', idtop: '250-1234-01' },
  { rang: 3, menage: '0043', idtop: '' },
];

let bench: Bench;

beforeEach(async () => {
  const identite = { raisonSociale: 'Néolia SA', adresse: '', siret: '' };
  const formulaire = { bailleur: 'Néolia', menages: MENAGES, identite, fichier: 'x.xlsx' };
  const entete = { convention: '168', annee: 2025, idtopOperation: '250-1234-99' };
  const bytes = await prefillForm(createFileWorkbook(), formulaire, entete, TODAY);
  bench = await setUp();
  fillFromFile(bench.excel.workbook, await readXlsx(bytes));
  await bench.session.checkAll();
});

afterEach(() => bench.dispose());

const current = () => {
  const { current: form } = bench.session.getState();
  if (!form) throw new Error('A form is open');
  return form;
};
const problem = () => bench.session.getState().problem;
const isLocked = (row: number, column: number) => bench.sheet(FORM).styleAt(row, column).locked;
const filled = (menage: string) => goodRow(menage).slice(3);

test('tells that its prefilled columns are locked, not that nothing can be done', () => {
  expect(current()).toMatchObject({ protegee: false, preremplie: true, declarant: 'Néolia' });
});

test('locks what was prefilled and the printed parts, and nothing that the bailleur fills', () => {
  const locks = (row: number, columns: readonly number[]) => columns.map((c) => isLocked(row, c));
  const every = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const yes = true;
  const no = false;
  expect(locks(14, every)).toEqual([yes, yes, yes, no, no, no, no, no, no]);
  expect(locks(15, every)).toEqual([yes, yes, no, no, no, no, no, no, no]);
  expect(locks(16, every)).toEqual(every.map(() => no));
  expect(locks(20, every)).toEqual(every.map(() => no));
  // Row 8 holds the raison sociale, which is known; row 9 the address, which is not.
  expect([isLocked(8, 4), isLocked(9, 4), isLocked(13, 1)]).toEqual([yes, no, yes]);
});

test('shows what was given in grey and what waits in amber; a whole row once it is filled', () => {
  const { workbook } = bench.excel;
  const fills = (row: number) =>
    Array.from({ length: 9 }, (_, i) => workbook.displayStyle(bench.sheet(FORM), row, i + 1).fill);
  const [grey, amber, red] = ['#F2F2F2', '#FFF2CC', '#F4CCCC'];
  const open = Array.from({ length: 6 }, () => amber);
  expect(fills(14)).toEqual([grey, grey, grey, ...open]);
  // The list did not give the IDTOP of row 15: it waits with the others.
  expect(fills(15)).toEqual([grey, grey, amber, ...open]);
  bench.type(FORM, 'D14', [filled('0042').map((value, i) => (i === 4 ? '7' : value))]);
  expect(fills(14)).toEqual(Array.from({ length: 9 }, () => red));
});

test('refuses what is typed over a prefilled cell, and takes what is typed beside', async () => {
  expect(() => bench.type(FORM, 'B14', [['x']])).toThrow();
  bench.type(FORM, 'D14', [filled('0042')]);
  bench.type(FORM, 'C15', [['250-1234-01', ...filled('0043')]]);
  bench.type(FORM, 'A16', [goodRow('0099')]);
  await checked(bench);
  expect(current().compteurs).toMatchObject({ declarees: 3, eligibles: 3 });
});

test('corrects and certifies without opening the sheet', async () => {
  bench.type(FORM, 'D14', [filled('0042')]);
  bench.type(FORM, 'C15', [['250-1234-01', ...filled('0043')]]);
  bench.type(FORM, 'G14', [['T3']]);
  bench.type(FORM, 'D9', [['1 rue de la Loi, 25000 Besançon']]);
  bench.type(FORM, 'D10', [['35600000000048']]);
  await checked(bench);
  await bench.session.applyAllCorrections();
  expect(problem()).toBeUndefined();
  expect(bench.value(FORM, 'G14')).toBe('T3/T4');
  await bench.session.attest(attestationKeys.B, 'A. Martin');
  await bench.session.certify({ a: 'Besançon', representant: 'A. Martin' });
  expect(problem()).toBeUndefined();
  expect(current().verdict.kind).toBe('certifie');
  // Rows 14 to 20, an empty one, eight totals, an empty one.
  expect(bench.value(FORM, 'I31')).toContain(current().controle?.numero);
  expect(bench.sheet(FORM).protection).toBeDefined();
});

test('adds open rows in one change that leaves the sheet protected, and takes them back whole', async () => {
  await bench.session.addRows(3);
  expect(problem()).toBeUndefined();
  expect(bench.excel.workbook.tables.find(({ name }) => name === 'ModeleB_1')?.area.bottom).toBe(
    23,
  );
  expect(bench.sheet(FORM).protection?.options).toMatchObject({ allowFormatCells: true });
  expect([1, 2, 3, 9].map((column) => isLocked(23, column))).toEqual([false, false, false, false]);
  expect([isLocked(14, 1), isLocked(15, 2)]).toEqual([true, true]);
  bench.type(FORM, 'A22', [goodRow('0100')]);
  await checked(bench);
  await bench.session.addRows(1);
  await bench.session.undo();
  expect(problem()).toBeUndefined();
  expect(bench.excel.workbook.tables.find(({ name }) => name === 'ModeleB_1')?.area.bottom).toBe(
    23,
  );
  expect(bench.sheet(FORM).protection?.options).toMatchObject({ allowFormatCells: true });
  expect(bench.value(FORM, 'B22')).toBe('0100');
});

test('a password of somebody else is told where the sheet must be opened, and nothing moves', async () => {
  bench.excel.workbook.edit({ source: 'user', label: 'Protéger' }, (tx) => {
    tx.unprotect(bench.sheet(FORM));
    tx.protect(bench.sheet(FORM), { options: { allowFormatCells: true }, password: 'x' });
  });
  await bench.session.checkAll();
  await bench.session.addRows(1);
  expect(problem()).toMatchObject({ code: 'protected' });
  expect(bench.excel.workbook.tables.find(({ name }) => name === 'ModeleB_1')?.area.bottom).toBe(
    20,
  );
  expect(bench.sheet(FORM).protection?.password).toBe('x');
});
