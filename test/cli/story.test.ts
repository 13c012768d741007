/**
 * The main story of the pane, told to the command line: the same header, the same twelve rows, the same
 * findings at the same cells. What is typed as a text is a text in JSON; in CSV it must not be a date.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { FichierReport } from '../../src/cli/report';
import { columnKeys } from '../../src/core/forms/column';
import { folder, iml } from './support';

const ENTETE = {
  convention: '168',
  annee: 2025,
  bailleur: 'Néolia',
  raisonSociale: 'Néolia',
  adresse: '34 rue de la Combe aux Biches, 25200 Montbéliard',
  siret: '732 829 320 00074',
  idtopOperation: '168-6005-07-0001',
};
const OPERATION = '168-6005-01-0001';

/** The cells of a row without fault, with what a row changes. */
function ligne(menage: string, changes: Readonly<Record<number, string>> = {}): readonly string[] {
  const cells = ['Néolia', menage, OPERATION, '2024-03-15', '2024-02-01', '2025-03-01', 'T3/T4'];
  return [...cells, '6.05', '6.10'].map((text, column) => changes[column] ?? text);
}

const ROWS: readonly (readonly [readonly string[], readonly string[]])[] = [
  [ligne('M-001'), ['B14 identifiant-doublon']],
  [ligne('M-002', { 5: '2026-04-02', 6: 'T1/T2' }), ['F15 bail-hors-annee', 'F15 bail-futur']],
  [ligne('M-003', { 7: '6.11' }), ['H16 loyer-superieur-plafond']],
  [ligne('M-004', { 6: 'T3' }), ['G17 typologie-a-normaliser']],
  [ligne('m-001'), ['B18 identifiant-doublon']],
  [ligne('M-006', { 3: '15.03.2024', 6: 'T5 et plus' }), ['D19 date-texte']],
  [
    ligne('M-007', { 3: '2020-01-10', 4: '2020-01-10', 5: '2025-01-10' }),
    ['E20 convention-plus-de-cinq-ans'],
  ],
  [ligne('M-008', { 3: '2021-06-01', 4: '2020-01-10', 5: '2025-02-01' }), ['E21 neuf-a-justifier']],
  [ligne('M-009', { 7: '6,05 €/m²' }), ['H22 montant-invalide']],
  [ligne('M-010', { 2: '' }), ['C23 cellule-manquante']],
  [ligne('M-011', { 6: 'Maison' }), ['G24 typologie-inconnue']],
  [
    ligne('Mme Martin', { 0: 'Habitat 25', 7: '450', 8: '460' }),
    [
      'A25 bailleur-different',
      'B25 identifiant-personnel',
      'H25 loyer-improbable',
      'I25 loyer-improbable',
    ],
  ],
];
/** Thirty rows are offered: the certificate stands under them. */
const OF_THE_FORM = [
  'F14 regime-2021',
  ...['H54', 'H55', 'H56'].map((cell) => `${cell} certification-manquante`),
];

function csv(): string {
  return [columnKeys, ...ROWS.map(([cells]) => cells)].map((cells) => cells.join(';')).join('\r\n');
}

function json(): string {
  const value = (text: string) => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text);
  return JSON.stringify(
    ROWS.map(([cells]) =>
      Object.fromEntries(columnKeys.map((key, i) => [key, value(cells[i] ?? '')])),
    ),
  );
}

test.each([
  ['lignes.csv', csv()],
  ['lignes.json', json()],
])('%s gives the findings of the pane at the same cells', async (name, content) => {
  const at = folder();
  const path = (file: string) => join(at, file);
  writeFileSync(path('entete.json'), JSON.stringify(ENTETE));
  writeFileSync(path(name), content);
  const options = ['--entete', path('entete.json'), '--lignes', path(name)];
  const inserted = await iml(['inserer', 'modele-b', '--sortie', path('b.xlsx'), ...options]);
  expect(inserted).toMatchObject({ code: 0, err: '' });
  const { code, out } = await iml(['verifier', path('b.xlsx'), '--json']);
  const { fichiers } = JSON.parse(out) as { fichiers: FichierReport[] };
  const found = fichiers[0]?.constats.map((constat) => `${constat.cellule} ${constat.code}`);
  const expected = [...ROWS.flatMap(([, findings]) => findings), ...OF_THE_FORM];
  expect(found?.sort()).toEqual(expected.sort());
  expect(code).toBe(1);
});
