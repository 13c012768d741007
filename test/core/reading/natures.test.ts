/** What a row among the households is, on each side of every rule that tells it. */
import type { CellValue } from '../../../src/core/CellValue';
import type { ColumnKey } from '../../../src/core/forms/column';
import { columnKeys } from '../../../src/core/forms/column';
import type { NatureLigne } from '../../../src/core/reading/compteModel';
import { isHouseholdRow } from '../../../src/core/reading/natures';
import { recogniseForms } from '../../../src/core/reading/recogniseForms';
import { EMPTY, ligneB } from '../build';
import { workbook } from '../sheet';
import { feuille, INTITULES, lire, menages, PREMIERE } from './formulaire';
import { classeur, layoutOf, type Insere } from './insere';

type Row = readonly CellValue[];
type Cells = Partial<Record<ColumnKey, CellValue>>;

const row = (cells: Cells): Row => columnKeys.map((key) => ({ ...EMPTY, ...cells })[key]);

/** What the rows after the third of six households are. */
function naturesOf(
  rows: readonly Row[],
  feuilleOptions: Parameters<typeof lire>[0]['feuille'] = {},
  entete?: readonly Row[],
): readonly (NatureLigne | 'menage' | 'rien')[] {
  const six = menages(6);
  const form = lire({
    lignes: [...six.slice(0, 3), ...rows, ...six.slice(3)],
    feuille: feuilleOptions,
    ...(entete && { entete }),
  });
  const first = (entete ? entete.length + 2 : PREMIERE) + 3;
  return rows.map((_, index) => {
    const other = form.nonMenages.find(({ rang }) => rang === first + index);
    if (other) return other.nature;
    return form.lignes.some(({ rang }) => rang === first + index) ? 'menage' : 'rien';
  });
}

describe('a row that says nothing of a household', () => {
  test.each<readonly [string, Cells, NatureLigne | 'menage']>([
    ['three words alone are the name of a group', { bailleur: 'Résidence Les Lilas' }, 'groupe'],
    ['four words alone are a sentence', { bailleur: 'Résidence Les Lilas Blancs' }, 'note'],
    ['four words in another column', { plafond: 'à revoir avec lui' }, 'note'],
    [
      'three words in another column are a cell to be corrected',
      { plafond: 'à revoir bientôt' },
      'menage',
    ],
    [
      'words in the column of households are one, however many',
      { menage: 'la famille du premier étage' },
      'menage',
    ],
    ['a number alone', { loyer: 6.05 }, 'menage'],
    ['a note with a star', { menage: '* à confirmer' }, 'note'],
    ['a note with a number', { menage: '(1) à confirmer' }, 'note'],
    ['a note with a bracket', { menage: '2) à confirmer' }, 'note'],
    ['« NB »', { idtop: 'N.B. voir annexe' }, 'note'],
    ['« Remarque »', { bailleur: 'Remarque' }, 'note'],
    ['a group and its size', { bailleur: 'Les Lilas', menage: '12 logements' }, 'groupe'],
    [
      'a group and a bare number is a row to complete',
      { bailleur: 'Les Lilas', menage: 12 },
      'menage',
    ],
    ['a size alone', { menage: '12 logements' }, 'menage'],
    ['a group of nobody with its size', { idtop: 'Les Lilas', menage: '12 logements' }, 'menage'],
    [
      'a group, its size and something more',
      { bailleur: 'Les Lilas', menage: '12 logements', loyer: 6 },
      'menage',
    ],
    ['a subtotal with a count', { bailleur: 'Sous-total', menage: '3 ménages' }, 'sous-total'],
    ['a subtotal in another column', { dateBail: 'Cumul', loyer: '18,15 €' }, 'sous-total'],
    [
      'a subtotal with a word that is no figure',
      { bailleur: 'Sous-total', plafond: 'à voir' },
      'menage',
    ],
    ['a label of the footer alone', { typologie: 'Signature' }, 'note'],
    ['all to be chosen', { typologie: 'À choisir', dateBail: 'jj/mm/aaaa', loyer: 0 }, 'preparee'],
    [
      'to be chosen, with a name that nobody knows',
      { bailleur: 'Résidence X', typologie: 'Choisir' },
      'menage',
    ],
    [
      'two headings of four texts',
      { bailleur: 'Bailleur', menage: 'Ménage', loyer: 'x', plafond: 'y' },
      'intitules',
    ],
    [
      'two headings of five texts',
      { bailleur: 'Bailleur', menage: 'Ménage', loyer: 'x', plafond: 'y', dateBail: 'z' },
      'menage',
    ],
    ['one heading', { loyer: 'Loyer' }, 'menage'],
    ['two headings in each other’s columns', { loyer: 'Plafond', plafond: 'Loyer' }, 'menage'],
  ])('%s', (_, cells, nature) => {
    expect(naturesOf([row(cells)])).toEqual([nature]);
  });

  test('a label of a total outside the columns makes a subtotal of the figures beside it', () => {
    expect(naturesOf([[...row({ menage: 3 }), 'Sous-total']])).toEqual(['sous-total']);
    expect(naturesOf([[...row({ menage: 3 }), 'Observations']])).toEqual(['menage']);
  });

  test.each([
    ['=SUM(H10:H12)', 'sous-total'],
    ['=ROUND(AVERAGE(H10:H12),2)', 'sous-total'],
    ['=H10*2', 'menage'],
    [null, 'menage'],
  ])('a figure whose formula is %s', (formula, nature) => {
    const rows = menages(6).length + PREMIERE + 8;
    const formulas = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: 9 }, (__, c) => (r === PREMIERE + 2 && c === 7 ? formula : null)),
    );
    expect(naturesOf([row({ menage: 3, loyer: 18.15 })], { formulas })).toEqual([nature]);
    const words = naturesOf([row({ plafond: 'à voir', loyer: 18.15 })], { formulas });
    expect(words).toEqual(['menage']);
  });
});

