import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { folder, iml } from '../cli/support';
import { workbook } from './zip';

const ENTETE = { convention: 'C-1', annee: 2025, idtopOperation: 'OP-1' };
const HEADINGS =
  'bailleur;menage;idtop;dateLivraison;dateConventionApl;dateBail;typologie;loyer;plafond';
const ROW = 'Habitat 25;M-1;IDTOP-1;01/02/2025;01/02/2025;01/03/2025;T3;310,50;6,20';

let at: (name: string) => string;
const write = (name: string, text: string | Uint8Array) => {
  writeFileSync(at(name), text);
  return at(name);
};

beforeAll(async () => {
  const here = folder();
  at = (name) => join(here, name);
  const lignes = ['--lignes', write('lignes.csv', `${HEADINGS}\n${ROW}`)];
  const form = (modele: string, annee: number, sortie: string) => {
    const entete = write('entete-f.json', JSON.stringify({ ...ENTETE, annee }));
    return iml(['inserer', modele, '--entete', entete, ...lignes, '--sortie', at(sortie)]);
  };
  await form('modele-b', 2025, 'B.xlsx');
  await form('modele-a', 2024, 'A-2024.xlsx');
  await form('modele-a', 2031, 'A-2031.xlsx');
  await iml(['inserer', 'annexe-1', '--exemple', 'besancon', '--sortie', at('annexe.xlsx')]);
  write('vide.xlsx', workbook(''));
  write('entete.json', JSON.stringify(ENTETE));
});

describe('--precedent is refused by name where it is', () => {
  const precedents = [
    ['a Modèle B', 'B.xlsx', /est un Modèle B : --precedent attend/],
    ['an annexe', 'annexe.xlsx', /est une annexe financière : --precedent attend/],
    ['a workbook of nothing', 'vide.xlsx', /ne contient aucun Modèle A : --precedent attend/],
    ['a later year', 'A-2031.xlsx', /est le classeur de l’année 2031 : .* avant 2025\./],
  ] as const;

  test.each(precedents)('%s, by iml consolider', async (_, precedent, sentence) => {
    const { code, err } = await iml([
      ...['consolider', at('B.xlsx'), '--precedent', at(precedent)],
      ...['--entete', at('entete.json'), '--sortie', at('A.xlsx')],
    ]);
    expect(err.replace(/\s+/g, ' ')).toMatch(sentence);
    expect(code).toBe(2);
  });

  test.each(precedents)('%s, by iml preremplir', async (_, precedent, sentence) => {
    const { code, err } = await iml([
      ...['preremplir', '--menages', at('lignes.csv'), '--precedent', at(precedent)],
      ...['--entete', at('entete.json'), '--dossier', folder()],
    ]);
    expect(err.replace(/\s+/g, ' ')).toMatch(sentence);
    expect(code).toBe(2);
  });

  test('and a workbook of the year before is taken', async () => {
    const { code } = await iml([
      ...['consolider', at('B.xlsx'), '--precedent', at('A-2024.xlsx')],
      ...['--entete', at('entete.json'), '--sortie', at('A-pris.xlsx')],
    ]);
    expect(code).toBe(1);
  });
});

describe('a text that no cell holds is refused, not written', () => {
  const long = 'x'.repeat(32_768);
  test.each([
    ['a header', 'modele-b', '--entete', 'e.json', JSON.stringify({ convention: long })],
    ['rows of JSON', 'modele-b', '--lignes', 'l.json', JSON.stringify([{ menage: long }])],
    ['rows of CSV', 'modele-b', '--lignes', 'l.csv', `${HEADINGS}\n${ROW.replace('M-1', long)}`],
    ['notes of an annexe', 'annexe-1', '--saisie', 's.json', JSON.stringify({ notes: [long] })],
  ])('%s', async (_, modele, option, name, text) => {
    const sortie = ['--sortie', at('long.xlsx')];
    const { code, err } = await iml(['inserer', modele, option, write(name, text), ...sortie]);
    expect(code).toBe(2);
    expect(err).toMatch(/trop long.*32 767|32 767 caractères/s);
  });
});

test('JSON a hundred thousand deep is refused in a sentence', async () => {
  const deep = write('profond.json', '['.repeat(100_000) + ']'.repeat(100_000));
  const { code, err } = await iml([
    ...['inserer', 'modele-b', '--entete', deep, '--sortie', at('profond.xlsx')],
  ]);
  expect(code).toBe(2);
  expect(err).toMatch(/doit contenir un objet JSON|n’est pas un JSON valide/);
});

test('a header of more than 4 Mo is refused before it is read', async () => {
  const large = write('grand.json', ' '.repeat(4 * 1024 * 1024 + 1));
  const { code, err } = await iml([
    ...['inserer', 'modele-b', '--entete', large, '--sortie', at('grand.xlsx')],
  ]);
  expect(code).toBe(2);
  expect(err).toMatch(/trop volumineux \(4 Mo au plus\)/);
});

test('a list of 501 bailleurs is refused before a form of it is written', async () => {
  const rows = Array.from({ length: 501 }, (_, i) => ROW.replace('25;M-1', `${i};M-${i}`));
  const { code, err } = await iml([
    ...['preremplir', '--menages', write('bailleurs.csv', [HEADINGS, ...rows].join('\n'))],
    ...['--entete', at('entete.json'), '--dossier', folder()],
  ]);
  expect(code).toBe(2);
  expect(err).toMatch(/nomme 501\sbailleurs, plus que les 500 d’un envoi/);
});

test('an object of 10,001 keys is refused before it is made, and one of 10,000 is read', async () => {
  const keys = (count: number) => Array.from({ length: count }, (_, i) => `"k\\"${i}:":[{"a":1}]`);
  const refusal = async (count: number) => {
    const file = write('cles.json', `{${keys(count).join(',')}}`);
    return (await iml(['inserer', 'modele-b', '--lignes', file, '--sortie', at('cles.xlsx')])).err;
  };
  expect(await refusal(10_001)).toMatch(/a un objet de plus de 10\s000\sclés/);
  expect(await refusal(10_000)).toMatch(/doit contenir une liste d’objets JSON/);
});

test('a list is refused by its names alone past two for each bailleur of an envoi', async () => {
  const rows = Array.from({ length: 1_003 }, (_, i) => ROW.replace('25;M-1', `${i};M-${i}`));
  const { code, err } = await iml([
    ...['preremplir', '--menages', write('noms.csv', [HEADINGS, ...rows].join('\n'))],
    ...['--entete', at('entete.json'), '--dossier', folder()],
  ]);
  expect(code).toBe(2);
  expect(err).toMatch(/nomme 1\s003\sbailleurs, plus que les 500 d’un envoi/);
});

test('names of rows that a filter leaves aside do not count', async () => {
  const rows = Array.from({ length: 1_100 }, (_, i) => ROW.replace('25;M-1', `${i};M-${i}`));
  const { err } = await iml([
    ...['preremplir', '--menages', write('filtre.csv', [HEADINGS, ...rows].join('\n'))],
    ...['--filtre', 'bailleur=Habitat 7|Habitat 8', '--dossier', folder()],
    ...['--entete', at('entete.json')],
  ]);
  expect(err).not.toMatch(/plus que les 500/);
});
