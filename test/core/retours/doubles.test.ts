import type { Choix } from '../../../src/core/retours/model';
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
