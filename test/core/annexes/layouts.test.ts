/** Tables as other people lay them out, with the checks that each one allows. */
import { checkTableau } from '../../../src/core/annexes/check';
import { brief, check, read, recognise, withCell } from './build';
import type { Grid } from './build';

const nested: Grid = [
  ['Concours (en k€)', 2020, 2021, 'Total'],
  ['Axe 1 : production'],
  ['PLAI', 10, 20, 30],
  ['PLUS', 5, 6, 11],
  ['Sous-total axe 1', 15, 26, 41],
  ['Axe 2 : services'],
  ['Mobilité', 7, 8, 15],
  ['Travaux', 1, 2, 3],
  ['Sous-total axe 2', 8, 10, 18],
  ['TOTAL GÉNÉRAL', 23, 36, 59],
];

test('partial totals stand for their parts, years as numbers are headings', () => {
  expect(check(nested)).toEqual([]);
  const annexe = read(nested);
  expect(annexe).toMatchObject({ unite: 'k€', periode: { de: 2020, a: 2021 } });
  expect(annexe.lignes.map(({ rubrique }) => rubrique)).toEqual([
    ...Array<string>(3).fill('Axe 1 : production'),
    ...Array<string>(4).fill('Axe 2 : services'),
  ]);
});

test('a partial total counted in the grand total is caught in its column', () => {
  expect(brief(check(withCell(nested, 9, 1, 38)))).toEqual([
    'total-general D10',
    'somme-colonne B10',
  ]);
});

test.each(['Total axe 1', 'S/total axe 1', 'Total partiel'])('« %s » closes a group', (label) => {
  expect(check(withCell(nested, 4, 0, label))).toEqual([]);
});

const periods: Grid = [
  [
    '',
    'Année 2017',
    'Année 2018',
    'TOTAL 2017 / 2018',
    'Année 2019',
    'Année 2020',
    'TOTAL 2019 / 2020',
    'Ensemble',
  ],
  ['Production', 1, 2, 3, 4, 5, 9, 12],
  ['Services', 10, 20, 30, 40, 50, 90, 120],
  ['Ensemble', 11, 22, 33, 44, 55, 99, 132],
];

test('columns have partial totals too', () => {
  expect(check(periods)).toEqual([]);
  expect(brief(check(withCell(periods, 1, 6, 19)))).toEqual([
    'somme-ligne G2',
    'somme-ligne H2',
    'somme-colonne G4',
  ]);
});

test('totals may stand before their parts', () => {
  const grid: Grid = [
    ['Aides', 'Total', '2020', '2021'],
    ['Total général', 66, 22, 44],
    ['Production', 33, 11, 22],
    ['Services', 33, 11, 22],
  ];
  expect(check(grid).filter(({ code }) => code !== 'nombre-en-texte')).toEqual([]);
  expect(brief(check(withCell(grid, 2, 1, 63)))).toEqual(['somme-ligne B3', 'total-general B2']);
});

describe('a line that sums those under it without saying « total »', () => {
  const table = (total: number): Grid => [
    ['Poste', '2020 (k€)', '2021 (k€)'],
    ['Aides', 100, 70],
    ['prêts', 60, 40],
    ['subventions', 40, 30],
    ['Services', 50, 20],
    ['logement', 30, 15],
    ['mobilité', 20, 5],
    ['Divers', 7, 8],
    ['Total', total, 98],
  ];

  test('stands for its details: 100 + 50 + 7 = 157 is right', () => {
    expect(check(table(157))).toEqual([]);
  });

  test('leaves the total 160 wrong by three, beyond rounding (2) and not by the details', () => {
    expect(check(table(160))).toMatchObject([
      { code: 'somme-colonne', attendu: 157, trouve: 160, ecart: 3, lieu: { cellule: 'B9' } },
    ]);
  });

  test('is an addend like the others where the total counts every line: 100 + 60 + 40 + … = 307', () => {
    const every = table(307).map((row, i) => (i === 8 ? ['Total', 307, 188] : row));
    expect(check(every)).toEqual([]);
  });
});

