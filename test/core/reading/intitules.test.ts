/** Where the headings of a form typed by hand begin and end, and what they are told apart from. */
import type { CellValue } from '../../../src/core/CellValue';
import { columnKeys, type ColumnKey } from '../../../src/core/forms/column';
import { isContinuation } from '../../../src/core/reading/headings';
import { recogniseForms } from '../../../src/core/reading/recogniseForms';
import { sheet, workbook } from '../sheet';
import { CERTIFICAT, feuille, identifiants, INTITULES, lire, menage, menages } from './formulaire';

type Row = readonly CellValue[];
const NINE = Object.fromEntries(columnKeys.map((key, index) => [key, index + 1]));
const at = (key: ColumnKey) => columnKeys.indexOf(key);
const withCell = (row: Row, index: number, value: CellValue): Row =>
  row.map((cell, place) => (place === index ? value : cell));
const withoutCell = (row: Row, index: number): Row => row.filter((_, place) => place !== index);
const SHORT: Row = [
  ...['Nom du bailleur', 'Identifiant', 'IDTOP', 'Livraison', 'Convention APL', 'Bail'],
  ...['Typologie', 'Loyer', 'Plafond'],
];

describe('headings over several rows', () => {
  test.each([
    [
      'two rows',
      [
        ['Nom', 'Identifiant', 'IDTOP', 'Date', 'Date', 'Date', 'Typologie', 'Loyer', 'Plafond'],
        [
          'du bailleur',
          'du ménage',
          null,
          'de livraison',
          'de convention',
          'du bail',
          null,
          null,
          null,
        ],
      ],
    ],
    [
      'three rows',
      [
        ['Nom', 'Identifiant', 'IDTOP', 'Date', 'Date', 'Date', 'Typologie', 'Loyer', 'Plafond'],
        ['du', 'du', null, 'de la', 'de la', 'de signature', null, null, null],
        ['bailleur', 'ménage', null, 'livraison', 'convention', 'du bail', null, null, null],
      ],
    ],
  ])('are read over %s, each in its lowest cell', (_, intitules) => {
    const form = lire({ intitules, lignes: menages(2) });
    expect(form.colonnes).toEqual(NINE);
    expect(form.places.hautIntitules).toBe(9);
    expect(form.ligneIntitules).toBe(8 + intitules.length);
    expect(identifiants(form)).toEqual(['M-1', 'M-2']);
    const bail = form.intitules.tous.find(({ colonne }) => colonne === 6);
    expect(bail?.cellule).toBe(`F${8 + intitules.length}`);
    expect(form.intitules.tous.find(({ colonne }) => colonne === 7)?.cellule).toBe('G9');
  });

  test.each([
    ['first', 0],
    ['second', 1],
  ])(
    'two columns that may be one, named in the %s row alone, are asked about, not lost',
    (_, row) => {
      const pair = [...Array<null>(8).fill(null), 'Typologie', 'Typologie'];
      const others = [...SHORT.filter((text) => text !== 'Typologie'), null, null];
      const form = lire({
        intitules: row === 0 ? [pair, others] : [others, pair],
        lignes: menages(2).map((cells) => [
          ...withoutCell(cells, at('typologie')),
          'T1/T2',
          'T3/T4',
        ]),
      });
      expect(form.intitules.ambigus.typologie?.map(({ colonne }) => colonne)).toEqual([9, 10]);
      expect(form.places.hautIntitules).toBe(9);
      expect(Object.keys(form.colonnes)).toHaveLength(8);
    },
  );

  test('four rows are too many: the column that needs them all is missing', () => {
    const part = (text: string) => withCell(Array<null>(9).fill(null), at('dateBail'), text);
    const over = (...texts: readonly string[]) =>
      lire({
        intitules: [withCell(SHORT, at('dateBail'), 'Date'), ...texts.map(part)],
        lignes: menages(1),
      }).intitules.manquants;
    expect(over('de prise', 'du bail')).toEqual([]);
    expect(over('de', 'prise', 'du bail')).toEqual(['dateBail']);
  });

  test('two words are enough in the first of them', () => {
    const intitules = [
      [null, null, 'IDTOP', null, null, 'Date', null, null, null],
      withCell(withCell(SHORT, at('idtop'), null), at('dateBail'), 'du bail'),
    ];
    const form = lire({ intitules, lignes: menages(1) });
    expect([form.colonnes, form.places.hautIntitules]).toEqual([NINE, 9]);
  });

  test('a cell of blanks is no heading, and a merged one is told once', () => {
    const intitules = [
      [...withCell(SHORT, at('dateBail'), 'Date'), '  '],
      [...withCell(Array<null>(9).fill(null), at('dateBail'), 'du bail'), '  '],
    ];
    const { tous } = lire({
      intitules,
      lignes: menages(1),
      feuille: { merges: ['A9:A10'] },
    }).intitules;
    expect(tous).toHaveLength(9);
    expect(tous[0]?.texte).toBe('Nom du bailleur');
    expect(tous[5]?.texte).toBe('Date du bail');
  });

  test('the fewest rows that settle the most columns: an empty row under them is none of them', () => {
    const form = lire({ lignes: [[], ...menages(2)] });
    expect([form.ligneIntitules, form.premiereLigne]).toEqual([9, 10]);
    expect(form.lignes.map(({ rang }) => rang)).toEqual([11, 12]);
  });

  test('a second row that tells two headings apart is one of them', () => {
    const intitules = [
      [...SHORT.slice(0, 7), 'Loyer', 'Loyer', 'Plafond'],
      [...Array<null>(7).fill(null), 'par mois', 'au m²', null],
    ];
    const lignes = menages(2).map((row) => [...row.slice(0, 7), 450, ...row.slice(7)]);
    const form = lire({ intitules, lignes });
    expect(form.intitules.ambigus).toEqual({});
    expect(form.colonnes).toEqual({ ...NINE, loyer: 9, plafond: 10 });
  });

  test.each([
    ['a heading merged over two rows ends with the second', ['A9:A10'], 10],
    ['a heading merged over four', ['B9:B12'], 12],
    ['none merged', [], 9],
  ])('%s', (_, merges, last) => {
    const blank = Array.from({ length: last - 9 }, () => Array<null>(9).fill(null));
    const form = lire({
      intitules: [INTITULES, ...blank],
      lignes: menages(1),
      feuille: { merges },
    });
    expect(form.ligneIntitules).toBe(last);
    expect(identifiants(form)).toEqual(['M-1']);
  });
});

