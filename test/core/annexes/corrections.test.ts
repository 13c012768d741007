/** What corrections leave behind, and sheets of which annexes say nothing. */
import type { AnnexeFinding } from '../../../src/core/annexes/finding';
import { recogniseAnnexes } from '../../../src/core/annexes/recognise';
import { parseAddress } from '../../../src/grid/a1';
import { sheet, workbook } from '../sheet';
import { check, read, withCell } from './build';
import type { Grid } from './build';
import { besancon2, dijon1, dijon2 } from './seeds';

function applyAll(grid: Grid, findings: readonly AnnexeFinding[]): Grid {
  return findings.reduce((current, { correction }) => {
    if (correction?.kind !== 'valeur') return current;
    const place = parseAddress(correction.cellule);
    if (!place) throw new Error(correction.cellule);
    return withCell(current, place.top - 1, place.left - 1, correction.valeur);
  }, grid);
}

test.each([
  ['Annexe 1 of Dijon', dijon1, 1],
  ['Annexe 2 of Dijon', dijon2, 2],
  ['Annexe 2 of Besançon', besancon2, 2],
] as const)('%s is clean after %d rounds of corrections', (_name, grid, rounds) => {
  let current: Grid = grid;
  for (let round = 0; round < rounds; round += 1) current = applyAll(current, check(current));
  expect(check(current)).toEqual([]);
});

test('correcting the heading and then the cells keeps 15 M€ worth 15 million euros', () => {
  const before = read(besancon2).cellules[2]?.[0]?.euros;
  const once = applyAll(besancon2, check(besancon2));
  const after = read(applyAll(once, check(once))).cellules[2]?.[0]?.euros;
  expect(after).toEqual(before);
  expect(after).toEqual({ min: 1_450_000_000, max: 1_550_000_000 });
});

test('a heading that breaks its line keeps the break when its unit is corrected', () => {
  const grid = withCell(besancon2, 3, 1, 'Total 2020 - 2022\n(en k€)');
  expect(check(grid)[0]?.correction).toMatchObject({ valeur: 'Total 2020 - 2022\n(en M€)' });
});

test('amounts that look like years stay amounts under headings that name years', () => {
  const grid: Grid = [
    ['Aides', 'Année 2017 (k€)', 'Année 2018 (k€)', 'Total (k€)'],
    ['Production', 2017, 2018, 4035],
    ['Total', 2017, 2018, 4035],
  ];
  expect(read(grid).lignes).toHaveLength(2);
  expect(check(grid)).toEqual([]);
});

test('a footnote mark is not thrown away with the text', () => {
  const grid: Grid = [
    ['Aides', 'Montant (k€)'],
    ['Production', '7 384 (1)'],
    ['Total', 7384],
  ];
  const [first, ...rest] = check(grid);
  expect(first).toMatchObject({ code: 'nombre-en-texte', nombre: 7384 });
  expect(first?.correction).toBeUndefined();
  expect(rest).toEqual([]);
});

test('sheets with lists of ours are passed over', () => {
  const suivi = sheet('Suivi', [
    ['Année', 'IDTOP', 'T1/T2', 'T3/T4', 'T5 et plus', 'Total'],
    [2023, 'A', 1, 2, 3, 99],
  ]);
  const tables = [{ name: 'Suivi', sheet: 'Suivi', range: 'A1:F2', columns: [] }];
  expect(recogniseAnnexes(workbook([suivi], { tables }))).toEqual({ annexes: [], nonCompris: [] });
});
