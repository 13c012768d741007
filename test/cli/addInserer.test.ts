import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { openFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { folder, iml } from './support';

const ENTETE = {
  convention: 168,
  annee: '2025',
  bailleur: 'Néolia',
  raisonSociale: 'Néolia SA',
  adresse: '34 rue de la Combe aux Biches, 25200 Montbéliard',
  siret: 73282932000074,
  idtopOperation: '168-6012-01',
};
const KEYS =
  'bailleur;menage;idtop;dateLivraison;dateConventionApl;dateBail;typologie;loyer;plafond';

/** Writes files into a new folder and gives their paths. */
function files(contents: Readonly<Record<string, string | Buffer>>): (name: string) => string {
  const at = folder();
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(at, name), content);
  return (name) => join(at, name);
}

async function insertRows(csv: string | Buffer, name = 'lignes.csv') {
  const path = files({ [name]: csv });
  const run = await iml([
    'inserer',
    'modele-b',
    '--lignes',
    path(name),
    '--sortie',
    path('b.xlsx'),
  ]);
  expect(run).toMatchObject({ code: 0, err: '' });
  const workbook = await openFileWorkbook(readFileSync(path('b.xlsx')));
  const { tables } = await workbook.snapshot([]);
  const [range = ''] = tables.filter((t) => t.name === 'ModeleB_1').map((t) => t.range);
  const first = Number(/\d+/.exec(range)?.[0]) + 1;
  const [block] = await workbook.readBlocks('Modèle B', [`A${first}:I${first + 1}`]);
  return block?.values;
}

test('writes an empty form that a check finds incomplete but well formed', async () => {
  const path = files({});
  const run = await iml(['inserer', 'modele-b', '--sortie', path('b.xlsx')]);
  expect(run.code).toBe(0);
  expect(run.out).toBe(`${path('b.xlsx')}\u00a0: Modèle B inséré, sans ligne.\n`);
  const { fichiers } = JSON.parse((await iml(['verifier', path('b.xlsx'), '--json'])).out) as {
    fichiers: { constats: { code: string }[] }[];
  };
  const codes = new Set(fichiers[0]?.constats.map((constat) => constat.code));
  expect([...codes].sort()).toEqual(['certification-manquante', 'entete-manquant']);
});

test.each([
  ['modele-a', 'A'],
  ['modele-b', 'B'],
])('%s writes a Modèle %s', async (name, modele) => {
  const path = files({});
  await iml(['inserer', name, '--sortie', path('f.xlsx')]);
  const { out } = await iml(['verifier', path('f.xlsx'), '--json']);
  expect(JSON.parse(out)).toMatchObject({ fichiers: [{ modele }] });
});

test('the header comes from JSON: a year as a number, numbers elsewhere as texts', async () => {
  const path = files({ 'e.json': `\uFEFF${JSON.stringify(ENTETE)}` });
  await iml(['inserer', 'modele-b', '--entete', path('e.json'), '--sortie', path('b.xlsx')]);
  const { out } = await iml(['verifier', path('b.xlsx'), '--json']);
  expect(out).not.toMatch(/entete-manquant|siret-invalide|annee-invalide/);
});

test.each([
  ['UTF-8', Buffer.from('é')],
  ['UTF-8 with its mark', Buffer.from('\uFEFF')],
  ['Windows-1252', Buffer.from('é', 'latin1')],
])('reads rows in %s, with both ways of dates and decimals', async (encoding) => {
  const row = 'Néolia;007;168-6012-01;01/02/2024;2024-01-15;12/03/2025;T3/T4;6,05;6.40';
  const text = `${KEYS}\r\n${row}\r\n;;;;;;;;\r\n`;
  const bytes =
    encoding === 'Windows-1252'
      ? Buffer.from(text, 'latin1')
      : Buffer.from(encoding === 'UTF-8' ? text : `\uFEFF${text}`);
  // 1 February 2024 is 45 323, 15 January 2024 is 45 306, 12 March 2025 is 45 728.
  expect((await insertRows(bytes))?.[0]).toEqual([
    ...['Néolia', '007', '168-6012-01', 45_323, 45_306, 45_728, 'T3/T4', 6.05, 6.4],
  ]);
});

test('columns of the CSV come in any order, and may be missing', async () => {
  const rows = await insertRows('loyer;menage\n6,05;M-0001\n');
  expect(rows?.[0]).toEqual([null, 'M-0001', null, null, null, null, null, 6.05, null]);
});

test('what reads as no date or number stays the text that it is', async () => {
  const rows = await insertRows('dateBail;loyer;menage\n30/02/2025;six euros;=1+1\n');
  expect(rows?.[0]).toEqual([
    null,
    '=1+1',
    null,
    null,
    null,
    '30/02/2025',
    null,
    'six euros',
    null,
  ]);
});

