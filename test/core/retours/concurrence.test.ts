/** Several files of one bailleur for the same year and operation: one question, file against file. */
import type { CellValue } from '../../../src/core/CellValue';
import type { Choix, Retour } from '../../../src/core/retours/model';
import { sentenceOf } from '../../../src/text/fr';
import { serial } from '../build';
import { consolidated, retourOf, sent, type Cells } from './support';

const cell = (value: CellValue) => ({ cellule: 'H30', value, formula: null });
const signed = (le: string | null) => ({
  lu: {
    certification: {
      certifieLe: cell(le === null ? null : serial(le)),
      faitA: cell('Besançon'),
      representant: cell('Claire Morel'),
    },
  },
});
const of = (fichier: string, menages: readonly string[], le: string | null = '2026-02-15') =>
  retourOf(
    fichier,
    'Saiemb',
    menages.map((menage): Cells => ({ menage })),
    signed(le),
  );
const first = of('Saiemb.xlsx', ['00010', '00077']);
const corrige = of('Saiemb corrige v2.xlsx', ['00010', '00007'], '2026-03-01');
const neolia = retourOf('n.xlsx', 'Néolia', [{ menage: 'M-1' }], signed('2026-02-01'));
const entering = (...args: Parameters<typeof consolidated>) =>
  consolidated(...args).lignes.map(({ cells }) => cells.menage);
const decide = (...choices: (readonly [Retour, Choix])[]) => ({
  retours: new Map(choices.map(([{ id }, choix]) => [id, choix])),
});

test('no row of either file enters before somebody said which counts, and the others do', () => {
  const { lignes, questions, aDecider, findings } = consolidated([first, neolia, corrige]);
  expect(lignes.map(({ cells }) => cells.menage)).toEqual(['M-1']);
  expect(aDecider).toEqual([]);
  expect(questions).toHaveLength(1);
  expect(findings.map(({ code, fichier }) => [code, fichier])).toEqual([
    ['retours-en-double', 'Saiemb corrige v2.xlsx'],
    ['retours-en-double', 'Saiemb.xlsx'],
  ]);
});

test('the newest certificate is proposed, with what the other file says otherwise', () => {
  const [question] = consolidated([first, corrige]).questions;
  expect(question).toMatchObject({
    bailleur: 'Saiemb',
    propose: 'Saiemb corrige v2.xlsx',
    gardes: undefined,
    fichiers: [
      { fichier: 'Saiemb corrige v2.xlsx', certifieLe: '2026-03-01', menages: 2, ecarts: [] },
      {
        fichier: 'Saiemb.xlsx',
        certifieLe: '2026-02-15',
        ecarts: [
          { kind: 'retiree', menage: '00007' },
          { kind: 'ajoutee', menage: '00077' },
        ],
      },
    ],
  });
});

test.each<readonly [string, string | null, string | null, string | undefined]>([
  ['one day later', '2026-02-16', '2026-02-15', 'a.xlsx'],
  ['one certified only', null, '2026-02-15', 'b.xlsx'],
  ['the same day', '2026-02-15', '2026-02-15', undefined],
  ['neither certified', null, null, undefined],
])('certificates: %s', (_, a, b, propose) => {
  const { questions } = consolidated([of('a.xlsx', ['1'], a), of('b.xlsx', ['2'], b)]);
  expect(questions[0]?.propose).toBe(propose);
});

test('choosing one file sets the other aside whole', () => {
  const choice = decide([corrige, 'retenu'], [first, 'ecarte']);
  expect(entering([first, corrige], choice)).toEqual(['00007', '00010']);
  const { questions, findings } = consolidated([first, corrige], choice);
  expect(questions[0]?.gardes).toEqual(['Saiemb corrige v2.xlsx']);
  expect(findings).toEqual([]);
});

test('where all count, what two of them declare is asked household by household', () => {
  const choice = decide([corrige, 'retenu'], [first, 'retenu']);
  const { aDecider, lignes, questions } = consolidated([first, corrige], choice);
  expect(questions[0]?.gardes).toHaveLength(2);
  expect(aDecider.map(({ menage }) => menage)).toEqual(['00010']);
  expect(lignes.map(({ cells }) => cells.menage)).toEqual(['00007', '00077']);
});

test('what nobody said of one of several files is a default; what somebody said of it is none', () => {
  const defaults = (...args: Parameters<typeof decide>) =>
    consolidated([first, corrige], decide(...args)).retours.map((retour) => retour.parDefaut);
  expect(defaults()).toEqual([true, true]);
  expect(defaults([corrige, 'retenu'], [first, 'ecarte'])).toEqual([false, false]);
});