describe('what stands above headings and is none', () => {
  test('a header line that begins as headings do, above headings over two rows', () => {
    const form = lire({
      entete: [['Nom du bailleur : Néolia', null, 'IDTOP : IDT-77']],
      intitules: [
        ['Nom', 'Identifiant', 'IDTOP', 'Date', 'Date', 'Date', 'Typologie', 'Loyer', 'Plafond'],
        ['du bailleur', null, null, 'de livraison', 'de convention', 'du bail', null, null, null],
      ],
      lignes: menages(1),
    });
    expect([form.places.hautIntitules, form.ligneIntitules]).toEqual([2, 3]);
    expect(form.entete.bailleur?.value).toBe('Néolia');
  });

  test.each([
    [
      'a group over several columns, merged',
      ["Logement d'origine", null, null],
      ['J8:K8'],
      undefined,
    ],
    ['a group to the next one', ["Logement d'origine", null, 'Suivi'], [], undefined],
    ['a group alone in its row is over its own column', ["Logement d'origine", null, null], [], 11],
  ])('%s: typologies under it are those of the dwelling left', (_, groups, merges, column) => {
    // Two columns more, J and K, the second a typology; the form has none of its own.
    const above = [...Array<null>(9).fill(null), ...groups];
    const form = lire({
      intitules: [
        above,
        [...withCell(INTITULES, at('typologie'), 'Étage'), 'Loyer quitté', 'Typologie', 'Vu'],
      ],
      lignes: menages(1).map((row) => [...row, 5, 'T2', 'x']),
      feuille: { merges: merges.map((merge) => merge.replaceAll('8', '9')) },
    });
    expect(form.colonnes.typologie).toBe(column);
  });

  test('the last group of several goes to the last column', () => {
    const intitules = [
      ['Ménage', ...Array<null>(8).fill(null), "Logement d'origine", null],
      [...withCell(INTITULES, at('typologie'), 'Étage'), 'Vu', 'Typologie'],
    ];
    const form = lire({ intitules, lignes: menages(1).map((row) => [...row, 'x', 'T2']) });
    expect(form.intitules.manquants).toEqual(['typologie']);
  });

  test('a line of the header is no group: « Adresse d’origine : » says nothing of columns', () => {
    const entete = [["Adresse d'origine : Besançon", 'x']];
    const form = lire({ entete, intitules: [SHORT], lignes: menages(1) });
    expect(form.colonnes).toEqual(NINE);
  });

  test('a group ends where the next one begins', () => {
    const intitules = [
      ['Relogement', ...Array<null>(8).fill(null), "Logement d'origine", null, 'Suivi'],
      [...withCell(SHORT, at('typologie'), 'Étage'), 'Typologie', 'Vu', 'Typologie'],
    ];
    const form = lire({ intitules, lignes: menages(1).map((row) => [...row, 'T2', 'x', 'T3/T4']) });
    expect(form.colonnes.typologie).toBe(12);
  });
});

