/**
 * The bilan of a convention of three operations, calculated by LibreOffice: 2025 is the sum of what *Suivi*
 * has of one operation and of what the Modèles A of the others declare.
 */
import { writeSuivi } from '../../src/app/changes/parts/writeSuivi';
import { writeBilan } from '../../src/app/changes/writeBilan';
import { centimes } from '../../src/core/montant';
import { createFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { takeSnapshot } from '../../src/workbook/xlsx/snapshot';
import { declare, jour, OPERATIONS, writeConvention } from '../support/troisOperations';
import { recalculate } from './libreOffice';

jest.setTimeout(300_000);

test('54 households of 2025, 194 000 €, one of three operations closed; 65 of 2024, 221 000 €', async () => {
  const file = createFileWorkbook();
  for (const operation of ['P', 'G', 'C'] as const) {
    for (const annee of [2024, 2025]) await declare(file, operation, annee);
  }
  await writeConvention(file);
  // C 2025: 3 × 1 500 + 13 × 4 000 + 2 × 5 000 = 66 500 €. Of P only a request stands in Suivi.
  const closed = { annee: 2025, idtop: OPERATIONS.C[0], t1t2: 3, t3t4: 13, t5: 2 };
  const asked = { annee: 2025, idtop: OPERATIONS.P[0], t1t2: 0, t3t4: 0, t5: 0 };
  const rows = [
    { ...closed, forfait: centimes(66_500) },
    { ...asked, demande: centimes(75_000) },
  ];
  await file.apply(writeSuivi(await file.snapshot(), rows).commands);
  const { commands } = writeBilan(await file.snapshot(), { idtop: '' }, jour('2026-03-14'));
  await file.apply(commands);
  const [bytes] = recalculate([await file.toBytes()]);
  if (!bytes) throw new Error('nothing calculated');
  const after = takeSnapshot(await readXlsx(bytes));
  const block = after.sheets.find(({ name }) => name === 'Bilan');
  const line = (row: number) => block?.values[row - block.top]?.slice(0, 7);
  // 2024: 10 + 4 + 4, 19 + 11 + 11 and 3 + 3 + 0 households.
  expect(line(21)).toEqual([2024, 18, 41, 6, 65, 221_000, 0]);
  // 2025: 6 + 3 + 3, 14 + 7 + 13 and 2 + 4 + 2; 75 000 + 52 500 + 66 500 €, and 75 000 asked.
  expect(line(22)).toEqual([2025, 12, 34, 8, 54, 194_000, 75_000]);
});
