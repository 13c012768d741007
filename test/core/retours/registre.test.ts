/** What the workbook keeps of the returns, and what of it tells who is to be asked again. */
import { registreRetours } from '../../../src/app/changes/parts/registreRetours';
import { etatsRetour, type RetourConnu } from '../../../src/core/dossier/retours';
import { dejaInscrits } from '../../../src/core/retours/dejaInscrits';
import type { Decisions } from '../../../src/core/retours/model';
import { resumeOf } from '../../../src/core/retours/resumer';
import { aRelancer, tableauBailleurs } from '../../../src/core/retours/tableauBailleurs';
import { relance } from '../../../src/text/relance';
import { AUJOURDHUI } from '../build';
import { ATTENDU, consolidated, retourOf, sent } from './support';

const ACTE = { annee: 2025, operation: 'IDT-77', le: AUJOURDHUI, par: 'Claire Morel' };
const of = (fichier: string, bailleur: string, empreinte = fichier) => ({
  ...retourOf(fichier, bailleur, [{ menage: `${bailleur}-1` }]),
  empreinte,
});
const saiemb = of('s.xlsx', 'Saiemb');
const neolia = of('n.xlsx', 'Néolia');
const resumes = (retours: Parameters<typeof consolidated>[0], decisions: Partial<Decisions> = {}) =>
  resumeOf(consolidated(retours, decisions)).retours;
const inscrire = (
  connus: readonly RetourConnu[],
  ...args: Parameters<typeof resumes>
): readonly RetourConnu[] => registreRetours(connus, resumes(...args), ACTE);
const told = (rows: readonly RetourConnu[]) =>
  rows.map(({ fichier, etat, motif, decidePar }) => [fichier, etat, motif, decidePar]);

test('a row for each file: inscribed, to be corrected, a copy, set aside by somebody', () => {
  const ancien = retourOf('vieux.xlsx', 'Habitat 25', [{ menage: '9' }], {
    entete: { annee: 2024 },
  });
  const copie = { ...of('n (1).xlsx', 'Néolia', 'n.xlsx'), empreinte: 'n.xlsx' };
  const rows = inscrire([], [saiemb, neolia, copie, ancien], {
    retours: new Map([[saiemb.id, 'ecarte']]),
  });
  expect(told(rows)).toEqual([
    ['vieux.xlsx', 'à corriger', 'autre année', ''],
    ['n (1).xlsx', 'écarté', 'copie de n.xlsx', ''],
    ['n.xlsx', 'inscrit', '', ''],
    ['s.xlsx', 'écarté', 'écarté par choix', 'Claire Morel'],
  ]);
});

test('a return inscribed without its certificate says so, until a certified one takes its place', () => {
  const sans = of('n.xlsx', 'Néolia', 'v1');
  const lieu = { feuille: 'Modèle B', cellule: 'H29', champ: 'faitA' };
  const constat = { code: 'declaration-non-certifiee', manque: ['faitA'] } as const;
  const manque = { ...constat, niveau: 'avertissement', fichier: 'n.xlsx', lieu } as const;
  const first = inscrire([], [{ ...sans, constats: [manque] }]);
  expect(told(first)).toEqual([['n.xlsx', 'inscrit', 'non certifiée', '']]);
  expect(told(inscrire(first, [of('n v2.xlsx', 'Néolia', 'v2')]))).toEqual([
    ['n v2.xlsx', 'inscrit', '', ''],
    ['n.xlsx', 'remplacé', 'remplacé par n v2.xlsx', ''],
  ]);
});

test('a file of new content takes the place of the one inscribed, under the same name or another', () => {
  const first = inscrire([], [saiemb]);
  for (const next of [of('s.xlsx', 'Saiemb', 'v2'), of('s v2.xlsx', 'SAIEMB', 'v2')]) {
    expect(told(inscrire(first, [next]))).toEqual([
      [next.fichier, 'inscrit', '', ''],
      ['s.xlsx', 'remplacé', `remplacé par ${next.fichier}`, ''],
    ]);
  }
});

