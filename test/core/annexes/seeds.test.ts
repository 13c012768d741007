import { checkTableau } from '../../../src/core/annexes/check';
import { brief, check, read, recognise, withCell } from './build';
import { besancon1, besancon2, dijon1, dijon2 } from './seeds';

test('Annexe 1 of Besançon adds up both ways, and nothing is said of it', () => {
  expect(recognise(besancon1).nonCompris).toEqual([]);
  expect(check(besancon1)).toEqual([]);
});

test('Annexe 1 of Besançon is read with its title, lines, years and unit', () => {
  const annexe = read(besancon1);
  expect(annexe).toMatchObject({
    id: 'Annexe!A4:E7',
    titre:
      'ANNEXE 1 : TABLEAU DES CONCOURS FINANCIERS DEJA MOBILISES SUR LA PERIODE DE LA CONVENTION TERRITORIALE',
    unite: 'k€',
    periode: { de: 2017, a: 2019 },
  });
  expect(annexe.lignes.map(({ rang, total }) => [rang, total])).toEqual([
    [5, undefined],
    [6, undefined],
    [7, 'general'],
  ]);
  expect(annexe.colonnes.map(({ periode, total }) => [periode?.de, periode?.a, total])).toEqual([
    [2017, 2017, undefined],
    [2018, 2018, undefined],
    [2019, 2019, undefined],
    [2017, 2019, 'total'],
  ]);
});

test('7 384 k€ stands for 7 383 500 to 7 384 500 euros', () => {
  expect(read(besancon1).cellules[1]?.[3]).toMatchObject({
    cellule: 'E6',
    unite: 'k€',
    euros: { min: 738_350_000, max: 738_450_000 },
  });
});

test('Annexe 1 of Dijon adds up, its twelve figures being stored as text', () => {
  const findings = check(dijon1);
  expect(findings).toHaveLength(12);
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['nombre-en-texte']));
  expect(findings[3]).toMatchObject({
    nombre: 15428,
    correction: { kind: 'valeur', cellule: 'E2', valeur: 15428, format: '#,##0' },
  });
});

test.each([
  ['Besançon', besancon2, 'B4'],
  ['Dijon', dijon2, 'B1'],
])('Annexe 2 of %s says « en k€ » over cells in M€', (_city, grid, heading) => {
  const [first, ...rest] = check(grid);
  expect(first).toMatchObject({
    code: 'unite-contradictoire',
    niveau: 'erreur',
    annoncee: 'k€',
    portee: 'M€',
    lieu: { cellule: heading },
    correction: { cellule: heading, valeur: 'Total 2020 - 2022 (en M€)' },
  });
  expect(rest.map(({ code }) => code)).toEqual(Array(3).fill('nombre-en-texte'));
  expect(rest.every(({ correction }) => correction === undefined)).toBe(true);
});

test('once its heading is corrected, Annexe 2 needs nothing but true numbers', () => {
  const findings = check(withCell(besancon2, 3, 1, 'Total 2020 - 2022 (en M€)'));
  expect(brief(findings)).toEqual([
    'nombre-en-texte B5',
    'nombre-en-texte B6',
    'nombre-en-texte B7',
  ]);
  expect(findings[0]?.correction).toMatchObject({ valeur: 7, format: '#,##0', libelle: '7' });
});

test('a wrong grand total is told both ways, with what was expected', () => {
  const findings = check(withCell(besancon1, 6, 4, 9874));
  expect(findings).toMatchObject([
    { code: 'total-general', sens: 'ligne', attendu: 9847, trouve: 9874, ecart: 27, unite: 'k€' },
    { code: 'total-general', sens: 'colonne', attendu: 9847, trouve: 9874, ecart: 27 },
  ]);
});

test('a wrong figure shows in its line and in its column', () => {
  expect(brief(check(withCell(besancon1, 4, 1, 900)))).toEqual([
    'somme-ligne E5',
    'somme-colonne B7',
  ]);
});

test('seven sums are worked out in Annexe 1: three across, four down', () => {
  expect(checkTableau(read(besancon1)).bilan.sommes).toBe(7);
});