describe('headings repeated over two rows', () => {
  const UNITS = row({ dateBail: '(jj/mm/aaaa)', dateLivraison: '(jj/mm/aaaa)' });

  test('the second goes on with the first', () => {
    expect(naturesOf([INTITULES, UNITS])).toEqual(['intitules', 'intitules']);
    expect(naturesOf([INTITULES, UNITS, UNITS])).toEqual(['intitules', 'intitules', 'intitules']);
  });

  test('a row between them parts them, and so does another nature before', () => {
    expect(naturesOf([INTITULES, [], UNITS])).toEqual(['intitules', 'rien', 'preparee']);
    expect(naturesOf([['TOTAL'], row({ menage: 'éligible' })])).toEqual(['sous-total', 'menage']);
    expect(naturesOf([INTITULES, row({ menage: 'éligible' })])).toEqual(['intitules', 'intitules']);
  });
});

describe('the name of a bailleur that begins as a total does', () => {
  const TOTAL: Row = row({ bailleur: 'Total Habitat' });
  const full = (cells: Cells) => row({ bailleur: 'Total Habitat', ...cells });
  const FOUR = { idtop: 7, loyer: 6, plafond: 6.5 };

  test('is known by a row with five cells, and by none with four', () => {
    expect(naturesOf([TOTAL, full({ ...FOUR, menage: 3 })])).toEqual(['menage', 'menage']);
    expect(naturesOf([TOTAL, full(FOUR)])).toEqual(['sous-total', 'sous-total']);
    expect(naturesOf([TOTAL, full({ ...FOUR, menage: 0 })])).toEqual(['sous-total', 'sous-total']);
  });

  test('is known by two rows that were sent with an IDTOP, and not by one', () => {
    const sent = (menage: CellValue) => full({ menage, idtop: 'IDT-77' });
    expect(naturesOf([TOTAL, sent(41), sent(42)])).toEqual(['menage', 'menage', 'menage']);
    expect(naturesOf([TOTAL, sent(41)])).toEqual(['sous-total', 'menage']);
    expect(naturesOf([TOTAL, sent(null), sent(null)])[0]).toBe('sous-total');
  });

  test('is known by the header', () => {
    const entete = [['Nom du bailleur HLM relogeur : Total Habitat']];
    expect(naturesOf([TOTAL], {}, entete)).toEqual(['menage']);
    expect(naturesOf([TOTAL], {}, [['Nom du bailleur HLM relogeur : Néolia']])).toEqual([
      'sous-total',
    ]);
  });

  test('« Total » by itself is the name of nobody, though two rows give it with an IDTOP', () => {
    const general = row({ bailleur: 'Total général' });
    const sent = row({ bailleur: 'Total général', menage: 3, idtop: 'IDT-77' });
    expect(naturesOf([general, sent, sent])[0]).toBe('sous-total');
  });
});

