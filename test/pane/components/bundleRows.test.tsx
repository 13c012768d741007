/** What is said of many rows, as one item each, whatever else is said of some of them. */
import type { FindingGroup } from '../../../src/app/state';
import type { Finding } from '../../../src/core/finding';
import { bundleRows } from '../../../src/pane/components/findings/bundleRows';
import { bundleHint } from '../../../src/pane/words/bundleHint';
import { bundleTitle } from '../../../src/pane/words/bundleTitle';
import { shown as plain } from '../support/render';
import { finding, horsAnnee, jour, ligne, typologie } from '../support/samples';

const vide = (cellule: string) => finding({ code: 'cellule-manquante' }, 'erreur', cellule);
const dateTexte = (cellule: string) =>
  finding(
    { code: 'date-texte', valeur: '1er mars 2025', date: jour('2025-03-01') },
    'erreur',
    cellule,
  );

type Of = (rang: number) => readonly Finding[];
const groupsOf = (count: number, of: Of): readonly FindingGroup[] =>
  Array.from({ length: count }, (_, index) => ligne(14 + index, `M-${index}`, of(14 + index)));

/** « 5 × bail-hors-annee@F », or the row and what is said of it. */
const shown = (groups: readonly FindingGroup[], declarees?: number) =>
  bundleRows(groups, new Set(), declarees).map((item) => {
    const rows = item.kind === 'lot' ? item.rows : [item];
    const said = (rows[0]?.findings ?? [])
      .map((each) => `${each.code}@${each.lieu.champ}`)
      .join('+');
    return item.kind === 'lot' ? `${rows.length} × ${said}` : `${item.rang} ${said}`;
  });

test.each<[string, number, Of, number | undefined, string[]]>([
  [
    'a wrong year in the header is one item, and a T3 in two rows stays with them',
    24,
    (row) => [horsAnnee(`F${row}`), ...(row < 16 ? [typologie(`G${row}`)] : [])],
    24,
    ['24 × bail-hors-annee@F', '14 typologie-a-normaliser@G', '15 typologie-a-normaliser@G'],
  ],
  [
    'two columns of dates as texts in the same rows are one item of two sentences',
    5,
    (row) => [dateTexte(`D${row}`), dateTexte(`E${row}`)],
    5,
    ['5 × date-texte@D+date-texte@E'],
  ],
  [
    'two columns of dates as texts, one row of one right, are two items',
    6,
    (row) => [dateTexte(`D${row}`), ...(row === 14 ? [] : [dateTexte(`E${row}`)])],
    6,
    ['6 × date-texte@D', '5 × date-texte@E'],
  ],
  [
    'four rows are told one by one',
    4,
    (row) => [horsAnnee(`F${row}`)],
    4,
    ['14', '15', '16', '17'].map((row) => `${row} bail-hors-annee@F`),
  ],
  [
    'a column that nobody filled is one item, whatever else is to be filled in some rows',
    6,
    (row) => [vide(`I${row}`), ...(row === 17 ? [vide(`H${row}`)] : [])],
    6,
    ['6 × cellule-manquante@I', '17 cellule-manquante@H'],
  ],
  [
    'a column that one declared row has is told with the row that waits for more',
    6,
    (row) => [vide(`I${row}`), ...(row === 17 ? [vide(`H${row}`)] : [])],
    7,
    ['5 × cellule-manquante@I', '17 cellule-manquante@I+cellule-manquante@H'],
  ],
])('%s', (_, count, of, declarees, expected) => {
  expect(shown(groupsOf(count, of), declarees)).toEqual(expected);
});

test('what follows from a lease goes with it, in the row and in the item of many', () => {
  const suite = (row: number) =>
    finding(
      { code: 'convention-apres-bail', bail: jour('2005-03-01'), convention: jour('2022-11-15') },
      'avertissement',
      `E${row}`,
    );
  const groups = groupsOf(6, (row) => [horsAnnee(`F${row}`), ...(row < 16 ? [suite(row)] : [])]);
  expect(bundleRows(groups)).toMatchObject([{ kind: 'lot', rows: groups }]);
});

test('rows pasted one column off are one item, whichever cell is told first', () => {
  const inconnue = (row: number) =>
    finding({ code: 'typologie-inconnue', valeur: '45717' }, 'erreur', `G${row}`);
  const classe = (row: number) => {
    const each = finding({ code: 'montant-invalide', valeur: 'T3/T4' }, 'erreur', `H${row}`);
    return { ...each, lieu: { ...each.lieu, champ: 'loyer' } };
  };
  const groups = groupsOf(5, (row) => [
    ...(row === 14 ? [] : [dateTexte(`D${row}`)]),
    inconnue(row),
    classe(row),
  ]);
  const [lot] = bundleRows(groups);
  expect(lot).toMatchObject({ kind: 'lot', rows: groups });
  expect(plain(bundleTitle(lotOf(groups)))).toBe(plain('5 lignes décalées d’une colonne'));
});

test('a row that stands in an item and by itself has two keys, and an opened item shows its rows', () => {
  const groups = groupsOf(5, (row) => [
    horsAnnee(`F${row}`),
    ...(row === 14 ? [typologie(`G${row}`)] : []),
  ]);
  const [lot] = bundleRows(groups);
  const opened = bundleRows(groups, new Set([lot?.key ?? '']));
  expect(opened).toHaveLength(7);
  expect(new Set(opened.map(({ key }) => key)).size).toBe(7);
});

const lotOf = (groups: readonly FindingGroup[]) => {
  const [lot] = bundleRows(groups);
  if (lot?.kind !== 'lot') throw new Error('no item of many rows');
  return lot;
};
const ofYear = (year: number, row: number) => ({
  ...horsAnnee(`F${row}`),
  date: jour(`${year}-03-01`),
});

test('an item of many rows is called by what is wrong', () => {
  const title = (of: Of) => plain(bundleTitle(lotOf(groupsOf(5, of))));
  expect(title((row) => [horsAnnee(`F${row}`)])).toBe(plain('5 lignes : bail hors de l’année'));
  expect(title((row) => [horsAnnee(`F${row}`), typologie(`G${row}`)])).toBe(
    plain('5 lignes, même constat'),
  );
  expect(title((row) => [vide(`I${row}`)])).toBe(plain('5 lignes à compléter'));
});

test('leases of one other year make the year of the header doubtful, leases of two do not', () => {
  const hint = (of: Of) => bundleHint(lotOf(groupsOf(5, of)).rows);
  expect(hint((row) => [ofYear(2024, row)])).toMatch(/^Tous ces baux sont de 2024/);
  expect(hint((row) => [ofYear(row === 14 ? 2023 : 2024, row)])).toBeUndefined();
  expect(hint((row) => [typologie(`G${row}`)])).toBeUndefined();
});
