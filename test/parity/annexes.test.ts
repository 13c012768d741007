import { insertAnnexe } from '../../src/app/changes/insertAnnexe';
import { planBloc } from '../../src/app/sheets/bloc';
import { annexeExemples } from '../../src/core/annexes/exemples';
import { recogniseAnnexes } from '../../src/core/annexes/recognise';
import { createFileWorkbook, openFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { recalculate } from './libreOffice';

jest.setTimeout(600_000);

test('LibreOffice finds the totals of the examples, after a line inserted above each total too', async () => {
  const workbook = createFileWorkbook();
  const sheets: string[] = [];
  for (const { saisie } of annexeExemples) {
    const { sheet, commands } = insertAnnexe(await workbook.snapshot(), saisie);
    sheets.push(sheet);
    await workbook.apply(commands);
  }
  const [first = ''] = sheets;
  await workbook.apply([
    { kind: 'insert-rows', sheet: first, at: 7, count: 1 },
    { kind: 'write', sheet: first, range: 'A7:D7', values: [['Autres', 100, 10, 1]] },
  ]);
  const snapshot = await workbook.snapshot();
  const dijon = recogniseAnnexes(snapshot, { feuille: 'Annexe 1 (2)' }).annexes[0];
  await workbook.apply((dijon && planBloc(snapshot, dijon)?.commands) ?? []);
  const [bytes = new Uint8Array()] = recalculate([await workbook.toBytes()]);
  const saved = await openFileWorkbook(bytes);
  const read = async (sheet: string, range: string) =>
    (await saved.readBlocks(sheet, [range])).flatMap(({ values }) => values.flat());
  expect(sheets).toEqual(['Annexe 1', 'Annexe 2', 'Annexe 1 (2)', 'Annexe 2 (2)']);
  // Besançon with the line added: 4 175 + 100, 3 072 + 10, 2 600 + 1, 9 847 + 111
  expect(await read('Annexe 1', 'B8:E8')).toEqual([4275, 3082, 2601, 9958]);
  expect(await read('Annexe 1 (2)', 'B7:E7')).toEqual([13_221, 10_245, 7137, 30_603]);
  expect(await read('Annexe 2', 'B7')).toEqual([15]);
  expect(await read('Annexe 2 (2)', 'B7')).toEqual([30]);
  expect(await read('Annexe 1 (2)', 'K6:K12')).toEqual(Array(7).fill('juste'));
  expect(await read('Annexe 1 (2)', 'H8:J8')).toEqual([30_603, 30_603, 0]);
});