test('formulas without a stored result are a household, whose cells are to be read again', () => {
  const sansValeur = Array.from({ length: 24 }, (_, r) => (r === 12 ? [2, 6] : []));
  const snapshot = workbook([{ ...feuille({ lignes: [...menages(3), row({})] }), sansValeur }]);
  const [form] = recogniseForms(snapshot);
  expect(form?.lignes.at(-1)).toEqual({
    rang: 13,
    cells: EMPTY,
    natures: { menage: 'sans-valeur', dateBail: 'sans-valeur' },
  });
  expect(form?.nonMenages).toEqual([]);
});

describe('in a Modèle A of ours a name by itself begins the row of another bailleur', () => {
  const A: Insere = { nom: 'ModeleA_1', menages: ['A-1', 'A-2'] };
  const B: Insere = { nom: 'ModeleB_1', menages: ['B-1', 'B-2'] };
  const natures = (laid: Insere, text: string) => {
    const rang = layoutOf(laid).derniereLigne;
    const [form] = recogniseForms(
      classeur([laid], (cells) => {
        for (const letter of 'ABCDEFGHI') cells.delete(`${letter}${rang}`);
        cells.set(`A${rang}`, text);
      }),
    );
    return [form?.lignes.length, form?.nonMenages.map(({ nature }) => nature)];
  };

  test.each([
    [A, 'Habitat 25', [2, []]],
    [A, 'Les rangs suivants sont douteux', [1, ['note']]],
    [B, 'Résidence Les Lilas', [1, ['groupe']]],
    [B, 'Les rangs suivants sont douteux', [1, ['note']]],
  ] as const)('%#: « %s »', (laid, text, expected) => {
    expect(natures(laid, text)).toEqual(expected);
  });
});

test.each<readonly [string, Cells, boolean]>([
  ['three cells', { bailleur: 'x', menage: 'M-1', idtop: 'y' }, true],
  ['two cells', { bailleur: 'x', menage: 'M-1' }, false],
  ['a household with a day', { menage: 'M-1', dateBail: 45_000 }, true],
  ['a household with a class', { menage: 'M-1', typologie: 'T3/T4' }, true],
  ['a household with a class to be corrected', { menage: 'M-1', typologie: 'T3' }, true],
  ['a household with a word', { menage: 'M-1', typologie: 'grand' }, false],
  ['a zero is no day', { menage: 'M-1', dateBail: 0 }, false],
  ['a count with a class', { menage: '12', typologie: 'T3/T4' }, false],
  ['a count of logements with a class', { menage: '12 logements', typologie: 'T3/T4' }, false],
  ['a count of anything else is an identifier', { menage: '12 bis', typologie: 'T3/T4' }, true],
  ['a note with a class', { menage: '* M-1', typologie: 'T3/T4' }, false],
  ['« Total » with a class', { menage: 'Total', typologie: 'T3/T4' }, false],
  ['« Choisir » with a class', { menage: 'Choisir', typologie: 'T3/T4' }, false],
  ['a class alone', { typologie: 'T3/T4' }, false],
])('for sure a household: %s', (_, cells, expected) => {
  expect(isHouseholdRow({ rang: 1, cells: { ...EMPTY, ...cells } })).toBe(expected);
});

test('whole rows are households whatever one of their texts says', () => {
  expect(
    naturesOf([row(ligneB({ menage: 'Total' })), row(ligneB({ bailleur: '* Néolia' }))]),
  ).toEqual(['menage', 'menage']);
});