test('a line « dont » belongs to no sum', () => {
  const grid: Grid = [
    ['Aides', 'Montant (k€)'],
    ['Production', 100],
    ['dont PLAI', 40],
    ['Services', 50],
    ['Total', 150],
  ];
  expect(check(grid)).toEqual([]);
});

test('counts, rates and unit prices enter no sum across', () => {
  const grid: Grid = [
    ['Aides', 'Nombre', '2020 (k€)', '2021 (k€)', 'Total (k€)', 'Évolution (%)'],
    ['Production', 3, 10, 20, 30, 1],
    ['Services', 4, 1, 2, 3, 1],
    ['Total', 7, 11, 22, 33, 1],
  ];
  expect(check(grid)).toEqual([]);
  expect(brief(check(withCell(grid, 3, 1, 8)))).toEqual(['somme-colonne B4']);
});

test('two tables stand one above the other, or side by side', () => {
  const table: Grid = [
    ['Aides', 'Montant (k€)'],
    ['Production', 1],
    ['Services', 2],
    ['Total', 3],
  ];
  const below = recognise([...table, [], ['Autre tableau'], ...table]);
  expect(below.annexes.map(({ plage, titre }) => [plage, titre])).toEqual([
    ['A1:B4', undefined],
    ['A7:B10', 'Autre tableau'],
  ]);
  const beside = recognise(table.map((row) => [...row, null, ...row]));
  expect(beside.annexes.map(({ plage }) => plage)).toEqual(['A1:B4', 'D1:E4']);
});

test('a blank row may set the total apart', () => {
  const grid: Grid = [
    ['Aides', 'Montant'],
    ['Production', 10],
    ['Services', 20],
    [],
    ['Total', 31],
  ];
  expect(check(grid)).toMatchObject([{ code: 'ecart-arrondi', ecart: 1, tolerance: 1.5 }]);
});

test('headings on two rows, merged, keep their years', () => {
  const annexe = read(
    [
      ['Aides', 'Réalisé (en M€)', null, 'Total (en M€)'],
      [null, 2020, 2021, null],
      ['Production', 1.5, 2.5, 4],
      ['Total', 1.5, 2.5, 4],
    ],
    { merges: ['A1:A2', 'B1:C1', 'D1:D2'] },
  );
  expect(annexe.colonnes.map(({ libelle, unite, total }) => [libelle, unite, total])).toEqual([
    ['Réalisé (en M€) 2020', 'M€', undefined],
    ['Réalisé (en M€) 2021', 'M€', undefined],
    ['Total (en M€)', 'M€', 'total'],
  ]);
});

test('the unit may stand alone above the table', () => {
  const grid: Grid = [
    ['Annexe 1'],
    ['(montants en milliers d’euros)'],
    ['Aides', 2020, 'Total'],
    ['Production', '7 M€', '7 M€'],
    ['Total', '7 M€', '7 M€'],
  ];
  expect(read(grid).titre).toBe('Annexe 1');
  expect(check(grid)[0]).toMatchObject({
    code: 'unite-contradictoire',
    correction: { cellule: 'A2', valeur: '(montants en millions d’euros)' },
  });
});

test('a heading over cells of which one only prints another unit is not rewritten', () => {
  const grid: Grid = [
    ['Aides', 'Montant (k€)'],
    ['Production', '7 M€'],
    ['Services', 8000],
    ['Total', 15000],
  ];
  const [unit, text] = check(grid);
  expect(unit).toMatchObject({ code: 'unite-contradictoire', lieu: { cellule: 'B2' } });
  expect([unit?.correction, text?.correction]).toEqual([undefined, undefined]);
});

test('amounts in several units add up once converted', () => {
  const grid: Grid = [
    ['Aides', 'Montant'],
    ['A', '800 k€'],
    ['B', '1,2 M€'],
    ['Total', '2 M€'],
  ];
  expect(brief(check(grid))).toEqual([
    'nombre-en-texte B2',
    'nombre-en-texte B3',
    'nombre-en-texte B4',
  ]);
});

