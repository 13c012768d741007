/** Several forms on a sheet typed by hand, and what stands around the rows of one. */
import type { CellValue } from '../../../src/core/CellValue';
import { columnKeys, type ColumnKey } from '../../../src/core/forms/column';
import { certificationOf } from '../../../src/core/reading/certificationOf';
import { holdsEmpreinte } from '../../../src/core/reading/empreinte';
import type { FormReading } from '../../../src/core/reading/formReading';
import { recogniseForms } from '../../../src/core/reading/recogniseForms';
import { readRow, readRows } from '../../../src/core/reading/rows';
import { positionsFrom } from '../../../src/core/reading/strays';
import { finish } from '../../../src/core/steps';
import { cell, EMPTY, formB, rows as rowsOf } from '../build';
import { sheet, workbook } from '../sheet';
import {
  CERTIFICAT,
  ENTETE,
  identifiants,
  INTITULES,
  lire,
  menage,
  menages,
  totauxLignes,
} from './formulaire';

type Row = readonly CellValue[];
const SAIEMB: readonly Row[] = [
  ['Nom du bailleur HLM relogeur : Saiemb'],
  ['Année N-1 :', 2025, 'SIRET :', '35600000000048'],
];

const read = (values: readonly Row[], options = {}): readonly FormReading[] =>
  recogniseForms(workbook([sheet('F', values, options)]));
const bounds = ({ places }: FormReading) => [places.haut, places.bas];

describe('two forms one under the other', () => {
  const one = [...ENTETE, INTITULES, ...menages(2)];
  const two = [...SAIEMB, INTITULES, menage('S-1'), ...CERTIFICAT];
  const PIED: readonly (readonly [string, readonly Row[], number])[] = [
    ['the first has neither totals nor certificate', [], 11],
    ['the first ends with its certificate', CERTIFICAT, 15],
    ['the first ends with its totals', totauxLignes([0, 2, 0, 2, 0, 2, 0, 2]), 19],
    ['there are empty rows after the first', [...CERTIFICAT, [], []], 15],
  ];

  test.each(PIED)('%s: each has its own header, rows and certificate', (_, pied, last) => {
    const [first, second, ...more] = read([...one, ...pied, ...two]);
    if (!first || !second) throw new Error('two forms are expected');
    expect(more).toEqual([]);
    expect([identifiants(first), identifiants(second)]).toEqual([['M-1', 'M-2'], ['S-1']]);
    expect([first.entete.bailleur?.value, second.entete.bailleur?.value]).toEqual([
      'Néolia',
      'Saiemb',
    ]);
    expect(second.entete.siret?.value).toBe('35600000000048');
    expect([first.nonMenages, first.horsTableau, second.horsTableau]).toEqual([[], [], []]);
    expect(bounds(first)).toEqual([1, last]);
    const total = one.length + pied.length + two.length;
    expect(bounds(second)).toEqual([last + 1, total]);
    expect(second.certification.faitA?.cellule).toBe(`H${total - 2}`);
    expect(first.compte.cellules + second.compte.cellules).toBe(
      [...one, ...pied, ...two].flat().filter((value) => value !== null).length,
    );
  });

  test('the second may begin right under the headings of the first', () => {
    const [first, second] = read([...ENTETE, INTITULES, ...two]);
    expect([first?.lignes, first && bounds(first)]).toEqual([[], [1, 9]]);
    expect(second?.entete.bailleur?.value).toBe('Saiemb');
  });

  test('three forms are three', () => {
    const ids = read([...one, ...two, ...two]).map(({ id }) => id);
    expect(ids).toEqual(['F!A9', 'F!A14', 'F!A22']);
  });

  test('the same headings again, with no header above them, are those of the first', () => {
    const [form, ...more] = read([...one, INTITULES, menage('M-3'), INTITULES, menage('M-4')]);
    expect(more).toEqual([]);
    expect(form && identifiants(form)).toEqual(['M-1', 'M-2', 'M-3', 'M-4']);
  });

  test('other columns are another form, header or not', () => {
    const turned = (row: Row) => row.toReversed();
    const [first, second] = read([...one, turned(INTITULES), turned(menage('M-9'))]);
    expect(first && identifiants(first)).toEqual(['M-1', 'M-2']);
    expect(second?.colonnes.bailleur).toBe(9);
    expect(second && identifiants(second)).toEqual(['M-9']);
  });

  test('a label right above the headings again begins another form', () => {
    const forms = read([...one, ['SIRET : 73282932000074'], INTITULES, menage('M-9')]);
    expect(forms.map(identifiants)).toEqual([['M-1', 'M-2'], ['M-9']]);
  });
});

