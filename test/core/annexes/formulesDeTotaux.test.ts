/** A total that is a formula is judged by what it does. */
import { checkTableau } from '../../../src/core/annexes/check';
import { readFormule } from '../../../src/core/annexes/formule';
import { areaAddress } from '../../../src/grid/a1';
import { sentenceOf } from '../../../src/text/fr';
import { brief, check, read } from './build';
import type { Grid } from './build';

function areas(formula: string): readonly string[] | string | undefined {
  const read = readFormule(formula);
  return read?.kind === 'somme' ? read.areas.map(areaAddress) : read?.kind;
}

test.each([
  ['=SUM(B2:B5)', ['B2:B5']],
  ['=+B2+B3+$B$4', ['B2', 'B3', 'B4']],
  ['=SUM(B2:B3,B5)', ['B2:B3', 'B5']],
  ['=SUBTOTAL(9,B2:B5)', ['B2:B5']],
  ['=SUBTOTAL(109,B2:B5)', ['B2:B5']],
  ['=AGGREGATE(9,6,B2:B5)', ['B2:B5']],
  ['=ROUND(SUM(B2:B5),2)', ['B2:B5']],
  ['=SUM(OFFSET(B1,1,0,ROWS(B1:B6)-2,1))', ['B2:B5']],
  ['=SUBTOTAL(1,B2:B5)', 'autre'],
  ['=AVERAGE(B2:B5)', 'autre'],
  ['=B2*C2', 'autre'],
  ['=B2-B3', 'autre'],
  ['=B5/C5', 'autre'],
  ['=SUM(Feuil2!B2:B5)', 'autre'],
  ['=C5', 'autre'],
  ['=+$C$5', 'autre'],
  ['=SUM(C5)', ['C5']],
  ['=VLOOKUP(A2,D:E,2,0)', 'autre'],
  ['=SUM(B2:B5', 'autre'],
  ['texte', undefined],
])('%s adds %j', (formula, expected) => {
  expect(areas(formula)).toEqual(expected);
});

/** 10 + 20 + 30 = 60 in B; C is « Total » 6 of something that its formula tells. */
function table(total: number, formula: string | null, head = 'Montant (€)') {
  const grid: Grid = [
    ['Poste', '2023 (€)', head],
    ['A', 1000, 1000],
    ['B', 2000, 2000],
    ['C', 3000, 3000],
    ['Total', 6000, total],
  ];
  const formulas = grid.map((_, i) => [
    null,
    i === 4 ? '=SUM(B2:B4)' : null,
    i === 4 ? formula : null,
  ]);
  return { grid, formulas };
}

test.each([
  ['a mean', 2000, '=AVERAGE(C2:C4)'],
  ['a product', 9000, '=C4*3'],
  ['a difference', 4000, '=B5-C3'],
  ['a lookup', 77, '=INDEX(Z:Z,4)'],
  ['a sum of another column', 6000, '=SUM(B2:B4)'],
  ['cells of another sheet', 12, '=SUM(Feuil2!C2:C4)'],
])('%s under a heading of amounts is no error', (_what, total, formula) => {
  const { grid, formulas } = table(total, formula);
  expect(brief(check(grid, { formulas }))).toEqual([]);
});

test.each([
  ['forgets its last line', 3000, '=SUM(C2:C3)', /additionne C2:C3 et oublie C4/],
  ['forgets its first line', 5000, '=SUM(C3:C4)', /additionne C3:C4 et oublie C2/],
  ['counts a line twice', 8000, '=SUM(C2:C4)+C3', /compte deux fois C3/],
])('a SUM that %s is an error that names the cells', (_what, total, formula, words) => {
  const { grid, formulas } = table(total, formula);
  const findings = check(grid, { formulas });
  expect(brief(findings)).toEqual(['somme-colonne C5']);
  expect(findings.map((finding) => sentenceOf(finding)).join()).toMatch(words);
});

test('a SUM that starts on its heading takes 2 024 for an amount', () => {
  const grid: Grid = [
    ['Poste', 2023, 2024],
    ['A', 1000, 1000],
    ['B', 2000, 2000],
    ['Total', 3000, 5024],
  ];
  const formulas = grid.map((_, i) => [null, null, i === 3 ? '=SUM(C1:C3)' : null]);
  const findings = check(grid, { formulas });
  expect(brief(findings)).toEqual(['somme-colonne C4']);
  expect(findings.map((finding) => sentenceOf(finding)).join()).toMatch(
    /compte aussi l’intitulé C1/,
  );
});