test('a unit that no heading gives stays in sight once the text is a number', () => {
  const grid: Grid = [
    ['Aides', 'Montant'],
    ['A', '1,5 M€'],
    ['Total', '1,5 M€'],
  ];
  expect(check(grid)[0]?.correction).toMatchObject({ valeur: 1.5, format: '#,##0.0"\u00a0M€"' });
});

test.each([
  [9848, 'ecart-arrondi', 'within 2 k€: three parts and a total, half each'],
  [9849, 'ecart-arrondi', 'at 2 k€'],
  [9850, 'somme-ligne', 'over 2 k€'],
])('a total of %d k€ for 9 847 gives %s (%s)', (total, code) => {
  const grid: Grid = [
    ['Aides', 'Année 2017 (k€)', 'Année 2018 (k€)', 'Année 2019 (k€)', 'Total (k€)'],
    ['Production', 4175, 3072, 2600, total],
  ];
  expect(check(grid).map((finding) => finding.code)).toEqual([code]);
});

test('a total that adds its cells by a formula owes nothing to rounding', () => {
  const values: Grid = [
    ['Aides', 'Montant'],
    ['A', 10],
    ['B', 20],
    ['C', 1],
    ['Total', 30],
  ];
  const formulas = values.map((_, i) => [null, i === 4 ? '=SUM(B2:B3)' : null]);
  expect(check(values, { formulas }).map(({ code }) => code)).toEqual(['somme-colonne']);
});

test('every placeholder is said, and no sum is claimed over it', () => {
  const grid: Grid = [
    ['Aides', '2020 - 2022 (en k€)'],
    ['Production', 'X M€'],
    ['Services', null],
    ['Total', 'xxx'],
  ];
  expect(check(grid).filter(({ code }) => code === 'valeur-a-completer')).toMatchObject([
    { valeur: 'X M€', lieu: { cellule: 'B2' } },
    { valeur: '', lieu: { cellule: 'B3' } },
    { valeur: 'xxx', lieu: { cellule: 'B4' } },
  ]);
});

test('what is not understood is said', () => {
  expect(
    recognise([
      [1, 2],
      [3, 4],
    ]),
  ).toEqual({
    annexes: [],
    nonCompris: [{ feuille: 'Annexe', plage: 'A1:B2', motif: 'sans-libelles' }],
  });
  const list: Grid = [
    ['Aides', 'Montant'],
    ['A', 1],
    ['B', 2],
  ];
  expect(recognise(list).nonCompris).toMatchObject([{ plage: 'A1:B3', motif: 'sans-total' }]);
  const unclear: Grid = [
    ['Aides', 'Montant'],
    ['A', '15.428'],
    ['B', 2],
    ['Total', 17],
  ];
  expect(recognise(unclear).nonCompris).toMatchObject([
    { plage: 'B2', motif: 'cellules-illisibles' },
  ]);
  expect(check(unclear)).toEqual([]);
});

test('prose, lists of words and empty sheets hold no table', () => {
  expect(recognise([['Un texte sans chiffres'], [], ['Un autre']])).toEqual({
    annexes: [],
    nonCompris: [],
  });
  expect(recognise([])).toEqual({ annexes: [], nonCompris: [] });
});

test('a selected range is read alone', () => {
  const table: Grid = [
    ['Aides', '2020', 'Total'],
    ['A', 1, 1],
    ['Total', 1, 1],
  ];
  const both = [...table, [], ...table];
  expect(recognise(both, {}, 'A5:C7').annexes.map(({ plage }) => plage)).toEqual(['A5:C7']);
  expect(recognise(both, { top: 3, left: 2 }, 'B1:C4').annexes.map(({ plage }) => plage)).toEqual([
    'B3:C4',
  ]);
});

test('a heading without unit beside headings with one counts something', () => {
  const grid: Grid = [
    ['N°', 'Opération', 'Logements', 'Subvention (€)', 'Prêt (€)', 'Total (€)'],
    [1, 'A', 12, 100, 200, 300],
    [2, 'B', 10, 100, 200, 300],
    [null, 'TOTAL', 22, 200, 400, 600],
  ];
  expect(check(grid)).toEqual([]);
});

