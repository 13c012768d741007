import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { zipSync } from 'fflate';

import type { FeuilleReport, FichierReport } from '../../src/cli/report';
import { areaAddress } from '../../src/grid/a1';
import { createFileWorkbook, openFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { feuille, INTITULES, menage, menages, type Parties } from '../core/reading/formulaire';
import { folder, iml } from './support';

interface Onglet extends Parties {
  readonly nom: string;
  readonly cachee?: boolean;
}

/** A workbook of forms typed by hand, one a sheet. */
async function classeur(nom: string, ...onglets: readonly Onglet[]): Promise<string> {
  const workbook = createFileWorkbook();
  for (const onglet of onglets) {
    const { values } = feuille(onglet);
    const width = values[0]?.length ?? 0;
    const range = areaAddress({ top: 1, left: 1, bottom: values.length, right: width });
    await workbook.apply([
      { kind: 'add-sheet', sheet: onglet.nom, visible: onglet.cachee !== true },
      { kind: 'write', sheet: onglet.nom, range, values },
    ]);
  }
  const path = join(folder(), nom);
  writeFileSync(path, await workbook.toBytes());
  return path;
}

/** The header of another year. */
function autreAnnee() {
  const entete = feuille({ lignes: [] }).values.slice(0, 8);
  return [entete[0] ?? [], ['Année N-1 :', null, null, 2024], ...entete.slice(2)];
}

const seen = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const two = { lignes: menages(2) };

async function consolider(file: string, ...more: readonly string[]) {
  const sortie = join(folder(), 'A.xlsx');
  return iml(['consolider', file, '--sortie', sortie, ...more]);
}

test('--lecture says in one line what the cells were read as, and names those that are not', async () => {
  const file = await classeur('retour.xlsx', {
    nom: 'Retour',
    lignes: [...menages(2), ['Sous-total', 2]],
  });
  const { out } = await iml(['verifier', file, '--lecture']);
  // 14 of header, 9 headings, 2 × 9, a subtotal of 2 cells, 7 of the certificate.
  expect(seen(out)).toContain(
    '50 cellules : 14 d’en-tête, 9 intitulés, 18 dans 2 ménages, 7 de certificat, 2 non lues : A12 et B12.',
  );
  expect(seen(out)).toContain('non lues (sous-total) : A12, B12');
  const { out: json } = await iml(['verifier', file, '--json']);
  const { fichiers } = JSON.parse(json) as { fichiers: FichierReport[] };
  expect(fichiers[0]?.lecture).toMatchObject({
    cellules: 50,
    menages: 2,
    ecartees: [
      { cellule: 'A12', motif: 'sous-total' },
      { cellule: 'B12', motif: 'sous-total' },
    ],
  });
  expect(seen((await consolider(file)).out)).toContain('50 cellules : ');
});

test('a form in a hidden sheet is shown, and enters only where --masquees says so', async () => {
  const copy = { nom: 'sauvegarde', cachee: true, lignes: [menage('M-8'), menage('M-9')] };
  const file = await classeur('retour.xlsx', { nom: 'Retour', ...two }, copy);
  const { fichiers } = JSON.parse((await iml(['verifier', file, '--json'])).out) as {
    fichiers: FichierReport[];
  };
  expect(fichiers.map(({ feuille: nom, constats }) => [nom, constats[0]?.code])).toEqual([
    ['Retour', 'regime-2021'],
    ['sauvegarde', 'feuille-masquee'],
  ]);
  const without = await consolider(file);
  expect(seen(without.out)).toContain('Modèle A écrit, 2 lignes');
  expect(seen(without.err)).toContain('feuille « sauvegarde » écartée');
  expect(seen((await consolider(file, '--masquees')).out)).toContain('Modèle A écrit, 4 lignes');
});

test('of two sheets of two years the other enters, and its errors are printed', async () => {
  const before = [['Année N-1 :', null, null, 2024]];
  const entete = feuille(two).values.slice(0, 8);
  const file = await classeur(
    'deux.xlsx',
    { nom: '2025', lignes: menages(2, { loyer: 9 }) },
    { nom: '2024', lignes: menages(1), entete: [entete[0] ?? [], ...before, ...entete.slice(2)] },
  );
  const path = join(folder(), 'e.json');
  writeFileSync(path, JSON.stringify({ annee: 2025, convention: '168', idtopOperation: 'IDT-77' }));
  const { out, err } = await consolider(file, '--entete', path);
  expect(seen(err)).toContain('feuille « 2024 » écartée');
  expect(seen(out)).toContain('H10    erreur        Loyer de 9,00 €/m²');
  expect(seen(out)).toContain('Modèle A écrit, 2 lignes');
});

test('a file whose columns no word settles waits for --colonnes', async () => {
  const intitules = [
    ['Typologie', ...INTITULES.map((text, at) => (at === 6 ? 'Typologie du logement' : text))],
  ];
  const lignes = menages(2).map((row) => ['T1/T2', ...row]);
  const file = await classeur('retour.xlsx', { nom: 'Retour', intitules, lignes });
  const waiting = await consolider(file);
  expect(waiting.code).toBe(2);
  expect(seen(waiting.err)).toContain('2 colonnes peuvent contenir la typologie');
  const path = join(folder(), 'c.json');
  writeFileSync(path, JSON.stringify({ typologie: 'Typologie du logement' }));
  const { out } = await consolider(file, '--colonnes', path);
  expect(seen(out)).toContain('Modèle A écrit, 2 lignes');
  expect(seen(out)).toContain('8 000 €');
});

test('the sheets without a form are counted too, cell by cell', async () => {
  const file = await classeur('retour.xlsx', { nom: 'Retour', ...two });
  const workbook = await openFileWorkbook(readFileSync(file));
  await workbook.apply([
    { kind: 'add-sheet', sheet: 'Notice', visible: true },
    {
      kind: 'write',
      sheet: 'Notice',
      range: 'A1:B2',
      values: [
        ['Lisez', null],
        ['ceci', 3],
      ],
    },
  ]);
  writeFileSync(file, await workbook.toBytes());
  const { out } = await iml(['verifier', file, '--lecture']);
  expect(seen(out)).toContain('« Notice » : 3 cellules : 3 non lues : A1, A2 et B2.');
  const { feuilles } = JSON.parse((await iml(['verifier', file, '--json'])).out) as {
    feuilles: FeuilleReport[];
  };
  expect(feuilles).toMatchObject([{ feuille: 'Notice', lecture: { cellules: 3, menages: 0 } }]);
  expect(seen((await consolider(file)).out)).toContain('« Notice » : 3 cellules : 3 non lues');
});

test('a copy of a form that everybody sees is asked about, and so are households of two sheets', async () => {
  const file = await classeur(
    'retour.xlsx',
    { nom: 'Retour', lignes: menages(3) },
    { nom: 'Retour (2)', lignes: menages(2) },
    { nom: '2024', lignes: menages(3), entete: autreAnnee() },
  );
  const { fichiers } = JSON.parse((await iml(['verifier', file, '--json'])).out) as {
    fichiers: FichierReport[];
  };
  const copies = fichiers.map(({ constats }) =>
    constats
      .filter(({ code }) => code === 'feuilles-en-double')
      .map(({ message }) => seen(message)),
  );
  expect(copies).toEqual([
    [],
    [
      '2 ménages de cette feuille figurent aussi dans la feuille « Retour » : si l’une est une copie de l’autre, supprimez-la ou masquez-la, pour que rien ne compte deux fois. 1 différence avec elle : ligne retirée (M-3).',
    ],
    [],
  ]);
});

test('an archive of returns is read wherever files are, each of them for itself', async () => {
  const one = await classeur('a.xlsx', { nom: 'Retour', lignes: menages(1) });
  const other = await classeur('b.xlsx', { nom: 'Retour', lignes: [menage('M-9')] });
  const path = join(folder(), 'retours.zip');
  const entries = {
    'Néolia/a.xlsx': readFileSync(one),
    'b.xlsx': readFileSync(other),
    'note.txt': Buffer.from('x'),
  };
  writeFileSync(path, zipSync(entries));
  const { code, out, err } = await iml(['verifier', path]);
  expect(code).toBe(1);
  expect(seen(out)).toContain(`${path}/Néolia/a.xlsx · Modèle B`);
  expect(seen(err)).toContain(`${path}/note.txt : Le fichier n’est pas un classeur`);
  const consolidated = await consolider(path);
  expect(seen(consolidated.out)).toContain('Modèle A écrit, 2 lignes');
});
