import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { writeSuivi } from '../../src/app/changes/parts/writeSuivi';
import { findTable } from '../../src/app/sheets/tablePlace';
import type { PaiementReport } from '../../src/cli/paiementReport';
import { certificationName, contextTables, regimeName } from '../../src/core/forms/names';
import type { Centimes } from '../../src/core/montant';
import { cellAddress } from '../../src/grid/a1';
import type { CellValue, Command } from '../../src/workbook/port';
import { openFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { folder, iml } from './support';

const KEYS =
  'bailleur;menage;idtop;dateLivraison;dateConventionApl;dateBail;typologie;loyer;plafond';
const ENTETE = {
  convention: '168',
  annee: 2025,
  maitreOuvrage: 'Grand Besançon Habitat',
  raisonSociale: 'Grand Besançon Habitat',
  adresse: 'Besançon',
  siret: '732 829 320 00074',
  idtopOperation: '168-6012-01',
  libelleOperation: 'Minoration de loyer',
};
const row = (bailleur: string, menage: string, typologie: string, loyer = '6,05') =>
  `${bailleur};${menage};168-6012-01;01/02/2024;15/01/2024;12/03/2025;${typologie};${loyer};6,40`;

/** 4 000 + 1 500 + 5 000 = 10 500 €; the fourth household's rent is over its plafond. */
const YEAR = [
  row('Néolia', 'M-1', 'T3/T4'),
  row('Néolia', 'M-2', 'T1/T2'),
  row('Habitat 25', 'M-3', 'T5 et plus'),
  row('Saiemb', 'M-4', 'T3/T4', '7,05'),
];

async function modeleA(modele: 'modele-a' | 'modele-b' = 'modele-a'): Promise<string> {
  const at = folder();
  const { convention, annee, raisonSociale, adresse, siret, idtopOperation } = ENTETE;
  const common = { convention, annee, raisonSociale, adresse, siret, idtopOperation };
  const entete = modele === 'modele-a' ? ENTETE : { ...common, bailleur: 'Néolia' };
  writeFileSync(join(at, 'e.json'), JSON.stringify(entete));
  writeFileSync(join(at, 'l.csv'), [KEYS, ...YEAR].join('\n'));
  const output = join(at, 'a.xlsx');
  const options = ['--entete', join(at, 'e.json'), '--lignes', join(at, 'l.csv')];
  const { code, err } = await iml(['inserer', modele, '--sortie', output, ...options]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  if (modele === 'modele-a') await settle(output);
  return output;
}

/** Chooses the régime of 2018 and certifies, as the pane does. */
async function settle(output: string): Promise<void> {
  const workbook = await openFileWorkbook(readFileSync(output));
  const { names } = await workbook.snapshot();
  const write = (name: string, value: CellValue): Command => {
    const place = names.find((entry) => entry.name === name);
    if (!place) throw new Error(`no ${name}`);
    return { kind: 'write', sheet: place.sheet, range: place.range, values: [[value]] };
  };
  await workbook.apply([
    write(regimeName('ModeleA_1'), '2018'),
    write(certificationName('ModeleA_1', 'certifieLe'), 46_082),
  ]);
  writeFileSync(output, await workbook.toBytes());
}

/**
 * The same workbook, whose tables give 50 000 € programmed and 45 000 € paid for 2023; `paye` stands in
 * place of the latter.
 */
async function withSuivi(texte?: string): Promise<string> {
  const workbook = await openFileWorkbook(readFileSync(file));
  const snapshot = await workbook.snapshot();
  const operations = findTable(snapshot, contextTables.operations.name);
  if (!operations) throw new Error('The workbook has a table of operations');
  const { sheet, area, columns } = operations;
  const at = (heading: string) => cellAddress(area.top + 1, area.left + columns.indexOf(heading));
  const year = { annee: 2023, idtop: '168-6012-01', t1t2: 0, t3t4: 9, t5: 1 };
  const paye = 4_500_000 as Centimes;
  await workbook.apply([
    { kind: 'write', sheet, range: at('IDTOP'), values: [['168-6012-01']] },
    { kind: 'write', sheet, range: at('Subvention programmée'), values: [[50_000]] },
    ...writeSuivi(snapshot, [{ ...year, paye }]).commands,
  ]);
  if (texte !== undefined) {
    const table = findTable(await workbook.snapshot(), contextTables.suivi.name);
    if (!table) throw new Error('The workbook has a table of past years');
    const range = cellAddress(table.area.top + 1, table.area.left + table.columns.indexOf('Payé'));
    await workbook.apply([{ kind: 'write', sheet: table.sheet, range, values: [[texte]] }]);
  }
  const kept = join(folder(), 'a.xlsx');
  writeFileSync(kept, await workbook.toBytes());
  return kept;
}

let file: string;
beforeAll(async () => {
  file = await modeleA();
});

async function paiement(...args: readonly string[]) {
  const { code, out, err } = await iml(['paiement', file, '--json', ...args]);
  return { code, err, report: JSON.parse(out) as PaiementReport };
}

test('the amounts of the rows without error, by typologie and by bailleur', async () => {
  const { code, report, err } = await paiement('--programme', '100 000');
  expect(code).toBe(0);
  expect(report).toEqual({
    aRecuperer: [],
    attendu: 0,
    resteADemander: 10_500,
    montant: 10_500,
    parTypologie: {
      'T1/T2': { menages: 1, forfait: 1_500, montant: 1_500 },
      'T3/T4': { menages: 1, forfait: 4_000, montant: 4_000 },
      'T5 et plus': { menages: 1, forfait: 5_000, montant: 5_000 },
    },
    parBailleur: {
      'Habitat 25': { menages: 1, montant: 5_000 },
      ['Néolia']: { menages: 2, montant: 5_500 },
    },
    reports: { montant: 0, parBailleur: {}, sansBailleur: 0 },
    admissible: 10_500,
    constats: [],
  });
  expect(err).toContain('1\u00a0ligne déclarée n’est pas comptée');
});

test.each([
  // 10 % of 105 000 is 10 500 exactly; of 105 000,10 it is a cent more.
  ['a tranche of 10 % exactly', ['105000'], 0, [], 10_500],
  ['a tranche under 10 %', ['105000,10'], 1, ['tranche-inferieure-10'], 0],
  ['a balance under 10 %', ['105000,10', '--acheve'], 0, [], 10_500],
  ['80 % paid exactly', ['52500', '--verse', '42000'], 0, [], 10_500],
  [
    'over 80 % paid',
    ['52500', '--verse', '42000,01'],
    1,
    ['solde-seul', 'programmation-depassee'],
    0,
  ],
  ['over the programme', ['10000,50'], 1, ['programmation-depassee'], 10_000.5],
] as const)('%s: %j', async (_, [programme, ...args], code, codes, admissible) => {
  const result = await paiement('--programme', programme, ...args);
  expect({
    code: result.code,
    codes: result.report.constats.map((constat) => constat.code),
    admissible: result.report.admissible,
  }).toEqual({ code, codes, admissible });
});

test('a finding has the shape of those of iml verifier, without a cell', async () => {
  const { report } = await paiement('--programme', '10000,50');
  expect(report.constats).toEqual([
    {
      code: 'programmation-depassee',
      niveau: 'erreur',
      feuille: null,
      cellule: null,
      champ: null,
      message:
        'La demande (10\u202f500\u00a0€) et les versements passés (0\u00a0€) dépassent la subvention programmée (10\u202f000,50\u00a0€)\u00a0: l’enveloppe couvre encore 10\u202f000,50\u00a0€.',
      source: 'Convention IML, art.\u00a06 et 7',
      correction: null,
    },
  ]);
});

test('without a programme the amounts are told, and nothing is claimed of the request', async () => {
  const { code, report, err } = await paiement();
  expect({ code, admissible: report.admissible, constats: report.constats }).toEqual({
    code: 2,
    admissible: null,
    constats: [],
  });
  expect(err).toContain('La subvention programmée n’est pas connue');
});

test('a person reads the same figures', async () => {
  const { out } = await iml(['paiement', file, '--programme', '100000']);
  const plain = out.replace(/[\u00a0\u202f]/g, ' ');
  expect(plain).toContain('Montant de l’année 2025 : 10 500 € pour 3 ménages.');
  expect(plain).toMatch(/T3\/T4 +1 ménage × 4 000 € = 4 000 €/);
  expect(plain).toMatch(/Néolia +2 ménages, 5 500 €/);
  expect(plain).toContain('Peut être demandé : 10 500 €.');
});

test.each([
  ['an amount that reads in two ways', ['--programme', '250.000'], 'Le montant « 250.000 »'],
  [
    'a day that is none',
    ['--programme', '1', '--aujourdhui', '2026-02-30'],
    'La date « 2026-02-30 »',
  ],
  ['a year that the workbook lacks', ['--programme', '1', '--annee', '2019'], 'de l’année 2019'],
])('%s is refused', async (_, args, sentence) => {
  const { code, err } = await iml(['paiement', file, ...args]);
  expect({ code, told: err.replace(/\u00a0/g, ' ').includes(sentence) }).toEqual({
    code: 2,
    told: true,
  });
});

test('a workbook without Modèle A is refused', async () => {
  const { code, err } = await iml(['paiement', await modeleA('modele-b'), '--programme', '1']);
  expect(code).toBe(2);
  expect(err).toContain('ne contient aucun Modèle A');
});

test('the workbook gives its own programme and payments where the options do not', async () => {
  const kept = await withSuivi();
  const run = await iml(['paiement', kept, '--json']);
  // 45 000 of 50 000 paid for 2023: over 80 %; 10 500 more are 5 500 too many.
  expect({ code: run.code, report: JSON.parse(run.out) as PaiementReport }).toMatchObject({
    code: 1,
    report: {
      admissible: 0,
      constats: [{ code: 'solde-seul' }, { code: 'programmation-depassee' }],
    },
  });
  const told = await iml(['paiement', kept, '--json', '--verse', '0', '--programme', '60000']);
  expect(JSON.parse(told.out)).toMatchObject({ admissible: 10_500, constats: [] });
});

test('while a payment in Suivi is a text nobody knows what may be asked, and the cell is named', async () => {
  const kept = await withSuivi('45 000');
  const run = await iml(['paiement', kept, '--json']);
  expect({ code: run.code, report: JSON.parse(run.out) as PaiementReport }).toMatchObject({
    code: 1,
    report: {
      admissible: null,
      constats: [
        {
          code: 'suivi-illisible',
          niveau: 'erreur',
          feuille: 'Suivi',
          champ: 'Payé',
          correction: { valeur: 45_000 },
        },
      ],
    },
  });
  // Somebody who knows what was paid says so: 50 000 − 39 500 leaves the 10 500 asked.
  const told = await iml(['paiement', kept, '--json', '--verse', '39500']);
  expect(JSON.parse(told.out)).toMatchObject({ admissible: 10_500 });
});