test('the day of receipt and who decided stay while the state does', () => {
  const [before] = inscrire([], [saiemb]);
  if (!before) throw new Error('no row');
  const kept = { ...before, recuLe: undefined, decidePar: 'Ana' };
  expect(inscrire([{ ...kept, recuLe: before.recuLe }], [saiemb])).toEqual([
    { ...kept, recuLe: before.recuLe },
  ]);
});

describe('what is inscribed already', () => {
  const connus = inscrire([], [saiemb, neolia]);
  const ids = (...args: Parameters<typeof resumes>) => [...dejaInscrits(resumes(...args), connus)];

  test('is the same content of a bailleur that gives nothing else', () => {
    expect(ids([saiemb, neolia])).toEqual([neolia.id, saiemb.id]);
    expect(ids([saiemb])).toEqual([saiemb.id]);
  });

  test('is not another content, nor a bailleur one of whose files is new or was taken out', () => {
    expect(ids([of('s.xlsx', 'Saiemb', 'v2'), neolia])).toEqual([neolia.id]);
    const other = of('s2.xlsx', 'Saiemb');
    const tous = new Map([saiemb, other].map(({ id }) => [id, 'retenu' as const]));
    expect(ids([saiemb, other, neolia], { retours: tous })).toEqual([neolia.id]);
    const autre = new Map([
      [saiemb.id, 'ecarte' as const],
      [other.id, 'retenu' as const],
    ]);
    expect(ids([saiemb, other], { retours: autre })).toEqual([]);
  });
});

describe('the board', () => {
  const envois = [
    ...sent('Saiemb', ['1', '2']),
    ...sent('Habitat 25', ['3']),
    ...sent('Néolia', ['4']),
  ];
  const board = (connus: readonly RetourConnu[], inscrits: readonly string[] = []) =>
    tableauBailleurs(
      { ...ATTENDU, envois, inscrits: inscrits.map((bailleur) => ({ bailleur, menage: '1' })) },
      connus,
    );
  const shown = (...args: Parameters<typeof board>) =>
    board(...args).map(({ bailleur, etat }) => `${bailleur} ${etat}`);

  test('before anything came, every bailleur was sent something', () => {
    expect(shown([])).toEqual(['Habitat 25 envoyé', 'Néolia envoyé', 'Saiemb envoyé']);
  });

  test('rows in the Modèle A are an answer, with or without a register', () => {
    expect(shown([], ['SAIEMB'])).toContain('Saiemb inscrit');
    expect(aRelancer(board([], ['Saiemb'])).map(({ bailleur }) => bailleur)).toEqual([
      'Habitat 25',
      'Néolia',
    ]);
  });

  test('a bailleur inscribed whose rows are gone from the Modèle A shows what the register says', () => {
    expect(shown(inscrire([], [saiemb]))).toContain('Saiemb inscrit');
  });

  test('who is to correct is asked again, with the reason', () => {
    const faux = retourOf('n.xlsx', 'Néolia', [], { entete: { annee: 2024 } });
    const rows = aRelancer(board(inscrire([], [faux, saiemb]), ['Saiemb']));
    const text = relance(rows, { annee: 2025, operation: 'Planoise' }).replaceAll('\u00a0', ' ');
    expect(text).toContain('ménages relogés en 2025');
    expect(text).toContain('(opération Planoise)');
    expect(text).toContain('Sans réponse à ce jour : Habitat 25 (1 ménage).');
    expect(text).toContain('À renvoyer corrigé : Néolia (autre année).');
    expect(text).not.toContain('Saiemb');
  });

  test('every state has its place', () => {
    const [row] = inscrire([], [saiemb]);
    if (!row) throw new Error('no row');
    for (const etat of etatsRetour) expect(shown([{ ...row, etat }])).toContain(`Saiemb ${etat}`);
  });
});