test('years may label the lines', () => {
  const grid: Grid = [
    [null, 'Production', 'Services', 'Total'],
    [2017, 10, 20, 30],
    [2018, 40, 50, 90],
    ['Total', 50, 70, 120],
  ];
  expect(recognise(grid).nonCompris).toEqual([]);
  expect(check(grid)).toEqual([]);
  expect(brief(check(withCell(grid, 2, 2, 500)))).toEqual(['somme-ligne D3', 'somme-colonne C4']);
});

test('a second bare total that fits neither its group nor the whole is asked about, not judged', () => {
  const grid: Grid = [
    ['Aides', 'k€'],
    ['a', 10],
    ['b', 20],
    ['Total', 30],
    ['c', 40],
    ['Total', 99],
  ];
  // Its group gives 40, the whole 30 + 40 = 70: the nearer of the two to 99 is shown.
  expect(checkTableau(read(grid))).toMatchObject({
    findings: [],
    questions: [{ lieu: { cellule: 'B6' }, question: { motif: 'parts' }, attendu: 70, trouve: 99 }],
    bilan: { sommes: 2, justes: 1, fausses: 0, aConfirmer: 1 },
  });
  expect(check(withCell(grid, 5, 1, 40))).toEqual([]);
  expect(check(withCell(grid, 5, 1, 70))).toEqual([]);
});

test('empty cells of a list without totals are nobody’s fault', () => {
  expect(
    check([
      ['Aides', 'Débit', 'Crédit'],
      ['a', 1, null],
      ['b', null, 2],
    ]),
  ).toEqual([]);
});

test('bailleurs named « X » and « Y » are labels; « X » beside a label is a figure to come', () => {
  const named: Grid = [
    ['Bailleur', 'Droits 2024 (€)'],
    ['X', 120],
    ['Y', 80],
    ['XXX', 50],
    ['Total', 250],
  ];
  expect(read(named).lignes.map(({ libelle }) => libelle)).toEqual(['X', 'Y', 'XXX', 'Total']);
  expect(check(named)).toEqual([]);
  expect(brief(check(withCell(named, 2, 1, 'X')))).toContain('valeur-a-completer B3');
});

test('a total that somebody left empty beside others is none, and nothing is said of it', () => {
  // 100 + 110 = 210; what is still owed is no sum.
  const grid: Grid = [
    ['Échéance', 'Capital (€)', 'CRD (€)'],
    ['Juin 2024', 100, 900],
    ['Juin 2025', 110, 790],
    ['Total', 210, null],
  ];
  expect(check(grid)).toEqual([]);
  expect(brief(check(withCell(grid, 1, 2, null)))).toEqual([]);
});

describe('a line that names the lines that it adds by their letters', () => {
  // A: 18 + 12 = 30 and 19 + 11 = 30; B: 5 + 3 = 8 and 7 + 2 = 9; A + B: 38 and 39.
  const table = (label: string, last: readonly number[]) => [
    ['Ressources (k€)', '2022', '2023'],
    ['Collecte', 18, 19],
    ['Retours de prêts', 12, 11],
    ['Sous-total A', 30, 30],
    ['Emprunts', 5, 7],
    ['Cessions', 3, 2],
    ['Sous-total B', 8, 9],
    [label, ...last],
  ];
  const labels = ['Ensemble (A + B)', 'Ressources (A+B)', 'Financement (I + II)'];

  test.each(labels)('« %s » is checked as their sum', (label) => {
    const [annexe] = recognise(table(label, [38, 39])).annexes;
    expect(annexe && checkTableau(annexe).bilan).toMatchObject({ justes: 6, nonSommees: [] });
    expect(brief(check(table(label, [32, 39])))).toEqual(['somme-colonne B8']);
  });

  test('and is no error where its figures add nothing up', () => {
    expect(check(table('Ratio (A + B)', [3, 4]))).toEqual([]);
  });
});

