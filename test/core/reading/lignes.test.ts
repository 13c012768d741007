import type { CellValue } from '../../../src/core/CellValue';
import { checkForm } from '../../../src/core/check';
import { columnKeys } from '../../../src/core/forms/column';
import type { NatureLigne } from '../../../src/core/reading/compteModel';
import { footerLine } from '../../../src/core/reading/footer';
import { recogniseForms } from '../../../src/core/reading/recogniseForms';
import { AUJOURDHUI } from '../build';
import { workbook } from '../sheet';
import {
  CERTIFICAT,
  feuille,
  identifiants,
  INTITULES,
  lire,
  menage,
  menages,
  PREMIERE,
  totauxLignes,
} from './formulaire';

const SIX = ['M-1', 'M-2', 'M-3', 'M-4', 'M-5', 'M-6'];

/** Six households, with rows more after the third. */
function among(...more: readonly (readonly CellValue[])[]) {
  const rows = menages(6);
  return lire({ lignes: [...rows.slice(0, 3), ...more, ...rows.slice(3)] });
}

describe('a word of the footer in the cell of a row makes that cell wrong, and nothing else', () => {
  const WORDS = [
    'Signature en cours',
    'Signature',
    'Total à calculer',
    'TOTAL',
    'Fait à Besançon',
    'Fait à :',
    'Certifié exact, le :',
    'Nom du représentant du bailleur HLM relogeur :',
    "Total nombre de ménages relogés avec minoration de loyer sur l'année N-1",
  ];

  test.each(WORDS.flatMap((word) => columnKeys.map((key) => [word, key] as const)))(
    '« %s » in the column %s, in the middle and in the last row',
    (word, key) => {
      for (const at of [2, 5]) {
        const lignes = menages(6).map((row, index) =>
          index === at ? menage(`M-${at + 1}`, { [key]: word }) : row,
        );
        const form = lire({ lignes });
        expect(form.lignes.map(({ rang }) => rang)).toEqual([10, 11, 12, 13, 14, 15]);
        expect([form.horsTableau, form.nonMenages]).toEqual([[], []]);
        expect(form.certification.certifieLe).toMatchObject({ value: 46000, cellule: 'H17' });
      }
    },
  );

  test.each(WORDS)('« %s » as a remark in another column', (word) => {
    const lignes = menages(6).map((row, index) => (index === 1 ? [...row, word] : row));
    const form = lire({ lignes, intitules: [[...INTITULES, 'Observations']] });
    expect(identifiants(form)).toEqual(SIX);
    expect(form.certification.faitA?.value).toBe('Besançon');
  });

  test('« Total Habitat » is the name of a bailleur, alone in its rows or not', () => {
    const full = lire({ lignes: menages(3, { bailleur: 'Total Habitat' }) });
    expect(identifiants(full)).toEqual(['M-1', 'M-2', 'M-3']);
    const sent = lire({
      lignes: [['Total Habitat', 41, 'IDT-77'], ['Total Habitat', 42, 'IDT-77'], menage('M-3')],
    });
    expect(identifiants(sent)).toEqual([41, 42, 'M-3']);
  });
});

describe('rows that are no households are said once for each kind, and never judged', () => {
  const CASES: readonly (readonly [string, NatureLigne, readonly (readonly CellValue[])[]])[] = [
    ['a subtotal', 'sous-total', [['Sous-total résidence A', 3]]],
    ['a total in the middle', 'sous-total', [['Total 1er semestre', 3]]],
    ['« TOTAL » alone', 'sous-total', [['TOTAL']]],
    [
      'a subtotal with mean rents',
      'sous-total',
      [['Total', '3 ménages', null, null, null, null, null, 6.05, '6,40 €']],
    ],
    [
      'a subtotal labelled left of the amounts',
      'sous-total',
      [[null, null, 'Total', null, null, null, null, 18.15]],
    ],
    ['the name of a group', 'groupe', [['Résidence Les Lilas']]],
    ['the name of a group with its size', 'groupe', [['Résidence Les Lilas', '12 logements']]],
    ['a note', 'note', [['* sous réserve de la commission']]],
    ['a note in another column', 'note', [[null, null, null, 'NB : dates à confirmer']]],
    ['a sentence', 'note', [['Les ménages suivants sont en attente']]],
    ['headings repeated for print', 'intitules', [INTITULES]],
    [
      'short headings repeated',
      'intitules',
      [['Bailleur', 'Ménage', 'IDTOP', null, null, 'Bail', 'Typologie']],
    ],
    [
      'headings repeated over two rows',
      'intitules',
      [INTITULES, [null, null, null, '(jj/mm/aaaa)', '(jj/mm/aaaa)']],
    ],
    [
      'lines to be chosen',
      'preparee',
      [
        [null, null, null, null, null, null, 'Choisir…'],
        [null, null, null, null, null, null, 'Choisir…'],
      ],
    ],
    ['zeros that a formula copied', 'preparee', [[0, 0, 0, 0, 0, 0, 0, 0, 0]]],
  ];

  test.each(CASES)('%s', (_, nature, rows) => {
    const form = among(...rows);
    expect(identifiants(form)).toEqual(SIX);
    expect(form.nonMenages.map((row) => [row.nature, row.rang])).toEqual(
      rows.map((__, index) => [nature, PREMIERE + 3 + index]),
    );
    const found = checkForm(form, AUJOURDHUI).findings.filter(
      ({ code }) => code === 'ligne-non-menage',
    );
    expect(found).toMatchObject([{ niveau: 'info', nature, lignes: rows.map((__, i) => 13 + i) }]);
    expect(found[0]?.correction !== undefined).toBe(nature === 'intitules');
  });

  test('a row that says anything of a household is one, to be completed', () => {
    const rows: readonly (readonly CellValue[])[] = [
      [null, 'M-9'],
      ['Néolia'],
      ['Total', null, null, null, null, null, 'T3/T4'],
      ['Sous-total', 3, null, null, null, 45_000],
      [null, 42],
      ['Résidence', 'M-9'],
    ];
    for (const row of rows) expect(among(row).lignes).toHaveLength(7);
  });
});