describe('which form it is', () => {
  const modele = (entete: readonly Row[], pied: readonly Row[] = []) =>
    lire({ entete, lignes: menages(1), pied }).modele;

  test.each([
    ['TABLEAU ANNUEL CONSOLIDÉ', 'A'],
    ['Modèle A', 'A'],
    ["Nom du maître d'ouvrage : GBH", 'A'],
    ['Modèle B', 'B'],
    ['Adressé au maître d’ouvrage', 'B'],
    ['Rappel du modèle A', 'B'],
  ])('« %s » above the headings: Modèle %s', (text, expected) => {
    expect(modele([[null, text]])).toBe(expected);
    expect(modele([[text], []])).toBe(expected);
  });

  test('a word below the rows says nothing, nor does one among the headings', () => {
    expect(modele([], [[], ['Modèle A']])).toBe('B');
    const intitules = [[...INTITULES, 'Total consolidé']];
    expect(lire({ entete: [], intitules, lignes: menages(1) }).modele).toBe('B');
  });

  test('nor does the form above it on the sheet', () => {
    const forms = read([
      ['Modèle A'],
      INTITULES,
      menage('M-1'),
      ...CERTIFICAT,
      ...SAIEMB,
      INTITULES,
      menage('S-1'),
    ]);
    expect(forms.map((form) => form.modele)).toEqual(['A', 'B']);
  });
});

describe('rows that hold a word of the footer', () => {
  const among = (row: Row, pied: readonly Row[] = CERTIFICAT) =>
    lire({ lignes: [menage('M-1'), row, menage('M-3')], pied: [[], ...pied] });

  test.each<readonly [string, Row, boolean]>([
    ['with three cells beside it', ['Néolia', 'M-2', 'IDT-77', null, 'Fait à Dole'], true],
    ['with two cells beside it', ['Néolia', 'M-2', null, null, 'Fait à Dole'], false],
    [
      'with its own value and two cells more',
      ['Néolia', 'M-2', null, null, 'Fait à :', 'Dole'],
      false,
    ],
    [
      'with its own value and three',
      ['Néolia', 'M-2', 'IDT', null, 'Fait à :', null, 'Dole'],
      true,
    ],
    ['in a column that is none of the form', [...menage('M-2'), null, 'Fait à Dole'], true],
  ])('%s', (_, row, isMenage) => {
    const form = among(row, [['Certifié exact, le :', '14/03/2026']]);
    expect(form.certification.certifieLe?.value).toBe('14/03/2026');
    expect(form.lignes.map(({ rang }) => rang)).toEqual(isMenage ? [10, 11, 12] : [10]);
    // Fewer cells are a footer of their own: the households under it are outside, and told.
    expect(form.horsTableau.map(({ rang }) => rang)).toEqual(isMenage ? [] : [12]);
  });
});

describe('rows outside the table', () => {
  const beside = (change: Partial<Record<ColumnKey, CellValue>>, gap = 1, shift = 0) => {
    const other = menage('D-1', change);
    const pad = Array<null>(gap).fill(null);
    return lire({
      lignes: [
        [...menage('M-1'), ...pad, ...Array<null>(shift).fill(null), ...other],
        menage('M-2'),
      ],
    }).horsTableau.map(({ rang, gauche }) => [rang, gauche]);
  };

  test.each([
    ['a whole row', {}, [[10, 11]]],
    [
      'six cells, with two days and a class',
      { bailleur: null, idtop: null, plafond: null },
      [[10, 11]],
    ],
    ['five cells', { bailleur: null, idtop: null, plafond: null, loyer: null }, []],
    ['one day only', { dateBail: null, dateLivraison: null }, []],
    ['two days', { dateLivraison: null }, [[10, 11]]],
    ['a class to be corrected', { typologie: 'T3' }, [[10, 11]]],
    ['no class', { typologie: 'grand' }, []],
  ])('beside it: %s', (_, change, expected) => {
    expect(beside(change)).toEqual(expected);
  });

  test('right beside the last column, or far from it', () => {
    expect(beside({}, 0)).toEqual([[10, 10]]);
    expect(beside({}, 4)).toEqual([[10, 14]]);
  });

  test('in the last columns of the sheet, cut after the rent', () => {
    const cut = menage('D-1').slice(0, 7);
    const form = lire({ lignes: [[...menage('M-1'), ...cut]] });
    expect(form.horsTableau.map(({ gauche }) => gauche)).toEqual([10]);
  });

  test('a row of headings pasted with rows is no row', () => {
    const lignes = menages(1);
    const pied = [
      ...totauxLignes([0, 1, 0, 1, 0, 1, 0, 1]),
      ...CERTIFICAT,
      INTITULES,
      menage('P-1'),
    ];
    const form = lire({ lignes, pied });
    expect(form.horsTableau.map(({ cells }) => cells.menage)).toEqual(['P-1']);
  });
});

