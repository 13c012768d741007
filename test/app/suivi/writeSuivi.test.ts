import { writeSuivi } from '../../../src/app/changes/parts/writeSuivi';
import { readSuivi } from '../../../src/core/dossier/suivi';
import { centimes } from '../../../src/core/montant';
import type { CellValue, Command, Workbook } from '../../../src/workbook/port';
import { createFileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { day } from './classeur';

const OLD = ['Année', 'IDTOP', 'T1/T2', 'T3/T4', 'T5 et plus', 'Total'];

/** *Suivi* as an earlier version laid it out, with something `beside` in the column H. */
async function older(beside: CellValue): Promise<Workbook> {
  const sheet = 'Suivi';
  const commands: readonly Command[] = [
    { kind: 'add-sheet', sheet },
    { kind: 'write', sheet, range: 'A4:F5', values: [OLD, [2023, 'X', 1, 0, 0, 1]] },
    { kind: 'write', sheet, range: 'H4', values: [[beside]] },
    {
      kind: 'add-table',
      sheet,
      range: 'A4:F5',
      name: 'Suivi',
      style: null,
      filterButtons: false,
      banded: false,
    },
  ];
  const workbook = createFileWorkbook();
  await workbook.apply(commands);
  return workbook;
}

const PAID = { rang: 5, paye: centimes(1500), payeLe: day('2024-06-15') } as const;

test('money written into an older table widens it where the cells beside are free', async () => {
  const workbook = await older(null);
  const { commands, sansPlace } = writeSuivi(await workbook.snapshot(), [PAID]);
  expect(sansPlace).toEqual([]);
  await workbook.apply(commands);
  const snapshot = await workbook.snapshot();
  expect(snapshot.tables).toMatchObject([{ range: 'A4:H5', columns: [...OLD, 'Payé', 'Payé le'] }]);
  expect(readSuivi(snapshot)).toMatchObject([
    { annee: 2023, t1t2: 1, paye: 150_000, payeLe: '2024-06-15' },
  ]);
});

test('where something stands beside, households are written and the columns left out are named', async () => {
  const workbook = await older('Ménages');
  const more = { annee: 2024, idtop: 'X', t1t2: 0, t3t4: 2, t5: 0, demande: centimes(8000) };
  const { commands, sansPlace } = writeSuivi(await workbook.snapshot(), [PAID, more]);
  expect(sansPlace).toEqual(['Demandé', 'Payé', 'Payé le']);
  await workbook.apply(commands);
  const snapshot = await workbook.snapshot();
  expect(snapshot.tables).toMatchObject([{ range: 'A4:F6', columns: OLD }]);
  expect(readSuivi(snapshot)).toMatchObject([
    { annee: 2023, paye: undefined },
    { annee: 2024, t3t4: 2, demande: undefined },
  ]);
  const [sheet] = snapshot.sheets;
  expect(sheet?.formulas.at(-1)).toContain('=SUM(C6:E6)');
  expect(JSON.stringify(sheet?.values)).toContain('Ménages');
});

test('a workbook without Suivi gets it, with its first year', async () => {
  const workbook = createFileWorkbook();
  await workbook.apply([{ kind: 'add-sheet', sheet: 'Feuil1' }]);
  const year = { annee: 2024, idtop: '', t1t2: 3, t3t4: 0, t5: 0 };
  await workbook.apply(writeSuivi(await workbook.snapshot(), [year]).commands);
  const snapshot = await workbook.snapshot();
  expect(snapshot.tables.map(({ name }) => name)).toEqual(['Suivi', 'Menages']);
  expect(snapshot.names.map(({ name }) => name)).toContain('IML_Menages_Identifiant');
  expect(readSuivi(snapshot)).toMatchObject([{ annee: 2024, idtop: '', t1t2: 3, rang: 5 }]);
});
