import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readEnvoisFromForms } from '../../src/core/dossier/readEnvoisFromForms';
import { recogniseForms } from '../../src/core/reading/recogniseForms';
import { openFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { folder, iml } from './support';

const LISTE = [
  'Opération;Bailleur relogeur;N° ménage;IDTOP',
  'Planoise;Néolia;0042;250-1234-01',
  'Planoise;Néolia;=1+1;250-1234-01',
  'Planoise;Saiemb;0007;250-1234-02',
].join('\r\n');

const ENTETE = {
  convention: '168',
  annee: 2025,
  idtopOperation: '250-1234-99',
  bailleurs: [
    { nom: 'néolia', raisonSociale: 'Néolia SA', siret: 35600000000048 },
    { nom: 'Saiemb' },
  ],
};

function setUp(liste = LISTE, entete: object = ENTETE) {
  const root = folder();
  const paths = {
    menages: join(root, 'menages.csv'),
    entete: join(root, 'entete.json'),
    dossier: join(root, 'envois'),
  };
  mkdirSync(paths.dossier);
  writeFileSync(paths.menages, liste);
  writeFileSync(paths.entete, JSON.stringify(entete));
  const args = Object.entries(paths).flatMap(([name, path]) => [`--${name}`, path]);
  return { ...paths, run: (...more: string[]) => iml(['preremplir', ...args, ...more]) };
}

const NEOLIA = 'ModeleB_250-1234-99_Neolia_2025.xlsx';
const SAIEMB = 'ModeleB_250-1234-99_Saiemb_2025.xlsx';

const snapshotOf = async (file: string) => (await openFileWorkbook(readFileSync(file))).snapshot();

test('writes one form a bailleur, and says what it wrote', async () => {
  const { run, dossier, menages } = setUp();
  const { code, out, err } = await run();
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(readdirSync(dossier)).toEqual([NEOLIA, SAIEMB]);
  // 3 headings and 3 × 3 cells are read; the column of the operations and its heading are not.
  expect(out.replaceAll('\u00a0', ' ')).toBe(
    `${menages} : 16 cellules : 3 intitulés, 9 dans 3 ménages, 4 non lues : A1:A4.\n` +
      `${join(dossier, NEOLIA)} : Néolia, 2 ménages.\n${join(dossier, SAIEMB)} : Saiemb, 1 ménage.\n`,
  );
});

test('a bailleur that has not signed is an error, as in the form, whose file is written all the same', async () => {
  const { run, dossier } = setUp(`${LISTE}\r\nPlanoise;Autre;0009;250-1234-01`);
  const { code, err } = await run();
  expect({ code, told: err.replaceAll('\u00a0', ' ') }).toEqual({
    code: 1,
    told: expect.stringMatching(/ligne 5 · erreur : Bailleur « Autre » absent/) as string,
  });
  expect(readdirSync(dossier)).toContain('ModeleB_250-1234-99_Autre_2025.xlsx');
});

test('fills the header and the prefilled columns, texts as they are', async () => {
  const { run, dossier } = setUp();
  await run();
  const snapshot = await snapshotOf(join(dossier, NEOLIA));
  const [form] = recogniseForms(snapshot);
  const entete = Object.entries(form?.entete ?? {}).map(([key, cell]) => [key, cell.value]);
  expect(Object.fromEntries(entete)).toEqual({
    convention: '168',
    annee: 2025,
    bailleur: 'Néolia',
    raisonSociale: 'Néolia SA',
    adresse: null,
    siret: '35600000000048',
    idtopOperation: '250-1234-99',
  });
  expect(readEnvoisFromForms(snapshot, NEOLIA)).toEqual([
    {
      annee: 2025,
      bailleur: 'Néolia',
      menage: '0042',
      idtop: '250-1234-01',
      fichier: NEOLIA,
      operation: '250-1234-99',
    },
    {
      annee: 2025,
      bailleur: 'Néolia',
      menage: '=1+1',
      idtop: '250-1234-01',
      fichier: NEOLIA,
      operation: '250-1234-99',
    },
  ]);
  expect(snapshot.sheets.find(({ name }) => name === form?.feuille)?.protected).toBe(true);
});

test('leaves rows out and says so, with code 1', async () => {
  const { run, dossier } = setUp(`${LISTE}\r\nPlanoise;;0099;I`);
  const { code, err } = await run();
  expect(code).toBe(1);
  expect(err).toContain('ligne 5');
  expect(err).toContain('n’a pas de bailleur');
  expect(readdirSync(dossier)).toHaveLength(2);
});

test('replaces forms only when told, and writes none where one stands', async () => {
  const { run, dossier } = setUp();
  writeFileSync(join(dossier, SAIEMB), 'mine');
  const refused = await run();
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('--forcer');
  expect(readdirSync(dossier)).toEqual([SAIEMB]);
  expect((await run('--forcer')).code).toBe(0);
});

test('takes the columns that the header file names', async () => {
  const liste = 'Qui;Quoi;Où\nNéolia;M-1;I-1';
  const colonnes = { bailleur: 'Qui', menage: 'Quoi', idtop: 'Où' };
  const { run, dossier } = setUp(liste, { annee: 2025, colonnes });
  expect((await run()).code).toBe(0);
  expect(readdirSync(dossier)).toEqual(['ModeleB_Neolia_2025.xlsx']);
});

test('reads the list of a form in a workbook', async () => {
  const first = setUp();
  await first.run();
  const { dossier, entete } = setUp();
  const list = join(first.dossier, NEOLIA);
  const args = ['--menages', list, '--entete', entete, '--dossier', dossier];
  expect((await iml(['preremplir', ...args])).code).toBe(0);
  expect(readEnvoisFromForms(await snapshotOf(join(dossier, NEOLIA)), 'x')).toHaveLength(2);
});

test.each([
  ['a list without headings', '1;2\n3;4', ENTETE, 'Aucune ligne d’intitulés'],
  [
    'a list without a column of bailleurs',
    'Ménage;IDTOP\nM;I',
    ENTETE,
    'Aucune colonne n’est choisie',
  ],
  ['an empty list', 'Bailleur;Ménage\n', ENTETE, 'aucune ligne'],
  ['a year that is none', LISTE, { ...ENTETE, annee: '25' }, 'année en quatre chiffres'],
  ['a key that is none', LISTE, { ...ENTETE, siret: '1' }, 'n’existe pas'],
  ['a column that is none', LISTE, { ...ENTETE, colonnes: { menage: 'Nom' } }, 'n’existe pas'],
])('refuses %s, with code 2', async (_, liste, entete, words) => {
  const { run, dossier } = setUp(liste, entete);
  const { code, err } = await run();
  expect(code).toBe(2);
  expect(err.replaceAll('\u00a0', ' ')).toContain(words);
  expect(readdirSync(dossier)).toEqual([]);
});

describe('the rows that are sent', () => {
  const SUIVI = [
    'Bailleur;Bailleur relogeur;Identifiant;IDTOP;Déclaré en;État',
    'Saiemb;Néolia;M-1;I-1;2023;relogé',
    'Saiemb;Néolia;M-2;I-1;;relogé',
    'Saiemb;Néolia;M-3;I-1;;à reloger',
    'Sous-total;;3;;;',
  ].join('\n');
  const sent = async (dossier: string) => {
    const [file = ''] = readdirSync(dossier);
    const [form] = recogniseForms(await snapshotOf(join(dossier, file)));
    return form?.lignes.map(({ cells }) => cells.menage);
  };

  test.each([
    ['the value of a column', ['État=relogé'], ['M-1', 'M-2'], [4]],
    ['one of two values', ['État=relogé|à reloger'], ['M-1', 'M-2', 'M-3'], []],
    ['an empty cell', ['Déclaré en='], ['M-2', 'M-3'], [2]],
    ['two columns, one by its letter', ['Déclaré en=', 'F=RELOGÉ'], ['M-2'], [2, 4]],
  ])('are those with %s', async (_, filtres, menages, lignes) => {
    const { run, dossier } = setUp(SUIVI);
    const { code, out } = await run('--json', ...filtres.flatMap((each) => ['--filtre', each]));
    expect(code).toBe(0);
    expect(await sent(dossier)).toEqual(menages);
    const report = JSON.parse(out) as {
      constats: { code: string; message: string }[];
      lecture: { cellules: number; ecartees: { cellule: string; motif: string }[] };
    };
    const told = report.constats.filter(({ code: each }) => each === 'lignes-filtrees');
    expect(told.length).toBe(lignes.length > 0 ? 1 : 0);
    const rows = report.lecture.ecartees.filter(({ motif }) => motif === 'filtree');
    expect(new Set(rows.map(({ cellule }) => Number(cellule.replace(/\D/g, ''))))).toEqual(
      new Set(lignes),
    );
  });

  test('a filter without a value or of a column that is not there is refused', async () => {
    const { run } = setUp(SUIVI);
    for (const filtre of ['État', 'Etage=2']) {
      const { code, err } = await run('--filtre', filtre);
      expect(code).toBe(2);
      expect(err).toMatch(filtre === 'État' ? /doit donner une colonne/ : /n’existe pas/);
    }
  });

  test('are not those that a past year of the operation declared', async () => {
    const { run, dossier } = setUp(SUIVI, { ...ENTETE, idtopOperation: 'IML-1' });
    const lignes = join(folder(), 'lignes.csv');
    const keys =
      'bailleur;menage;idtop;dateLivraison;dateConventionApl;dateBail;typologie;loyer;plafond';
    writeFileSync(
      lignes,
      `${keys}\nNéolia;m-1;I-9;15/06/2023;02/05/2023;03/02/2024;T3/T4;6,05;6,40`,
    );
    const entete = join(folder(), 'a.json');
    writeFileSync(entete, JSON.stringify({ annee: 2024, idtopOperation: 'IML-1' }));
    const precedent = join(folder(), 'A-2024.xlsx');
    await iml([
      'inserer',
      'modele-a',
      '--entete',
      entete,
      '--lignes',
      lignes,
      '--sortie',
      precedent,
    ]);
    const { code, err } = await run('--precedent', precedent);
    expect(code).toBe(0);
    expect(err.replaceAll('\u00a0', ' ')).toContain(
      'ligne 2 · info : 1 ménage déjà déclaré (1 en 2024) : il n’est pas envoyé de nouveau.',
    );
    expect(await sent(dossier)).toEqual(['M-2', 'M-3']);
  });

  test('wait for a choice where two columns could name the bailleur and no word decides', async () => {
    const liste = 'Bailleur;Organisme;Identifiant\nNéolia;Saiemb;M-1';
    const { run } = setUp(liste);
    const { code, err } = await run();
    expect(code).toBe(2);
    expect(err.replaceAll('\u00a0', ' ')).toContain(
      '2 colonnes peuvent contenir le nom du bailleur : « Bailleur » (A1) et « Organisme » (B1).',
    );
    const chosen = setUp(liste, { ...ENTETE, colonnes: { bailleur: 'A' } });
    expect((await chosen.run()).code).toBe(0);
    expect(readdirSync(chosen.dossier)).toEqual([NEOLIA]);
  });
});