const NINE =
  'bailleur;menage;idtop;dateLivraison;dateConventionApl;dateBail;typologie;loyer;plafond';
const VALUES = 'Néolia;0042;IDT-1;15/06/2024;02/05/2024;03/02/2025;T3/T4;6,05;6,40';

test('a column of something else is set aside in one sentence, and the nine others are read', async () => {
  const path = files({ 'l.csv': `${NINE};Observations;Étage\n${VALUES};à revoir ; et relire;3\n` });
  const { code, err } = await iml([
    ...['inserer', 'modele-b', '--lignes', path('l.csv'), '--sortie', path('s.xlsx')],
  ]);
  expect(code).toBe(2);
  // « ; et relire » makes one cell more than there are headings: nothing is read of a row that slipped.
  expect(err).toContain('n’a pas d’intitulé');
  const right = files({ 'l.csv': `${NINE};Observations;Étage\n${VALUES};à revoir;3\n` });
  const run = await iml([
    ...['inserer', 'modele-b', '--lignes', right('l.csv'), '--sortie', right('s.xlsx')],
  ]);
  expect(run.code).toBe(0);
  expect(run.err.replaceAll('\u00a0', ' ').trimEnd()).toBe(
    'Colonnes laissées de côté, absentes du modèle : « Observations » et « Étage ».',
  );
  expect(run.out).toContain('1\u00a0ligne');
});

test('two columns for one thing are refused, whichever of the two was meant', async () => {
  const path = files({ 'l.csv': `${NINE};N° ménage\n${VALUES};0043\n` });
  const { code, err } = await iml([
    ...['inserer', 'modele-b', '--lignes', path('l.csv'), '--sortie', path('s.xlsx')],
  ]);
  expect(code).toBe(2);
  expect(err).toContain('disent la même chose');
});

test('rows of JSON keep their numbers, and their texts are read as those of a CSV', async () => {
  const json = [
    {
      menage: 7,
      dateBail: '2025-03-12',
      dateLivraison: '01/02/2024',
      loyer: 6.05,
      plafond: '6,40',
    },
  ];
  const rows = await insertRows(JSON.stringify(json), 'lignes.json');
  expect(rows?.[0]).toEqual([null, '7', null, 45_323, null, 45_728, null, 6.05, 6.4]);
});

test('an existing file is kept, unless --forcer is given', async () => {
  const path = files({ 'b.xlsx': 'précieux' });
  const refused = await iml(['inserer', 'modele-b', '--sortie', path('b.xlsx')]);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('existe déjà');
  expect(readFileSync(path('b.xlsx'), 'utf8')).toBe('précieux');
  const forced = await iml(['inserer', 'modele-b', '--forcer', '--sortie', path('b.xlsx')]);
  expect(forced.code).toBe(0);
  expect(readdirSync(path('.'))).toEqual(['b.xlsx']);
});

test.each([
  ['an unknown model', ['modele-c', '--sortie', 'S'], 'Le modèle « modele-c » n’existe pas'],
  ['no output', ['modele-b'], 'Il manque l’option « --sortie <F.xlsx> »'],
  ['an output that is no workbook', ['modele-b', '--sortie', 'b.csv'], 'doit porter l’extension'],
  ['a folder that is not there', ['modele-b', '--sortie', '/nulle/part/b.xlsx'], 'Le dossier de'],
  ['a header that is not there', ['modele-b', '--sortie', 'S', '--entete', 'non'], 'n’existe pas'],
  ['a header that is no JSON', ['modele-b', '--sortie', 'S', '--entete', 'csv'], 'JSON valide'],
  ['an unknown key of the header', ['modele-b', '--sortie', 'S', '--entete', 'key'], '« ville »'],
  ['an unknown column', ['modele-b', '--sortie', 'S', '--lignes', 'csv'], '« etage »'],
  ['an unknown option', ['modele-b', '--sortie', 'S', '--vite'], 'L’option « --vite »'],
])('%s ends with code 2 and one sentence, and writes nothing', async (_, args, message) => {
  const path = files({ csv: 'menage;etage\nM-1;3\n', key: '{"ville":"Besançon"}' });
  const paths = args.map((arg) =>
    ['non', 'csv', 'key'].includes(arg) ? path(arg) : arg === 'S' ? path('s.xlsx') : arg,
  );
  const { code, out, err } = await iml(['inserer', ...paths]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.replaceAll('\u00a0', ' ').replaceAll("'", '’')).toContain(message);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(existsSync(path('s.xlsx'))).toBe(false);
});
