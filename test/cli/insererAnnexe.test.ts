import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { CellValue } from '../../src/workbook/port';
import { openFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { folder, iml } from './support';

async function insert(args: readonly string[], saisie?: unknown) {
  const at = folder();
  const [sortie, json] = [join(at, 'a.xlsx'), join(at, 's.json')];
  if (saisie !== undefined) writeFileSync(json, JSON.stringify(saisie));
  const given = saisie === undefined ? [] : ['--saisie', json];
  return { sortie, run: await iml(['inserer', ...args, ...given, '--sortie', sortie]) };
}

async function cells(path: string, sheet: string, range: string): Promise<readonly CellValue[]> {
  const workbook = await openFileWorkbook(readFileSync(path));
  const [block] = await workbook.readBlocks(sheet, [range]);
  return block?.values.flat() ?? [];
}

test.each([
  // 4 175 + 3 072 + 2 600, then 13 221 + 10 245 + 7 137
  ['besancon', [4175, 3072, 2600, 9847]],
  ['Dijon', [13_221, 10_245, 7137, 30_603]],
])('Annexe 1 of %s is saved with its totals and no error', async (exemple, totals) => {
  const { run, sortie } = await insert(['annexe-1', '--exemple', exemple]);
  expect(run).toMatchObject({
    code: 0,
    err: '',
    out: `${sortie}\u00a0: Annexe 1 insérée, 2\u00a0lignes.\n`,
  });
  expect(await cells(sortie, 'Annexe 1', 'B7:E7')).toEqual(totals);
  const check = await iml(['annexes', sortie, '--json']);
  expect(check.code).toBe(0);
  expect(check.out).not.toContain('"code"');
});

test('without anything else, the three years before this one, in k€, and forecasts from this one', async () => {
  const one = await insert(['annexe-1']);
  expect(await cells(one.sortie, 'Annexe 1', 'B4:E4')).toEqual([
    'Année 2023 (en k€)',
    'Année 2024 (en k€)',
    'Année 2025 (en k€)',
    'Total 2023 / 2025 (en k€)',
  ]);
  const two = await insert(['annexe-2']);
  expect(await cells(two.sortie, 'Annexe 2', 'B4')).toEqual(['Total 2026 - 2028 (en k€)']);
});

test('a saisie gives years, unit, lines and notes', async () => {
  const { sortie, run } = await insert(['annexe-1'], {
    periode: { de: 2021, a: 2022 },
    unite: 'M€',
    lignes: [
      { libelle: 'Prêts', montants: [1.25, 2] },
      { libelle: '=Aides', montants: [null, 0.5] },
      { libelle: 'À préciser' },
    ],
    notes: ['Source : bilan.'],
  });
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(await cells(sortie, 'Annexe 1', 'A5:D8')).toEqual([
    ...['Prêts', 1.25, 2, 3.25],
    ...['=Aides', null, 0.5, 0.5],
    ...['À préciser', null, null, 0],
    ...['Total Général', 1.25, 2.5, 3.75],
  ]);
  expect(await cells(sortie, 'Annexe 1', 'A10')).toEqual(['Source : bilan.']);
});

test.each([
  [[], 'doit contenir un objet JSON'],
  [{ annees: 3 }, 'La clé «\u00a0annees\u00a0»'],
  [{ periode: { de: 2019, a: 2017 } }, 'attend deux années'],
  [{ periode: { de: 1980, a: 2040 } }, '60 au plus'],
  [{ unite: 'dollars' }, '€, k€, M€, Md€'],
  [{ notes: 'une' }, 'une liste de textes'],
  [{ lignes: [] }, 'une liste de lignes'],
  [{ lignes: [{ libelle: 'x', montants: ['12'] }] }, 'une liste de lignes'],
  [{ lignes: [{ libelle: 'x', montants: [1, 2, 3, 4] }] }, 'La ligne 1'],
])('%j is refused in one sentence', async (saisie, sentence) => {
  const { run } = await insert(['annexe-1'], saisie);
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err).toContain(sentence);
});

test.each([
  [['annexe-3'], 'modele-a, modele-b, annexe-1 ou annexe-2'],
  [['annexe-1', '--exemple', 'lyon'], 'indiquez besancon ou dijon'],
  [['annexe-1', '--lignes', 'l.csv'], '--lignes ne s’emploie pas avec annexe-1'],
  [['modele-b', '--exemple', 'dijon'], '--exemple ne s’emploie pas avec modele-b'],
])('%j is refused in one sentence', async (args, sentence) => {
  const { run } = await insert(args);
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err).toContain(sentence);
});
