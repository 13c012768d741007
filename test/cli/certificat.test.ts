import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { FichierReport } from '../../src/cli/report';
import { certificationKeys } from '../../src/core/forms/modele';
import { certificationName } from '../../src/core/forms/names';
import { createFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { ENTETE } from '../app/support/entete';
import { copySheet } from '../support/copySheet';
import { insertForm } from '../support/insertForm';
import { folder, iml } from './support';

/** A Modèle B whose certificate is filled in, with a copy of its sheet. */
async function withCopy(table: string): Promise<string> {
  const workbook = createFileWorkbook();
  await insertForm(workbook, { modele: 'B', entete: ENTETE, lignes: 2, regime: '2018' });
  const { names } = await workbook.snapshot();
  for (const key of certificationKeys) {
    const place = names.find(({ name }) => name === certificationName('ModeleB_1', key));
    if (!place) throw new Error(key);
    const values = [[key === 'certifieLe' ? 46_095 : 'Besançon']];
    await workbook.apply([{ kind: 'write', sheet: place.sheet, range: place.range, values }]);
  }
  await copySheet(workbook, { from: 'Modèle B', to: 'Modèle B (2)', table });
  const path = join(folder(), 'retour.xlsx');
  writeFileSync(path, await workbook.toBytes());
  return path;
}

test('iml verifier tells the copy of a certified sheet from the sheet itself', async () => {
  const { out } = await iml(['verifier', await withCopy('ModeleB_12'), '--json']);
  const { fichiers } = JSON.parse(out) as { fichiers: FichierReport[] };
  const certificat = fichiers.map(({ feuille, constats }) => ({
    feuille,
    codes: constats.map(({ code }) => code).filter((code) => code.startsWith('certific')),
  }));
  expect(certificat).toEqual([
    { feuille: 'Modèle B', codes: [] },
    { feuille: 'Modèle B (2)', codes: ['certificat-copie'] },
  ]);
});