test('setting one aside by itself answers too; taking the answer back asks again', () => {
  expect(entering([first, corrige], decide([first, 'ecarte']))).toEqual(['00007', '00010']);
  expect(entering([first, corrige], decide([first, 'retenu']))).toEqual([]);
});

test('where nobody can be asked the newest enters alone, and both say it', () => {
  const entrent = { doubles: 'entrent' } as const;
  const { lignes, findings } = consolidated([first, corrige], entrent);
  expect(lignes.map(({ cells }) => cells.menage)).toEqual(['00007', '00010']);
  const [finding] = findings;
  expect(finding && sentenceOf(finding).replaceAll('\u00a0', ' ')).toBe(
    'Saiemb a renvoyé aussi Saiemb.xlsx : Saiemb corrige v2.xlsx, certifié le dernier, est retenu seul.',
  );
});

test.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
  ['no household in common are parts of one return', ['1'], ['2', '3'], ['1', '2', '3']],
  ['one household in common wait, all of them', ['1', '2'], ['2', '3'], []],
  ['one written otherwise in common wait', ['IDT 1'], ['idt1'], []],
])('where nobody can be asked, files of one day with %s', (_, a, b, entered) => {
  const entrent = { doubles: 'entrent' } as const;
  const same = [of('a.xlsx', a), of('b.xlsx', b)];
  expect(entering(same, entrent)).toEqual(entered);
  const { findings } = consolidated(same, entrent);
  expect(findings.map(({ code }) => code)).toEqual(['retours-en-double', 'retours-en-double']);
});

test.each<readonly [string, CellValue, boolean]>([
  ['another spelling', 'SAIEMB', true],
  ['a legal form more', 'Saiemb SEM', true],
  ['another bailleur', 'Saiemb Est', false],
])('%s is the same bailleur: %s', (_, bailleur, asked) => {
  const other = retourOf('b.xlsx', String(bailleur), [{ menage: '1' }], signed('2026-01-05'));
  expect(consolidated([first, other]).questions).toHaveLength(asked ? 1 : 0);
});

test('a file under the name that was sent to a bailleur is that bailleur’s', () => {
  const envois = sent('Saiemb', ['00010']);
  const autre = retourOf('ModeleB_Saiemb_2025.xlsx', '', [{ menage: '1' }], signed('2026-01-05'));
  expect(consolidated([first, autre], {}, { envois }).questions).toHaveLength(1);
});

test('two forms of one file are no question, nor is one for another year', () => {
  const twin = { ...first, id: 'Saiemb.xlsx!ModeleB_2' };
  expect(consolidated([first, twin]).questions).toEqual([]);
  const ancien = retourOf('a.xlsx', 'Saiemb', [{ menage: '1' }], {
    ...signed('2026-03-03'),
    entete: { annee: 2024 },
  });
  expect(consolidated([first, ancien]).questions).toEqual([]);
});

describe('a byte-identical copy', () => {
  const copies = ['GBH (1).xlsx', 'Copie de GBH.xlsx', 'GBH.xlsx'].map((fichier) => ({
    ...of(fichier, ['1']),
    empreinte: 'abc',
  }));

  test('says nothing more than the file of the shortest name, and is no question', () => {
    const { lignes, questions, findings } = consolidated(copies);
    expect([lignes.length, questions.length]).toEqual([1, 0]);
    expect(lignes[0]?.provenance.fichier).toBe('GBH.xlsx');
    expect(
      findings.map((each) => [each.fichier, sentenceOf(each).replaceAll('\u00a0', ' ')]),
    ).toEqual([
      [
        'Copie de GBH.xlsx',
        'Copie de GBH.xlsx, à l’identique : elle n’ajoute rien et n’est pas retenue.',
      ],
      [
        'GBH (1).xlsx',
        'Copie de GBH.xlsx, à l’identique : elle n’ajoute rien et n’est pas retenue.',
      ],
    ]);
  });

  test('whatever the order in which files are given', () => {
    expect(consolidated(copies.toReversed())).toEqual(consolidated(copies));
  });

  test('files whose content nobody knows are no copies', () => {
    const unknown = copies.map((each) => ({ ...each, empreinte: '' }));
    expect(consolidated(unknown).questions).toHaveLength(1);
  });
});