test('a partial total counted with its lines is told: 10 + 20 + 30 + 40 counted 30 twice', () => {
  const grid: Grid = [
    ['Poste', 'Montant (€)'],
    ['A', 1000],
    ['B', 2000],
    ['Sous-total', 3000],
    ['C', 4000],
    ['Total général', 10_000],
  ];
  const formulas = grid.map((_, i) => [
    null,
    i === 3 ? '=SUM(B2:B3)' : i === 5 ? '=SUM(B2:B5)' : null,
  ]);
  expect(
    check(grid, { formulas })
      .map((finding) => sentenceOf(finding))
      .join(),
  ).toMatch(/compte deux fois B2 et B3/);
  const nested = formulas.map((row) => row.map((f) => f?.replace('SUM(', 'SUBTOTAL(9,') ?? null));
  const right = grid.map((row, i) => (i === 5 ? ['Total général', 7000] : row));
  expect(check(right, { formulas: nested })).toEqual([]);
});

test('a total typed where its neighbours are formulas is said, right or wrong', () => {
  const grid = (total: number): Grid => [
    ['Poste', '2022 (€)', '2023 (€)', '2024 (€)'],
    ['A', 1000, 2000, 3000],
    ['B', 2000, 3000, 4000],
    ['Total', 3000, 5000, total],
  ];
  const formulas = grid(0).map((_, i) => [
    null,
    ...['=SUM(B2:B3)', '=SUM(C2:C3)', null].map((f) => (i === 3 ? f : null)),
  ]);
  expect(check(grid(7000), { formulas })).toMatchObject([
    {
      code: 'total-saisi',
      niveau: 'avertissement',
      lieu: { cellule: 'D4' },
      formules: ['B4', 'C4'],
    },
  ]);
  expect(check(grid(9000), { formulas })).toMatchObject([
    { code: 'somme-colonne', saisi: true, attendu: 7000 },
  ]);
});

test('the account of a table names what is not summed', () => {
  const grid: Grid = [
    ['Agence', 'Aides (€)', 'Coût moyen (€)', '% du total', 'Cumul (€)'],
    ['Nord', 12_000, 500, 57, 12_000],
    ['Sud', 9000, 450, 43, 21_000],
    ['Total', 21_000, 477, 100, 21_000],
  ];
  expect(checkTableau(read(grid)).bilan).toMatchObject({
    sommes: 1,
    justes: 1,
    nonSommees: ['Coût moyen (€)', '% du total', 'Cumul (€)'],
  });
});

test('a SUBTOTAL that differs may count visible rows only: asked, where a SUM would be wrong', () => {
  const said = (formula: string) => {
    const { grid, formulas } = table(4000, formula);
    const { findings, questions } = checkTableau(read(grid, { formulas }));
    return [brief(findings), questions.map(({ question }) => question.motif)];
  };
  expect(said('=SUBTOTAL(109,C2:C4)')).toEqual([[], ['parts']]);
  expect(said('=SUM(C2:C4)')).toEqual([['somme-colonne C5'], []]);
});

describe('SUBTOTAL over lines of which one is hidden', () => {
  // 10 + 20 + 30 = 60; without the hidden 20: 40.
  const grid = (total: number): Grid => [
    ['Poste', 'k€'],
    ['A', 10],
    ['B', 20],
    ['C', 30],
    ['Total', total],
  ];
  const formulas = [[], [], [], [], [null, '=SUBTOTAL(109,B2:B4)']];

  test.each([40, 60])('%i is right', (total) => {
    const annexe = read(grid(total), { formulas, hiddenRows: [3] });
    expect(checkTableau(annexe)).toMatchObject({
      findings: [],
      questions: [],
      bilan: { justes: 1 },
    });
  });

  test('another figure is asked about, and so is 40 where no line is hidden', () => {
    const asked = [
      read(grid(50), { formulas, hiddenRows: [3] }),
      read(grid(40), { formulas, hiddenRows: [] }),
    ];
    expect(asked.map((annexe) => checkTableau(annexe).questions.length)).toEqual([1, 1]);
  });
});
