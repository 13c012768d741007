import type { Choix } from '../../../src/core/retours/model';
import { resumeOf } from '../../../src/core/retours/resumer';
import { codesOf, consolidated, retourOf } from './support';

const neolia = retourOf('n.xlsx', 'Néolia', [{ menage: 'M-1' }, { menage: 'M-2' }]);
const saiemb = retourOf('s.xlsx', 'Saiemb', [{ menage: 'm - 2' }, { menage: 'M-3' }]);
const entering = (...args: Parameters<typeof consolidated>) =>
  consolidated(...args).lignes.map(({ cells }) => cells.menage);
const choose = (...choices: readonly (readonly [string, Choix])[]) => new Map(choices);
const places = consolidated([neolia, saiemb]).aDecider[0]?.places ?? [];
const [first, second] = places.map(({ rowId }) => rowId);

test('a household declared by two bailleurs waits, and each place names the other', () => {
  const { retours, aDecider, lignes } = consolidated([saiemb, neolia]);
  expect(lignes.map(({ cells }) => cells.menage)).toEqual(['M-1', 'M-3']);
  expect(aDecider.map(({ menage }) => menage)).toEqual(['M-2']);
  expect(retours.map(({ findings }) => findings)).toEqual([
    [
      expect.objectContaining({
        code: 'menage-en-double',
        lieu: { feuille: 'Modèle B', cellule: 'B15', champ: 'menage', rang: 15 },
        autres: [{ fichier: 's.xlsx', feuille: 'Modèle B', rang: 14, bailleur: 'Saiemb' }],
      }),
    ],
    [
      expect.objectContaining({
        lieu: { feuille: 'Modèle B', cellule: 'B14', champ: 'menage', rang: 14 },
        autres: [{ fichier: 'n.xlsx', feuille: 'Modèle B', rang: 15, bailleur: 'Néolia' }],
      }),
    ],
  ]);
});

test('setting one place aside lets the other in', () => {
  const lignes = choose([first ?? '', 'ecarte']);
  expect(entering([neolia, saiemb], { lignes })).toEqual(['M-1', 'm - 2', 'M-3']);
  expect(consolidated([neolia, saiemb], { lignes }).aDecider).toEqual([]);
});

test('keeping both lets both in; keeping one leaves the other waiting', () => {
  const both = choose([first ?? '', 'retenu'], [second ?? '', 'retenu']);
  expect(entering([neolia, saiemb], { lignes: both })).toHaveLength(4);
  const kept = consolidated([neolia, saiemb], { lignes: choose([first ?? '', 'retenu']) });
  expect(kept.lignes).toHaveLength(3);
  expect(kept.aDecider).toHaveLength(1);
});

test('where nobody can be asked both enter', () => {
  expect(entering([neolia, saiemb], { doubles: 'entrent' })).toHaveLength(4);
});

test('setting one file aside leaves nothing in double', () => {
  const retours = choose([saiemb.id, 'ecarte']);
  const { findings, lignes } = consolidated([neolia, saiemb], { retours });
  expect(findings).toEqual([]);
  expect(lignes).toHaveLength(2);
});

test('twice in one form waits too, and is told by the check of the form', () => {
  const twice = retourOf('n.xlsx', 'Néolia', [{ menage: 'M-1' }, { menage: 'M-1' }]);
  const { aDecider, findings, lignes } = consolidated([twice]);
  expect([aDecider.length, findings.length, lignes.length]).toEqual([1, 0, 0]);
  expect(codesOf(twice)).toEqual([]);
  expect(twice.check.findings.map(({ code }) => code)).toContain('identifiant-doublon');
});

