import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { FichierReport } from '../../src/cli/report';
import { folder, iml } from './support';

const KEYS =
  'bailleur;menage;idtop;dateLivraison;dateConventionApl;dateBail;typologie;loyer;plafond';
const ENTETE = {
  convention: '168',
  annee: 2025,
  bailleur: 'Néolia',
  raisonSociale: 'Néolia SA',
  adresse: 'Montbéliard',
  siret: '732 829 320 00074',
  idtopOperation: '168-6012-01',
};
const GOOD = 'Néolia;M-1;168-6012-01;01/02/2024;15/01/2024;12/03/2025;T3/T4;6,05;6,40';

/** A Modèle B in a new folder, with these rows. */
async function form(...rows: readonly string[]): Promise<string> {
  const at = folder();
  writeFileSync(join(at, 'e.json'), JSON.stringify(ENTETE));
  writeFileSync(join(at, 'l.csv'), [KEYS, ...rows].join('\n'));
  const output = join(at, 'b.xlsx');
  const options = ['--entete', join(at, 'e.json'), '--lignes', join(at, 'l.csv')];
  const { code } = await iml(['inserer', 'modele-b', '--sortie', output, ...options]);
  expect(code).toBe(0);
  return output;
}

async function verify(...args: readonly string[]) {
  const { code, out } = await iml(['verifier', '--json', ...args]);
  const { fichiers } = JSON.parse(out) as { fichiers: FichierReport[] };
  return { code, fichiers };
}

test('a form without fault gives code 0, its totals and its amount', async () => {
  const path = await form(GOOD);
  const { code, fichiers } = await verify(path);
  expect(code).toBe(0);
  expect(fichiers).toHaveLength(1);
  // One T3/T4 at 4 000 €.
  expect(fichiers[0]).toMatchObject({
    fichier: path,
    modele: 'B',
    feuille: 'Modèle B',
    lignes: 1,
    totaux: {
      n1: { 'T1/T2': 0, 'T3/T4': 1, 'T5 et plus': 0, total: 1 },
      cumul: { 'T1/T2': 0, 'T3/T4': 1, 'T5 et plus': 0, total: 1 },
    },
    montantForfaitaire: 4000,
  });
});

test('each finding has exactly the keys that others rely on', async () => {
  const { code, fichiers } = await verify(await form(GOOD.replace('T3/T4', 'T3')));
  expect(code).toBe(1);
  const constat = fichiers[0]?.constats.find((c) => c.code === 'typologie-a-normaliser');
  expect(Object.keys(fichiers[0] ?? {})).toEqual([
    ...['fichier', 'modele', 'feuille', 'lignes', 'totaux', 'montantForfaitaire', 'constats'],
    ...['certificat', 'justifies', 'caduques', 'sansMenage', 'lecture'],
  ]);
  expect(constat).toEqual({
    code: 'typologie-a-normaliser',
    niveau: 'erreur',
    feuille: 'Modèle B',
    cellule: 'G14',
    champ: 'typologie',
    message: expect.stringContaining('T3/T4') as string,
    source: expect.stringContaining('Convention IML') as string,
    correction: { libelle: expect.stringContaining('T3/T4') as string, valeur: 'T3/T4' },
  });
});

test('--aujourdhui decides what is in the future', async () => {
  const path = await form(GOOD.replace('12/03/2025', '31/12/2025'));
  const codes = async (today: string) =>
    (await verify(path, '--aujourdhui', today)).fichiers[0]?.constats.map(({ code }) => code);
  expect(await codes('2025-12-30')).toContain('bail-futur');
  expect(await codes('2025-12-31')).not.toContain('bail-futur');
});

test('a bad file never stops the others, and each has its line', async () => {
  const good = await form(GOOD);
  const bad = join(folder(), 'mauvais.xlsx');
  writeFileSync(bad, 'pas un classeur');
  const { code, out, err, drawn } = await iml(['verifier', bad, good, `${bad}.absent`], true);
  expect(code).toBe(1);
  expect(out.replaceAll('\u00a0', ' ')).toContain(`${good} · Modèle B, 1 ligne : aucune erreur`);
  expect(err.trimEnd().split('\n')).toHaveLength(2);
  expect(err).toContain('n’est pas un classeur Excel');
  expect(err).toContain('n’existe pas');
  expect(drawn).toContain('3/3');
});

test('in JSON a bad file is a finding of its own', async () => {
  const bad = join(folder(), 'mauvais.xlsx');
  writeFileSync(bad, 'pas un classeur');
  const { fichiers } = await verify(bad, await form(GOOD));
  expect(fichiers[0]).toMatchObject({
    fichier: bad,
    modele: null,
    lignes: 0,
    constats: [{ code: 'fichier-illisible', niveau: 'erreur', cellule: null }],
  });
  expect(fichiers[1]?.modele).toBe('B');
});

test('nothing readable gives code 2', async () => {
  const { code } = await iml(['verifier', join(folder(), 'absent.xlsx')]);
  expect(code).toBe(2);
});

test('nothing is drawn outside a terminal, nor for one file', async () => {
  const path = await form(GOOD);
  expect((await iml(['verifier', path, path])).drawn).toBe('');
  expect((await iml(['verifier', path], true)).drawn).toBe('');
});

test.each([
  ['no file', [], 'Il manque l’argument'],
  ['a date that is none', ['x.xlsx', '--aujourdhui', '2026-02-30'], '« 2026-02-30 »'],
])('%s ends with code 2 and one sentence', async (_, args, message) => {
  const { code, err } = await iml(['verifier', ...args]);
  expect(code).toBe(2);
  expect(err.replaceAll('\u00a0', ' ').replaceAll("'", '’')).toContain(message);
});

test.each([
  [[], ['inserer', 'verifier', 'Exemple\u00a0:']],
  [['inserer'], ['--entete', '--lignes', '--forcer', 'Exemples\u00a0:']],
  [['verifier'], ['--json', '--aujourdhui', 'Code de retour', 'Exemple\u00a0:']],
])('help of %p is in French with an example', async (command, texts) => {
  const { code, out } = await iml([...command, '--help']);
  expect(code).toBe(0);
  for (const text of ['Utilisation\u00a0:', 'Options\u00a0:', ...texts]) {
    expect(out).toContain(text);
  }
  expect(out).not.toMatch(/Usage|display|Commands/);
});