test.each<[string, Grid, readonly string[]]>([
  [
    'no sum holds it: it is named as not checked',
    [
      ['Aides', 'k€'],
      ['Prêts', 30],
      ['dont prêts bonifiés', 12],
      ['Subventions', 40],
      ['Total', 70],
    ],
    ['dont prêts bonifiés'],
  ],
  [
    'its own total across holds it: 5 + 7 = 12',
    [
      ['Aides (k€)', '2024', '2025', 'Total'],
      ['Prêts', 10, 20, 30],
      ['dont prêts bonifiés', 5, 7, 12],
      ['Subventions', 15, 25, 40],
      ['Total', 25, 45, 70],
    ],
    [],
  ],
])('a line « dont »: %s', (_, grid, nonSommees) => {
  const { findings, questions, bilan } = checkTableau(read(grid));
  expect({ findings, questions, nonSommees: bilan.nonSommees }).toEqual({
    findings: [],
    questions: [],
    nonSommees,
  });
});

describe('labels that are figures', () => {
  const lines = (coin: string, total: number): Grid => [
    [coin, 'Réel', 'Ordre'],
    ['011', 10, 1],
    ['012', 20, 2],
    ['042', 30, 3],
    ['Total', 60, total],
  ];

  test.each(['Chapitre', 'Compte', 'Fonction', 'Objet'])('under « %s » name lines', (coin) => {
    expect(read(lines(coin, 6)).lignes.map(({ libelle }) => libelle)).toEqual([
      '011',
      '012',
      '042',
      'Total',
    ]);
    expect(brief(check(lines(coin, 16)))).toEqual(['somme-colonne C5']);
  });

  test('amounts of the first column name none where words stand beside them', () => {
    const grid: Grid = [
      ['Montant', 'Libellé', 'Reste'],
      [10, 'a', 1],
      [20, 'b', 2],
    ];
    expect(read(grid).lignes.map(({ libelle }) => libelle)).toEqual(['a', 'b']);
  });

  test('a day is written as one where the host tells it, in a heading as on a line', () => {
    // 45 000 is 15/03/2023, 45 092 is 15/06/2023.
    const grid: Grid = [
      ['Appels', 45_000, 45_092],
      ['Lot 1', 10, 20],
      ['Lot 2', 30, 40],
      ['Total', 40, 60],
    ];
    const annexe = read(grid, { dates: [[2, 3], [], [], []] });
    expect(annexe.colonnes.map(({ libelle }) => libelle)).toEqual(['15/03/2023', '15/06/2023']);
  });
});

test.each([
  ['X', 'Y'],
  ['X', 'XX'],
  [2022, 2023],
  ['011', '012'],
])('a table right of another one has labels of its own: %s, %s', (first, second) => {
  const left: Grid = [
    ['Dépenses', 'k€', null],
    ['A', 1, null],
    ['B', 2, null],
    ['Total', 3, null],
  ];
  const right: Grid = [
    ['Recettes', 'k€'],
    [first, 4],
    [second, 5],
    ['Total', 9],
  ];
  const beside = left.map((row, i) => [...row, ...(right[i] ?? [])]);
  expect(recognise(beside).annexes.map(({ plage }) => plage)).toEqual(['A1:B4', 'D1:E4']);
  expect(check(beside)).toEqual([]);
});

test('« Total recettes » right under « Total dépenses » adds none of its figures', () => {
  const grid: Grid = [
    ['Poste', '2024 (€)'],
    ['Voirie', 900],
    ['Écoles', 420],
    ['Total dépenses', 1320],
    ['Total recettes', 400],
  ];
  expect(checkTableau(read(grid))).toMatchObject({
    findings: [],
    questions: [],
    bilan: { sommes: 1, justes: 1, nonSommees: ['Total recettes'] },
  });
});