describe('the footer is a place below the rows', () => {
  test('a total of ours among the households leaves those under it outside, and says so', () => {
    const rows = menages(6);
    const form = lire({
      lignes: [...rows.slice(0, 3), ...totauxLignes([1, 1, 1, 3, 1, 1, 1, 3]), ...rows.slice(3)],
    });
    expect(identifiants(form)).toEqual(['M-1', 'M-2', 'M-3']);
    expect(form.totaux.n1?.value).toBe(3);
    expect(form.horsTableau.map(({ cells }) => cells.menage)).toEqual(['M-4', 'M-5', 'M-6']);
  });

  test.each([
    [
      'labels in the first column',
      [
        ['Certifié exact, le :', '14/03/2026'],
        ['Fait à :', 'Besançon'],
      ],
    ],
    [
      'the place and the day on one line',
      [['Fait à Besançon, le 14/03/2026'], ['Certifié exact le 14/03/2026']],
    ],
    ['two labels side by side', [['Fait à :', 'Besançon', 'Certifié exact, le :', '14/03/2026']]],
  ])('%s', (_, pied) => {
    const form = lire({ lignes: menages(2), pied: [[], ...pied] });
    expect(form.lignes).toHaveLength(2);
    expect(form.certification.certifieLe?.value).toBe('14/03/2026');
    expect(String(form.certification.faitA?.value)).toMatch(/^Besançon/);
    expect(form.horsTableau).toEqual([]);
  });

  test('a note under the certificate is no household outside the table', () => {
    const form = lire({
      lignes: menages(2),
      pied: [[], ...CERTIFICAT, [], ['Voir annexe', 'page 2']],
    });
    expect(form.horsTableau).toEqual([]);
  });
});

test('complete rows right of the table are found as those under it', () => {
  const [first = [], second = [], third = []] = menages(3);
  const form = lire({
    lignes: [[...first, null, ...menage('D-1')], [...second, null, ...menage('D-2')], third],
  });
  expect(identifiants(form)).toEqual(['M-1', 'M-2', 'M-3']);
  expect(form.horsTableau.map(({ rang, gauche, cells }) => [rang, gauche, cells.menage])).toEqual([
    [10, 11, 'D-1'],
    [11, 11, 'D-2'],
  ]);
  const finding = checkForm(form, AUJOURDHUI).findings.find(
    ({ code }) => code === 'lignes-hors-tableau',
  );
  expect(finding).toMatchObject({ lieu: { cellule: 'K10' }, lignes: [10, 11] });
});

test('headings repeated for print make no second form; a second header does', () => {
  const again = lire({ lignes: [...menages(3), INTITULES, ...menages(3)] });
  expect(again.lignes).toHaveLength(6);
});

describe('the header', () => {
  const at = (row: number, value: CellValue, formula: string | null) => {
    const one = feuille({ lignes: menages(1) });
    const values = one.values.map((cells, r) =>
      r === row ? cells.map((cell, c) => (c === 3 ? value : cell)) : cells,
    );
    const formulas = one.values.map((cells, r) =>
      cells.map((_, c) => (r === row && c === 3 ? formula : null)),
    );
    const [form] = recogniseForms(workbook([{ ...one, values, formulas }]));
    if (!form) throw new Error('The form is there');
    return form;
  };

  test('a formula without its result is told where it stands, and counted', () => {
    const form = at(1, null, '=YEAR(TODAY())-1');
    const [found] = checkForm(form, AUJOURDHUI).findings;
    expect(found).toMatchObject({
      code: 'entete-manquant',
      formule: true,
      lieu: { cellule: 'D2' },
    });
    expect(form.compte.ecartees).toEqual([]);
  });

  test('a title that a formula makes is a title, result or not', () => {
    const one = feuille({ lignes: menages(1) });
    const title = '="TABLEAU TYPE D’ÉTAT DÉCLARATIF "&D2';
    const sheetWithTitle = {
      ...one,
      values: [[null], ...one.values],
      formulas: [[title], ...one.values.map((row) => row.map(() => null))],
    };
    const [form] = recogniseForms(workbook([sheetWithTitle]));
    expect(form?.compte.ecartees).toEqual([]);
  });
});

test.each([
  ['Total de l’année N-1 : T1-T2', 'n1_t1t2'],
  ['Total de l’année N-1 : T5+', 'n1_t5'],
  ['Total de l’année N-1 :', 'n1'],
  ['Total depuis le début de l’opération : T3/T4', 'cumul_t3t4'],
])('« %s » is the total %s, whatever stands after the colon', (label, total) => {
  expect(footerLine(label)).toEqual({ total });
});

test('the totals that a trip through .xls left as #N/A are no figures, right or wrong', () => {
  const pied = [[], ...totauxLignes(Array<CellValue>(8).fill('#N/A')), [], ...CERTIFICAT];
  const { formulaire } = checkForm(lire({ lignes: menages(2), pied }), AUJOURDHUI);
  expect(formulaire.map(({ code }) => code)).toEqual(['regime-2021']);
});
