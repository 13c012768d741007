/** A total that lost its formula gets it back, told by the formulas beside it. */
import type { CellValue } from '../../../src/core/CellValue';
import { correctionLabel } from '../../../src/text/fr';
import { check } from './build';

type Cells = Readonly<
  Record<string, CellValue | { readonly formula: string; readonly value: CellValue }>
>;

const GRID: readonly (readonly CellValue[])[] = [
  ['Aides', '2021 (k€)', '2022 (k€)', 'Total (k€)'],
  ['Prêts', 1, 2, 3],
  ['Dons', 4, 5, 9],
  ['Fonds', 7, 8, 15],
  ['Total', 12, 15, 27],
];
const FORMULAS: Readonly<Record<string, string>> = {
  D2: '=SUM(B2:C2)',
  D3: '=SUM(B3:C3)',
  D4: '=SUM(B4:C4)',
  B5: '=SUM(B2:B4)',
  C5: '=SUM(C2:C4)',
  D5: '=SUM(D2:D4)',
};

/** The findings of the table with some cells otherwise: a plain value takes the place of the formula. */
function found(changed: Cells) {
  const address = (i: number, j: number) => `${'ABCD'[j]}${i + 1}`;
  const grid = GRID.map((row, i) =>
    row.map((value, j) => {
      const cell = changed[address(i, j)];
      return cell === undefined ? value : typeof cell === 'object' && cell ? cell.value : cell;
    }),
  );
  const formulas = GRID.map((row, i) =>
    row.map((_, j) => {
      const cell = changed[address(i, j)];
      if (cell === undefined) return FORMULAS[address(i, j)] ?? null;
      return typeof cell === 'object' && cell ? cell.formula : null;
    }),
  );
  return check(grid, { formulas });
}

const corrections = (changed: Cells) =>
  found(changed).map(({ code, lieu, correction }) => [code, lieu.cellule, correction]);

test('a table whose totals are formulas has nothing to restore', () => {
  expect(found({})).toEqual([]);
});

test('a right total typed over its formula gets it back with all other corrections', () => {
  const formule = '=SUM(OFFSET(A3,0,1,1,COLUMNS(A3:D3)-2))';
  expect(corrections({ D3: 9 })).toEqual([
    ['total-saisi', 'D3', { kind: 'formule', feuille: 'Annexe', cellule: 'D3', formule }],
  ]);
});

test('where both totals meet, every amount is added, and it is said once', () => {
  const formule = '=SUM(OFFSET(A1,1,1,ROWS(A1:D5)-2,COLUMNS(A1:D5)-2))';
  expect(corrections({ D5: 27 })).toEqual([
    ['total-saisi', 'D5', { kind: 'formule', feuille: 'Annexe', cellule: 'D5', formule }],
  ]);
});

test('a wrong total typed over its formula is restored only by somebody who asks for it', () => {
  expect(corrections({ C5: 116 })).toContainEqual([
    'somme-colonne',
    'C5',
    expect.objectContaining({
      formule: '=SUM(OFFSET(C1,1,0,ROWS(C1:C5)-2,1))',
      aConfirmer: true,
    }),
  ]);
});

test('so is a formula that certainly leaves a line out', () => {
  const [first] = found({ B5: { formula: '=SUM(B2:B3)', value: 5 } });
  expect(first).toMatchObject({
    code: 'somme-colonne',
    formule: { faute: 'oubli', cellules: ['B4'] },
    correction: { kind: 'formule', cellule: 'B5', aConfirmer: true },
  });
  expect(first?.correction && correctionLabel(first.correction)).toBe('Rétablir la formule');
});

test.each([
  ['3 of 4 typed', { D2: 3, D3: 9, D4: 15 }],
  ['2 of 4 typed', { D2: 3, D3: 9 }],
])('totals of which %s show no pattern of formulas', (_what, changed) => {
  expect(found(changed)).toEqual([]);
});

test('1 of 4 typed is one that lost its formula', () => {
  expect(found({ D2: 3 }).map(({ code }) => code)).toEqual(['total-saisi']);
});