describe('two sheets of one file that declare the same households', () => {
  const menages = [{ menage: 'M-1' }, { menage: 'M-2' }];
  const sheet = (bailleur: string, cells: Parameters<typeof retourOf>[2], entete = {}) =>
    retourOf('n.xlsx', bailleur, cells, {
      entete,
      lu: { id: 'ModeleB_2', feuille: 'Modèle B (2)' },
    });
  const before = retourOf('n.xlsx', 'Néolia', menages);
  const after = sheet('NÉOLIA', [
    { menage: 'm-1' },
    { menage: 'M-2', loyer: 6.1 },
    { menage: 'M-3' },
  ]);
  const CLE = `${before.id}|${after.id}`;
  const decided = (choix: string) => ({ jumelles: new Map([[CLE, choix]]) });

  test('are one question, with one finding, and all they share waits', () => {
    const { aDecider, jumelles, findings, lignes } = consolidated([before, after]);
    expect(jumelles).toEqual([
      {
        cle: CLE,
        bailleur: 'Néolia',
        fichier: 'n.xlsx',
        retours: [
          { id: before.id, feuille: 'Modèle B' },
          { id: after.id, feuille: 'Modèle B (2)' },
        ],
        menages: 2,
        differents: 1,
        ecarts: [
          {
            feuille: 'Modèle B (2)',
            changements: [
              {
                ...{ kind: 'cellule', cellule: 'H15', champ: 'loyer', menage: 'M-2' },
                ...{ avant: 6.05, apres: 6.1 },
              },
              { kind: 'ligne-ajoutee', menage: 'M-3', rang: 16 },
            ],
          },
        ],
        choix: undefined,
      },
    ]);
    expect(aDecider).toEqual([]);
    expect(findings).toMatchObject([
      { code: 'feuilles-en-double', niveau: 'question', menages: 2, differents: 1 },
    ]);
    expect(lignes.map(({ cells }) => cells.menage)).toEqual(['M-3']);
  });

  test('is a point to look at in the summary of the file that tells it', () => {
    const { retours } = resumeOf(consolidated([before, after]));
    const looked = retours.map(({ compare }) => compare.avertissement);
    expect(looked.toSorted()).toEqual([0, 1]);
    expect(retours.map(({ compare }) => compare.erreur + compare.info)).toEqual([0, 0]);
  });

  test('waits row by row, and no row of either sheet is set aside meanwhile', () => {
    const { retours } = consolidated([before, after]);
    const rows = retours.map(({ aDecider, ecartees, retenues }) => [aDecider, ecartees, retenues]);
    // Two shared rows on each sheet, from row 14 on; the third of the second sheet enters.
    expect(rows).toEqual([
      [[14, 15], 0, 0],
      [[14, 15], 0, 1],
    ]);
  });

  test('the households of the one kept enter, and those that the other alone declares', () => {
    const of = (choix: string) =>
      consolidated([before, after], decided(choix)).lignes.map(
        ({ cells, provenance }) => `${String(cells.menage)} ${provenance.feuille}`,
      );
    expect(of(before.id)).toEqual(['M-1 Modèle B', 'M-2 Modèle B', 'M-3 Modèle B (2)']);
    expect(of(after.id)).toEqual(['m-1 Modèle B (2)', 'M-2 Modèle B (2)', 'M-3 Modèle B (2)']);
  });

  test('one by one, each household waits by itself', () => {
    const { aDecider, lignes } = consolidated([before, after], decided('un-par-un'));
    expect([aDecider.length, lignes.length]).toEqual([2, 1]);
  });

  test('where nobody can be asked they enter once, by the first, which the finding names', () => {
    const { lignes, findings } = consolidated([before, after], { doubles: 'entrent' });
    expect(lignes).toHaveLength(3);
    expect(findings).toMatchObject([{ code: 'feuilles-en-double', garde: 'Modèle B' }]);
  });

  const other = (bailleur: string, entete = {}) => {
    const second = sheet(bailleur, menages, entete);
    return consolidated([before, second], { retours: choose([second.id, 'retenu']) }).jumelles;
  };

  test.each([
    ['another year', { annee: 2024 }, 0],
    ['another operation', { idtopOperation: 'IDT-78' }, 0],
    ['the year written otherwise', { annee: 'Année 2025' }, 1],
    ['the operation written otherwise', { idtopOperation: ' idt-77' }, 1],
  ])('%s in the header', (_, entete, expected) => {
    expect(other('Néolia', entete)).toHaveLength(expected);
  });

  test('another bailleur in the header', () => {
    expect(other('Saiemb')).toEqual([]);
  });

  test('a household that another bailleur declares as well is told by itself', () => {
    const third = retourOf('s.xlsx', 'Saiemb', [{ menage: 'M-1' }]);
    const { aDecider, jumelles } = consolidated([before, after, third]);
    expect(aDecider.map(({ menage }) => menage)).toEqual(['M-1']);
    expect(jumelles).toMatchObject([{ menages: 1 }]);
  });
});

test('in a corrected file another household in that row is not bound by the decision', () => {
  const lignes = choose([second ?? '', 'ecarte']);
  const corrected = retourOf('s.xlsx', 'Saiemb', [{ menage: 'M-4' }, { menage: 'M-3' }]);
  expect(entering([neolia, corrected], { lignes })).toEqual(['M-1', 'M-2', 'M-3', 'M-4']);
});

test('a household in twenty-three files names twenty places and counts the others', () => {
  const many = Array.from({ length: 23 }, (_, i) =>
    retourOf(`f${i}.xlsx`, `Bailleur ${i}`, [{ menage: 'M-1' }]),
  );
  const { findings } = consolidated(many);
  expect(findings).toHaveLength(23);
  const [finding] = findings;
  if (finding?.code !== 'menage-en-double') throw new Error('not found');
  expect([finding.autres.length, finding.nombre]).toEqual([20, 22]);
});
