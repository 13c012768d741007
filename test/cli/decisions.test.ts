/** What somebody justified in the workbook, as the command line tells it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { decisionCommands } from '../../src/app/sheets/decisionCommands';
import type { FichierReport } from '../../src/cli/report';
import { checkForm } from '../../src/core/check';
import { parseIso, type IsoDate } from '../../src/core/date';
import { intituleOf } from '../../src/core/forms/column';
import { recogniseForms } from '../../src/core/reading/recogniseForms';
import { empreinteOf } from '../../src/core/rules/decisions';
import type { CellValue } from '../../src/workbook/port';
import { createFileWorkbook, type FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { ENTETE } from '../app/support/entete';
import { insertForm } from '../support/insertForm';
import { folder, iml } from './support';

const FORM = 'Modèle B';
const LE = parseIso('2026-03-02') as IsoDate;
const seen = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

async function write(workbook: FileWorkbook, range: string, values: readonly CellValue[]) {
  await workbook.apply([{ kind: 'write', sheet: FORM, range, values: [values] }]);
}

/** A T3/T4 whose lease of 2 April 2025 is eight days before its delivery, justified by Claude Martin. */
async function justified(): Promise<FileWorkbook> {
  const workbook = createFileWorkbook();
  await insertForm(workbook, { modele: 'B', entete: ENTETE, lignes: 2, regime: '2018' });
  const days = [45_757, 45_337, 45_749];
  const cells = [ENTETE.bailleur, 'M-1', ENTETE.idtopOperation, ...days, 'T3/T4', 6.05, 6.2];
  await write(workbook, 'A14:I14', cells);
  const snapshot = await workbook.snapshot();
  const [form] = recogniseForms(snapshot);
  const [row] = form?.lignes ?? [];
  const finding =
    form && checkForm(form, LE).findings.find(({ code }) => code === 'bail-avant-livraison');
  if (!form || !row || !finding) throw new Error('nothing to justify');
  const decision = {
    menage: 'M-1',
    code: finding.code,
    colonne: intituleOf('dateBail'),
    ...{ raison: 'Livré par tranches', par: 'Claude Martin', le: LE },
    empreinte: empreinteOf(finding, 'dateBail', row),
  };
  await workbook.apply(decisionCommands(snapshot, form, { finding, decision }));
  return workbook;
}

async function verify(workbook: FileWorkbook) {
  const path = join(folder(), 'retour.xlsx');
  writeFileSync(path, await workbook.toBytes());
  const { out } = await iml(['verifier', path]);
  const { fichiers } = JSON.parse((await iml(['verifier', path, '--json'])).out) as {
    fichiers: FichierReport[];
  };
  return { out: seen(out), report: fichiers[0] };
}

test('a justified avertissement is told with who, when and why, and counts as none', async () => {
  const { out, report } = await verify(await justified());
  expect(report?.constats.map(({ code }) => code)).not.toContain('bail-avant-livraison');
  expect(report?.justifies).toMatchObject([
    {
      ...{ code: 'bail-avant-livraison', cellule: 'F14' },
      decision: { raison: 'Livré par tranches', par: 'Claude Martin', le: '2026-03-02' },
    },
  ]);
  expect(out).toContain('Justifié le 02/03/2026 par Claude Martin : Livré par tranches');
});

test('a decision about a household that was renamed is told, and counts for no row', async () => {
  const workbook = await justified();
  await write(workbook, 'B14', ['M-2']);
  const { out, report } = await verify(workbook);
  expect([report?.justifies, report?.caduques]).toEqual([[], []]);
  expect(report?.sansMenage).toMatchObject([{ menage: 'M-1', par: 'Claude Martin' }]);
  expect(out).toContain('Cette décision ne vaut pour aucune ligne.');
});

test('a lease one day later ends the decision, and both are told', async () => {
  const workbook = await justified();
  await write(workbook, 'F14', [45_750]);
  const { out, report } = await verify(workbook);
  expect(report?.constats.map(({ code }) => code)).toContain('bail-avant-livraison');
  expect(report?.justifies).toEqual([]);
  expect(report?.caduques).toMatchObject([{ decision: { par: 'Claude Martin' } }]);
  expect(out).toContain('cette décision ne vaut plus');
});