describe('the account of what is outside and aside', () => {
  const motifs = (form: FormReading) =>
    Object.fromEntries(form.compte.ecartees.map(({ cellule, motif }) => [cellule, motif]));

  test('rows beside the table are told cell by cell, and no empty cell', () => {
    const other = menage('D-1', { idtop: null });
    const form = lire({ lignes: [[...menage('M-1'), null, ...other]] });
    const told = motifs(form);
    // K to S but M, where the IDTOP is empty.
    expect(Object.keys(told)).toEqual(['K10', 'L10', 'N10', 'O10', 'P10', 'Q10', 'R10', 'S10']);
    expect(new Set(Object.values(told))).toEqual(new Set(['hors-tableau']));
  });

  test('each cell of a row has one reason', () => {
    const INTITULES_PLUS = [
      ...INTITULES.map((text, index) => (index === 6 ? 'Typologie' : text)),
      'Typologie du logement',
      'Observations',
    ];
    const form = lire({
      intitules: [INTITULES_PLUS],
      lignes: [
        [...menage('M-1'), 'T1/T2', 'vu'],
        ['Résidence Les Lilas', null, null, null, null, null, null, null, null, null, null],
      ],
      pied: [[], ...CERTIFICAT, menage('P-1'), ['Fin du document']],
    });
    const told = motifs(form);
    expect(told).toMatchObject({
      G9: 'colonne-ambigue',
      J9: 'colonne-ambigue',
      K9: 'autre-colonne',
      G10: 'colonne-ambigue',
      J10: 'colonne-ambigue',
      K10: 'autre-colonne',
      A11: 'groupe',
      A17: 'hors-tableau',
      A18: 'hors-formulaire',
    });
    expect(Object.values(told).filter((motif) => motif === 'autre-colonne')).toHaveLength(2);
  });

  test('a formula whose result is empty is a cell', () => {
    const values: readonly Row[] = [INTITULES, menage('M-1', { plafond: null })];
    const formulas = values.map((row, r) => row.map((_, c) => (r === 1 && c === 8 ? '=H2' : null)));
    const [form] = read(values, { formulas });
    expect(form?.compte).toMatchObject({ cellules: 18, parts: { lignes: 9 } });
  });
});

describe('rows under merged cells', () => {
  const values = [menage('M-1'), [null, 'M-2', null, 6], [null, null], ['x']];
  const block = (merges: readonly string[]) => sheet('F', values, { merges });
  const COLONNES = positionsFrom(1);
  const rangs = (merges: readonly string[]) =>
    finish(readRows(block(merges), COLONNES, 1, 4)).map(({ rang, cells }) => [
      rang,
      cells.bailleur,
    ]);

  test('take the value of the cell that covers them, and are none where they have nothing of their own', () => {
    expect(rangs([])).toEqual([
      [1, 'Néolia'],
      [2, null],
      [4, 'x'],
    ]);
    expect(rangs(['A1:A2'])).toEqual([
      [1, 'Néolia'],
      [2, 'Néolia'],
      [4, 'x'],
    ]);
    expect(rangs(['A1:A3'])).toEqual([
      [1, 'Néolia'],
      [2, 'Néolia'],
      [4, 'x'],
    ]);
    expect(rangs(['A2:B2'])).toEqual([
      [1, 'Néolia'],
      [2, null],
      [4, 'x'],
    ]);
  });

  test('a cell merged over several columns only gives its value where it stands', () => {
    expect(readRow(block(['A1:C1']), COLONNES, 1).cells.menage).toBe('M-1');
    expect(readRow(block(['A1:C2']), COLONNES, 2).cells).toMatchObject({
      bailleur: 'Néolia',
      menage: 'M-1',
    });
  });

  test('a column that the form lacks is empty, and natures are those of its columns', () => {
    const dated = { ...block([]), dates: [[4, 5]], sansValeur: [[5, 12]] };
    expect(readRow(dated, { menage: 2, dateLivraison: 4, dateConventionApl: 5 }, 1)).toEqual({
      rang: 1,
      cells: {
        ...EMPTY,
        menage: 'M-1',
        dateLivraison: menage('x')[3],
        dateConventionApl: menage('x')[4],
      },
      natures: { dateLivraison: 'date', dateConventionApl: 'sans-valeur' },
    });
    expect(readRow(block([]), COLONNES, 1)).not.toHaveProperty('natures');
  });
});