describe('how many headings make a form', () => {
  const of = (intitules: Row, lignes: readonly Row[] = [[]]) =>
    recogniseForms(workbook([feuille({ intitules: [intitules], lignes, entete: [], pied: [] })]));

  test('six do and five do not', () => {
    expect(of(INTITULES.slice(0, 6))).toHaveLength(1);
    expect(of(INTITULES.slice(0, 5))).toHaveLength(0);
  });

  test('one that waits for a choice is one of the six', () => {
    const five = [...SHORT.slice(0, 5), 'Typologie', 'Typologie du logement'];
    expect(of(five).map(({ intitules }) => Object.keys(intitules.ambigus))).toEqual([
      ['typologie'],
    ]);
    expect(of(five.slice(1))).toHaveLength(0);
  });

  test('in the last row of a sheet they are a form without rows', () => {
    const [form] = recogniseForms(workbook([sheet('F', [['Bonjour'], INTITULES])]));
    expect(form).toMatchObject({
      ligneIntitules: 2,
      premiereLigne: 3,
      derniereLigne: 3,
      lignes: [],
    });
  });
});

describe('a row of data is no heading, whatever its remark begins with', () => {
  const sansPlafond = withCell(INTITULES, at('plafond'), null);

  test.each([
    ['a day', 45_000],
    ['an amount', 6.05],
    ['a day as text', '02/04/2025'],
    ['a class of dwelling', 'T3/T4'],
    ['a class to be corrected', 'T3'],
  ])('beside %s', (_, value) => {
    const row: Row = ['Néolia', 'M-1', 'IDT-77', null, null, null, value, null, 'Plafond à revoir'];
    const form = lire({ intitules: [sansPlafond], lignes: [row, menage('M-2')] });
    expect(identifiants(form)).toEqual(['M-1', 'M-2']);
    expect(form.intitules.manquants).toEqual(['plafond']);
  });

  test('a number in the row of headings takes none of them away', () => {
    const form = lire({
      intitules: [[...INTITULES, 2025]],
      lignes: menages(1).map((row) => [...row, 'x']),
    });
    expect(form.colonnes).toEqual(NINE);
  });
});

describe('words that mean something else', () => {
  const told = (texte: string, key: ColumnKey) =>
    lire({ intitules: [withCell(INTITULES, at(key), texte)], lignes: menages(1) }).intitules;

  test('are named beside the column that is missing, where they begin as its heading', () => {
    const { manquants, ecartes } = told('  Loyer \n mensuel ', 'loyer');
    expect(manquants).toEqual(['loyer']);
    expect(ecartes).toEqual({ loyer: [{ colonne: 8, cellule: 'H9', texte: 'Loyer mensuel' }] });
  });

  test('are not named where they begin otherwise, nor is a column that is there', () => {
    expect(told('Étage', 'loyer').ecartes).toEqual({});
    expect(told('Loyer principal', 'loyer').ecartes).toEqual({});
  });

  test('rule a heading over two rows, whichever of them holds them', () => {
    const intitules = [
      withCell(withCell(SHORT, at('dateBail'), 'Date'), at('loyer'), 'Montant mensuel'),
      withCell(
        withCell(Array<null>(9).fill(null), at('dateBail'), 'du bail'),
        at('loyer'),
        'du loyer',
      ),
    ];
    const form = lire({ intitules, lignes: menages(1) });
    expect(form.intitules.manquants).toEqual(['loyer']);
    expect(form.intitules.ecartes.loyer?.map(({ texte }) => texte)).toEqual([
      'Montant mensuel du loyer',
    ]);
  });
});

describe('rows that go on with headings', () => {
  const goesOn = (row: Row) => isContinuation(sheet('F', [row]), NINE, 1);

  test.each<readonly [string, Row]>([
    ['units', [null, null, null, '(jj/mm/aaaa)', null, null, null, '(en euros par m²)', null]],
    ['numbers of columns', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['numbers of columns in brackets', ['(1)', ' (2) ', '(3)', null, null, null, null, null, null]],
    ['a part of one heading', [null, 'éligible', null, null, null, null, null, null, null]],
  ])('%s', (_, row) => {
    expect(goesOn(row)).toBe(true);
  });

  test.each<readonly [string, Row]>([
    ['an empty row', []],
    ['two numbers', [1, 2, null, null, null, null, null, null, null]],
    ['a household', menage('M-1')],
    ['a household whose identifier is a digit', menage('5')],
    [
      'a part of a heading beside another text',
      [null, 'éligible', null, 'demain', null, null, null, null, null],
    ],
    ['a part of another heading', [null, 'livraison', null, null, null, null, null, null, null]],
    ['a word cut short', [null, 'éligi', null, null, null, null, null, null, null]],
    ['a text without words', [null, '—', null, null, null, null, null, null, null]],
  ])('not %s', (_, row) => {
    expect(goesOn(row)).toBe(false);
  });

  test('three at most are headings; a fourth is looked at as a row', () => {
    const unit: Row = [null, 'éligible'];
    const form = (count: number) =>
      lire({ intitules: [INTITULES, ...Array<Row>(count).fill(unit)], lignes: menages(1) });
    expect(form(3).ligneIntitules).toBe(12);
    expect(form(4).ligneIntitules).toBe(12);
  });
});

test('a certificate alone holds no form', () => {
  expect(recogniseForms(workbook([sheet('F', CERTIFICAT)]))).toEqual([]);
});