test('one line that equals two others by chance leaves a wrong total to be asked about', () => {
  // 180 = 60 + 120 on one figure: the total 700 may be 240 + 180 + 60 + 120 = 600, or 240 + 180 = 420.
  const grid: Grid = [
    ['Financeur', 'Montant (€)'],
    ['État', 240],
    ['Région', 180],
    ['Département', 60],
    ['Commune', 120],
    ['Total', 700],
  ];
  expect(checkTableau(read(grid))).toMatchObject({
    findings: [],
    questions: [{ attendu: 600, trouve: 700, question: { motif: 'parts' } }],
  });
});

test('a column of differences adds up as what it compares: one of them altered is an error', () => {
  const grid: Grid = [
    ['Compte', 'N', 'N-1', 'Écart'],
    ['60', 410, 398, 12],
    ['61', 881, 912, -31],
    ['64', 2104, 2043, 61],
    ['Total', 3395, 3353, 42],
  ];
  expect(check(grid)).toEqual([]);
  // 12 - 31 + 91 = 72 for 42.
  expect(check(withCell(grid, 3, 3, 91))).toMatchObject([
    { code: 'somme-colonne', lieu: { cellule: 'D5' }, attendu: 72, trouve: 42 },
  ]);
});

test('« Aide au logement » is an amount, « Aide par logement » may be none', () => {
  const table = (label: string): Grid => [
    ['Action', '2022 (€)', '2023 (€)'],
    [label, 7, 8],
    ['Travaux', 900, 950],
    ['Études', 30, 40],
    ['Total', 937, 998],
  ];
  expect(check(table('Aide au logement'))).toEqual([]);
  expect(check(table('Aide au logement').with(4, ['Total', 930, 990]))).toHaveLength(2);
  expect(check(table('Aide par logement'))).toEqual([]);
  expect(check(table('Aide par logement').with(4, ['Total', 930, 990]))).toEqual([]);
});

test('« Total » under numbers that stand left of the labels is a total; merged numbers too', () => {
  const grid: Grid = [
    ['Axe', 'Action', 'Coût'],
    [1, 'Diagnostic', 50],
    [null, 'Travaux', 500],
    [2, 'Suivi', 30],
    ['Total', null, 580],
  ];
  const merges = ['A2:A3'];
  expect(check(grid, { merges })).toEqual([]);
  expect(brief(check(withCell(grid, 3, 2, 80), { merges }))).toEqual(['somme-colonne C5']);
});

test('a quote waits for no figure in the columns that no total adds across', () => {
  const grid: Grid = [
    ['Désignation', 'Qté', 'PU', 'Total'],
    ['Lit', 10, 120, 1200],
    ['Table', 5, 80, 400],
    ['Sous-total HT', null, null, 1600],
    ['Remise 5 %', null, null, -80],
    ['Total HT net', null, null, 1520],
  ];
  expect(checkTableau(read(grid))).toMatchObject({ findings: [], questions: [] });
});

test('« Montant (€) » heads its own column: a volume beside it is no amount of euros', () => {
  const annexe = read([
    ['Tranche', 'Volume (m³)', 'Montant (€)'],
    ['première', 1000, 1200],
    ['seconde', 500, 750],
    ['Total', 1500, 1950],
  ]);
  expect(annexe.colonnes.map(({ nature, unite }) => unite ?? nature)).toEqual(['nombre', '€']);
});

test('« 90 % » on a line of rates is no figure that cannot be read', () => {
  const grid: Grid = [
    ['Poste', 'Nord', 'Sud', 'Total'],
    ['Prévu', 100, 80, 180],
    ['Taux', '90 %', '105 %', '97 %'],
  ];
  expect(recognise(grid).nonCompris).toEqual([]);
});

test('an evolution is known by its figures: 410 for 400, 1 320 for 1 200, 1 730 for 1 600', () => {
  // 2,5 %, 10 %, 8,125 %.
  const grid: Grid = [
    ['Chapitre', 'BP 2023', 'BP 2024', 'Progression'],
    ['011', 400, 410, 0.025],
    ['012', 1200, 1320, 0.1],
    ['Total', 1600, 1730, 0.08125],
  ];
  expect(checkTableau(read(grid))).toMatchObject({ findings: [], questions: [] });
});
