/** Events bear the name that their sheet has, on an Excel that does not tell when one is renamed (before 1.17). */
import { LTSC_2021 } from '../../../office-host';
import { createExcelWorkbook } from '../../../src/workbook/excel';
import type { LiveWorkbook, WorkbookEvent } from '../../../src/workbook/port';
import { settled, startExcel, type TestExcel } from '../../support/office';

let excel: TestExcel;
let told: WorkbookEvent[];
let workbook: LiveWorkbook;
beforeEach(async () => {
  excel = await startExcel({ requirements: LTSC_2021 });
  told = [];
  workbook = createExcelWorkbook();
  await workbook.listen((event) => told.push(event));
});
afterEach(() => excel.dispose());

const type = (row: number) =>
  excel.workbook.edit({ source: 'user', label: 'Saisie' }, (tx) =>
    tx.type(excel.workbook.activeSheet, row, 1, [['x']]),
  );
const rename = (name: string) =>
  excel.workbook.edit({ source: 'user', label: 'Nom' }, (tx) =>
    tx.updateSheet(excel.workbook.activeSheet, { name }),
  );
const changed = () =>
  told.flatMap((event) => (event.kind === 'changed' ? [`${event.sheet} ${event.range}`] : []));

test('an edit of a sheet that was renamed is told under its new name', async () => {
  type(1);
  await settled();
  rename('Annexe');
  type(2);
  await settled();
  expect(changed()).toEqual(['Feuil1 A1', 'Annexe A2']);
});

test('twenty edits in a burst ask for the names twice: for the first, and for all that came meanwhile', async () => {
  excel.host.slowDown({ milliseconds: 50 });
  const before = excel.host.requests.length;
  const rows = Array.from({ length: 20 }, (_, i) => i + 1);
  rows.forEach(type);
  while (told.length < rows.length) await settled();
  expect(changed()).toEqual(rows.map((row) => `Feuil1 A${row}`));
  expect(excel.host.requests.length - before).toBe(2);
});

test('what we write ourselves asks for none', async () => {
  const before = excel.host.requests.length;
  await workbook.apply([{ kind: 'write', sheet: 'Feuil1', range: 'A1', values: [['x']] }]);
  const written = excel.host.requests.length - before;
  await settled();
  expect(changed()).toEqual(['Feuil1 A1']);
  expect(excel.host.requests.length - before).toBe(written);
});
