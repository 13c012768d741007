import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { FichierReport } from '../../src/cli/report';
import type { CellValue, Workbook } from '../../src/workbook/port';
import { createFileWorkbook, type FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { ENTETE } from '../app/support/entete';
import { copySheet } from '../support/copySheet';
import { insertForm } from '../support/insertForm';
import { markCertified } from '../support/markCertified';
import { folder, iml } from './support';

const FORM = 'Modèle B';
const seen = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

async function write(workbook: Workbook, address: string, value: CellValue): Promise<void> {
  await workbook.apply([{ kind: 'write', sheet: FORM, range: address, values: [[value]] }]);
}

/** A Modèle B of two rows, whose certificate stands in H26 to H28. */
async function filled(): Promise<FileWorkbook> {
  const workbook = createFileWorkbook();
  await insertForm(workbook, { modele: 'B', entete: ENTETE, lignes: 2, regime: '2018' });
  await write(workbook, 'H26', 46_095);
  await write(workbook, 'H27', 'Besançon');
  await write(workbook, 'H28', 'Mme Durand');
  return workbook;
}

/** The same with the mark that certifying keeps, and the number that it prints. */
async function certified(): Promise<{ workbook: FileWorkbook; numero: string }> {
  const workbook = await filled();
  const numero = await markCertified(workbook);
  return { workbook, numero };
}

async function verify(workbook: FileWorkbook) {
  const path = join(folder(), 'retour.xlsx');
  writeFileSync(path, await workbook.toBytes());
  const { out } = await iml(['verifier', path]);
  const { fichiers } = JSON.parse((await iml(['verifier', path, '--json'])).out) as {
    fichiers: FichierReport[];
  };
  return { out: seen(out), fichiers };
}

test('iml verifier tells the copy of a certified sheet from the sheet itself', async () => {
  const { workbook, numero } = await certified();
  await copySheet(workbook, { from: FORM, to: 'Modèle B (2)', table: 'ModeleB_12' });
  const { fichiers } = await verify(workbook);
  const told = fichiers.map(({ feuille, constats, certificat }) => ({
    feuille,
    controle: certificat?.controle,
    codes: constats.map(({ code }) => code).filter((code) => code.startsWith('certific')),
  }));
  expect(told).toEqual([
    { feuille: FORM, controle: numero, codes: [] },
    { feuille: 'Modèle B (2)', controle: undefined, codes: ['certificat-copie'] },
  ]);
});

test('it tells the control number, and that the content is no longer the one certified', async () => {
  const { workbook, numero } = await certified();
  const before = await verify(workbook);
  expect(before.out).toContain(`, certifié le 14/03/2026 (contrôle ${numero})`);
  expect(before.fichiers[0]?.certificat).toEqual({
    le: '2026-03-14',
    controle: numero,
    imprime: numero,
    ancien: false,
    intact: true,
    changements: [],
  });
  await write(workbook, 'B14', 'M-0001');
  const after = await verify(workbook);
  expect(after.out).toContain(`(contrôle ${numero}, modifié depuis)`);
  expect(after.fichiers[0]?.certificat).toMatchObject({ controle: numero, intact: false });
  expect(after.out).toContain('  modifié depuis : ligne 14 ajoutée (M-0001)');
  expect(after.fichiers[0]?.certificat?.changements).toHaveLength(1);
});

test('a certificate filled by hand has no number, and a number of another content is told', async () => {
  const byHand = await verify(await filled());
  expect(byHand.out).toMatch(/, certifié le 14\/03\/2026\n/);
  const { workbook, numero } = await certified();
  await write(workbook, 'I26', 'Contrôle : 0000-0000');
  const { out } = await verify(workbook);
  expect(out).toContain(`(contrôle ${numero}, la feuille porte 0000-0000, modifié depuis)`);
});