describe('what a choice of columns may say', () => {
  const intitules = [
    INTITULES.map((text, index) => (index === 6 ? 'Typologie' : text)).concat(
      'Typologie du logement',
    ),
  ];
  const parties = [...ENTETE, ...intitules, ...menages(2).map((row) => [...row, 'T1/T2'])];
  const chosen = (typologie: string, values = parties) =>
    recogniseForms(workbook([sheet('F', values)]), [{ colonnes: { typologie } }])[0];

  test.each([
    ['a heading, whatever its case', 'TYPOLOGIE', 7],
    ['letters', 'J', 10],
    ['letters with blanks', ' J ', 10],
  ])('%s', (_, voulu, column) => {
    expect(chosen(voulu)?.colonnes.typologie).toBe(column);
  });

  test.each(['Étage', 'Z', 'K'])('« %s » is no heading here: nothing changes', (voulu) => {
    const [before] = read(parties);
    expect(chosen(voulu)).toStrictEqual(before);
  });

  test('a heading that two columns bear is chosen by its letters only', () => {
    const twice = parties.map((row) =>
      row.map((value) => (value === 'Typologie du logement' ? 'Typologie' : value)),
    );
    expect(chosen('Typologie', twice)?.colonnes.typologie).toBeUndefined();
    expect(chosen('J', twice)?.colonnes.typologie).toBe(10);
  });

  test('a column that was chosen for one heading answers no other', () => {
    const [form] = recogniseForms(workbook([sheet('F', [...ENTETE, INTITULES, ...menages(1)])]), [
      { colonnes: { loyer: 'I' } },
    ]);
    expect(form?.colonnes).toMatchObject({ loyer: 9 });
    expect(form?.intitules.manquants).toEqual(['plafond']);
  });

  test('is kept for the same headings in whatever order they stand', () => {
    const turned = parties.map((row) => row.toReversed());
    const signature = read(parties)[0]?.intitules.signature ?? '';
    const choix = [{ intitules: signature, colonnes: { typologie: 'Typologie' } }];
    const [form] = recogniseForms(
      workbook([sheet('F', [...ENTETE, ...turned.slice(ENTETE.length)])]),
      choix,
    );
    expect(form?.colonnes.typologie).toBe(4);
  });
});

describe('what a certificate holds', () => {
  const of = (change: Partial<FormReading['certification']>) =>
    certificationOf({ ...formB(), certification: { ...formB().certification, ...change } });

  test('its day, place and name; a day written as a text is none', () => {
    expect(
      of({ certifieLe: cell('H40', 46_000), representant: cell('H42', ' Mme\u00a0X ') }),
    ).toEqual({
      le: '2025-12-09',
      a: 'Besançon',
      representant: 'Mme X',
    });
    expect(of({ certifieLe: cell('H40', '14/03/2026') }).le).toBeUndefined();
    expect(certificationOf({ ...formB(), certification: {} })).toEqual({
      le: undefined,
      a: '',
      representant: '',
    });
  });
});

/**
 * Marks of forms certified by earlier versions stand in people's workbooks: another way to make them
 * would say of each that it changed since. The figures are those of FNV-1a over 32 bits, worked out apart.
 */
test('the mark of a form certified by 0.1 is still what it was', () => {
  const lignes = rowsOf([{}]).map((row) => ({
    ...row,
    cells: { ...row.cells, dateLivraison: 45_048, dateConventionApl: 44_880, dateBail: 45_749 },
  }));
  const text = JSON.stringify([
    Object.entries(formB().entete)
      .map(([key, { value }]) => [key, value])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    lignes.map(({ cells }) => columnKeys.map((key) => cells[key])),
  ]);
  const half = (start: number, plus: (index: number) => number) =>
    Array.from(text).reduce(
      (sum, sign, index) =>
        BigInt.asUintN(
          32,
          BigInt.asUintN(32, sum ^ BigInt(sign.charCodeAt(0) + plus(index))) * 16_777_619n,
        ),
      BigInt(start),
    );
  const digits = (value: bigint) => value.toString(16).padStart(8, '0');
  const mark = digits(half(2_166_136_261, () => 0)) + digits(half(2_646_966_556, (index) => index));
  expect(holdsEmpreinte(formB({ lignes }), mark)).toBe(true);
});
