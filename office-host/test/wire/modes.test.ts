import { LTSC_2021 } from '../..';
import { settled, startExcel, type TestExcel } from '../../../test/support/office';

let excel: TestExcel;
afterEach(() => excel.dispose());

const edit = (by: string | undefined, text: string) =>
  excel.workbook.edit({ source: 'user', label: 'Saisie', ...(by && { by }) }, (tx) =>
    tx.type(excel.workbook.activeSheet, 1, 1, [[text]]),
  );
const readFirst = () =>
  Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange('A1').load('values');
    await context.sync();
    return cell.values as unknown[][];
  });

test('what another session edits is told as Remote, what this one does as Local', async () => {
  excel = await startExcel({ session: 'ici' });
  const told: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      told.push(`${event.source} ${event.triggerSource}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  edit('ailleurs', 'a');
  edit('ici', 'b');
  edit(undefined, 'c');
  await settled();
  expect(told).toEqual(['Remote Unknown', 'Local Unknown', 'Local Unknown']);
});

test('a slow answer comes, a silent one never does', async () => {
  excel = await startExcel();
  excel.host.slowDown({ milliseconds: 60 });
  const start = Date.now();
  await readFirst();
  expect(Date.now() - start).toBeGreaterThanOrEqual(50);
  excel.host.keepSilent();
  const late = Symbol('late');
  const pause = new Promise((resolve) => setTimeout(() => resolve(late), 60));
  expect(await Promise.race([readFirst(), pause])).toBe(late);
});

test('LTSC 2021 has 1.14 and refuses what came later', async () => {
  excel = await startExcel({ requirements: LTSC_2021 });
  const { requirements } = Office.context;
  expect(
    ['1.14', '1.15'].map((version) => requirements.isSetSupported('ExcelApi', version)),
  ).toEqual([true, false]);
  const renamed = Excel.run(async (context) => {
    context.workbook.worksheets.onNameChanged.add(() => Promise.resolve());
    await context.sync();
  });
  await expect(renamed).rejects.toMatchObject({ code: 'ApiNotFound' });
});
