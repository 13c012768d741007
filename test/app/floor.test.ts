import { attestationKeys } from '../../src/core/forms/modele';
import { checked, goodRow, insertA, insertB, setUp, until, type Bench } from './support/bench';

/** Excel 2019's last set: no `table.resize`, no `triggerSource` in events. */
let bench: Bench;
beforeEach(async () => {
  bench = await setUp({ excelApi: '1.9' });
});
afterEach(() => bench.dispose());

const current = () => bench.session.getState().current;
const noProblem = () => expect(bench.session.getState().problem).toBeUndefined();
const areaOf = (table: string) => bench.excel.workbook.table(table)?.area;

test('the host refuses what came after ExcelApi 1.9', () => {
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(false);
});

test.each([
  ['B', insertB, 'Modèle B', 14, 'H29'],
  ['A', insertA, 'Modèle A', 13, 'H28'],
] as const)('a Modèle %s is attested and certified', async (modele, insert, sheet, first, le) => {
  const keys = attestationKeys[modele];
  await insert(bench);
  bench.type(sheet, `A${first}`, [goodRow('0042')]);
  await checked(bench);
  await bench.session.attest(keys.slice(0, 2), 'Mme Durand');
  noProblem();
  await bench.session.attest(keys, 'M. Petit');
  noProblem();
  const given = keys.map((key) => current()?.attestations[key]?.nom);
  expect(given).toEqual(['Mme Durand', 'Mme Durand', 'M. Petit', 'M. Petit', 'M. Petit']);
  await bench.session.certify({ a: 'Besançon', representant: 'M. Gadet' });
  noProblem();
  expect(current()?.verdict).toMatchObject({ kind: 'certifie', intact: true });
  expect(bench.value(sheet, le)).toBe(46_095);
});

test('a second form gets its line in the table of forms, beside other tables', async () => {
  await insertB(bench);
  const before = areaOf('Formulaires');
  const beside = areaOf('Bailleurs');
  await insertA(bench);
  noProblem();
  expect(areaOf('Formulaires')?.bottom).toBe((before?.bottom ?? 0) + 1);
  expect(areaOf('Bailleurs')).toEqual(beside);
  expect(bench.excel.workbook.areaOf('=ModeleA_1_regime')).toBeDefined();
  expect(bench.session.getState().forms.map(({ id }) => id)).toEqual(['ModeleB_1', 'ModeleA_1']);
});

test('rows pasted below the table come in, and stay told', async () => {
  await insertB(bench);
  bench.type('Modèle B', 'A40', [goodRow('002'), goodRow('003')]);
  await until(() => bench.session.getState().notice?.kind === 'lignes-rapatriees');
  await checked(bench);
  expect(bench.session.getState().notice).toEqual({
    kind: 'lignes-rapatriees',
    count: 2,
    undoable: true,
  });
  expect(current()?.compteurs.eligibles).toBe(2);
});
