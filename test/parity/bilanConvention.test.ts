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
  const bilan = async () => {
    const { commands } = writeBilan(await file.snapshot(), { idtop: '' }, jour('2026-03-14'));
    await file.apply(commands);
  };
  await bilan();
  // What somebody gives for article 3 stays when the bilan is written again.
  const detailSheet = (await file.snapshot()).sheets.find(({ name }) => name === 'Détail du bilan');
  const rowOf = (first: string, annee?: number) =>
    1 +
    (detailSheet?.values ?? []).findIndex(
      (cells) => String(cells[0]).startsWith(first) && (annee === undefined || cells[1] === annee),
    );
  await file.apply([
    {
      ...{ kind: 'write', sheet: 'Détail du bilan', values: [[88]] },
      range: `C${rowOf('Planoise', 2025)}`,
    },
    {
      ...{ kind: 'write', sheet: 'Détail du bilan', values: [[0.4]] },
      range: `E${rowOf('Objectif local')}`,
    },
  ]);
  await bilan();
  const [bytes] = recalculate([await file.toBytes()]);
  if (!bytes) throw new Error('nothing calculated');
  const after = takeSnapshot(await readXlsx(bytes));
  const block = after.sheets.find(({ name }) => name === 'Bilan');
  const line = (row: number) => block?.values[row - block.top]?.slice(0, 7);
  // 2024: 10 + 4 + 4, 19 + 11 + 11 and 3 + 3 + 0 households.
  expect(line(21)).toEqual([2024, 18, 41, 6, 65, 221_000, 0]);
  const detail = after.sheets.find(({ name }) => name === 'Détail du bilan');
  const lines = (detail?.values ?? []).map((cells) => cells.slice(0, 9));
  const told = (operation: string, annee: number) =>
    lines.filter(([first, year]) => String(first).startsWith(operation) && year === annee);
  // Of P in 2025: 22 households of the 88 that were rehoused, that is 25 %; nobody gave the others.
  expect(told('Planoise', 2025)[0]?.slice(2, 5)).toEqual([88, 22, 0.25]);
  expect(told('Planoise', 2024)[0]?.slice(2, 5)).toEqual([null, 32, null]);
  expect(lines.find(([first]) => first === 'Ensemble')?.slice(2, 5)).toEqual([88, 119, 0.25]);
  expect(lines.find(([first]) => first === 'Objectif local')?.[4]).toBe(0.4);
  // Saiemb in P in 2025: 1 500 + 3 × 4 000 + 5 000; its rows stand in the sheet of that year.
  expect(told('Planoise', 2025).at(-1)?.slice(2)).toEqual([
    ...['Saiemb Logement', 1, 3, 1, 5, 18_500],
    'Modèle A (2)',
  ]);
  // Six bailleurs of P, four of G, four of C, twice; 65 + 54 households, 221 000 + 194 000 €.
  expect(
    lines.filter(([, , , , , , , , source]) => String(source).startsWith('Modèle A')),
  ).toHaveLength(28);
  expect(lines.at(-1)?.slice(3, 8)).toEqual([30, 75, 14, 119, 415_000]);
  // 2025: 6 + 3 + 3, 14 + 7 + 13 and 2 + 4 + 2; 75 000 + 52 500 + 66 500 €, and 75 000 asked.
  expect(line(22)).toEqual([2025, 12, 34, 8, 54, 194_000, 75_000]);
});
