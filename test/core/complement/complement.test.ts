/** A list set against a form: what is proposed, asked, or left aside. */
import type { CellValue } from '../../../src/core/CellValue';
import {
  computeComplement,
  type ReponsesListe,
} from '../../../src/core/complement/computeComplement';
import { findIntitulesListe } from '../../../src/core/complement/findIntitulesListe';
import { readLignesListe } from '../../../src/core/complement/readLignesListe';
import { readValeur } from '../../../src/core/complement/readValeur';
import { columnKeys, intituleOf, type ColumnKey } from '../../../src/core/forms/column';
import { recogniseForms } from '../../../src/core/reading/recogniseForms';
import { serial } from '../build';
import { sheet, workbook } from '../sheet';

type Row = Partial<Record<ColumnKey, CellValue>>;

/** A form typed by hand, headings in row 1: its first household stands in row 2. */
function formulaire(rows: readonly Row[], donnees = false) {
  const own = sheet('Modèle B', [
    columnKeys.map(intituleOf),
    ...rows.map((row) => columnKeys.map((key) => row[key] ?? null)),
  ]);
  const [reading] = recogniseForms(workbook([own]));
  if (!reading) throw new Error('The headings make a form');
  return { reading, sheet: own, isDonnee: (_: number, colonne: number) => donnees && colonne < 4 };
}

function complementOf(
  rows: readonly Row[],
  liste: readonly (readonly CellValue[])[],
  { donnees = false, ...reponses }: ReponsesListe & { readonly donnees?: boolean } = {},
) {
  const book = workbook([sheet('Extrait', liste)]);
  const intitules = findIntitulesListe(book, 'Extrait');
  if (!intitules) throw new Error('The list has headings');
  const lignes = readLignesListe(book, intitules, intitules.colonnes);
  return computeComplement(formulaire(rows, donnees), lignes, reponses);
}

const written = (complement: ReturnType<typeof complementOf>) =>
  complement.ecritures.map(({ cellule, avant, apres, etat }) => [cellule, avant, apres, etat]);

describe('the columns of a list', () => {
  test('are those that one heading alone names where none names the household', () => {
    const book = workbook([
      sheet('Extrait', [
        ['Réf. locataire', 'Date du bail', 'Typologie', 'Plafond €/m²', 'Plafond', 'Max'],
        ['0042', '02/04/2025', 'T3', '6,10', '6,10', '6,10'],
      ]),
    ]);
    expect(findIntitulesListe(book, 'Extrait')).toMatchObject({
      rang: 1,
      colonnes: { dateBail: 2, typologie: 3 },
      ambigus: {},
    });
    expect(findIntitulesListe(book, 'Extrait')?.colonnes).not.toHaveProperty('plafond');
  });

  test('are found whatever their order, under a title, beside columns that the form has not', () => {
    const book = workbook([
      sheet('Extrait', [
        ['Extraction du 03/02/2026', null, null, null],
        ['Gardien', 'Loyer €/m²', 'Date de signature du bail', 'N° ménage'],
        ['Durand', '6,05', '02/04/2025', '0042'],
      ]),
    ]);
    expect(findIntitulesListe(book, 'Extrait')).toMatchObject({
      rang: 2,
      colonnes: { loyer: 2, dateBail: 3, menage: 4 },
    });
  });

  test('a monthly rent, a planned date, what the household left are no columns of the form', () => {
    const book = workbook([
      sheet('Extrait', [
        ['N° ménage', 'Loyer mensuel', 'Date de livraison prévue', 'Typologie d’origine', 'Bail'],
        ['0042', '450', '02/04/2025', 'T2', '02/04/2025'],
      ]),
    ]);
    expect(findIntitulesListe(book, 'Extrait')?.colonnes).toEqual({ menage: 1, dateBail: 5 });
  });

  test('between two columns that no word tells apart none is taken', () => {
    const book = workbook([
      sheet('Extrait', [
        ['N° ménage', 'Date du bail 1', 'Date du bail 2'],
        ['0042', '02/04/2025', '03/04/2025'],
      ]),
    ]);
    const found = findIntitulesListe(book, 'Extrait');
    expect(found?.colonnes).toEqual({ menage: 1 });
    expect(found?.ambigus.dateBail?.map(({ texte }) => texte)).toEqual([
      'Date du bail 1',
      'Date du bail 2',
    ]);
  });

  test('headings that no word tells are shown, for somebody to say what they hold', () => {
    const book = workbook([
      sheet('Extrait', [
        ['Clé', 'Zut'],
        ['0042', '6,05'],
      ]),
    ]);
    const found = findIntitulesListe(book, 'Extrait');
    expect(found).toMatchObject({ rang: 1, colonnes: {} });
    expect(found?.tous.map(({ texte }) => texte)).toEqual(['Clé', 'Zut']);
  });
});

describe('a cell of the list', () => {
  // 02/04/2025 is day 45749 of Excel: 45658 is 01/01/2025, and 31 + 28 + 31 + 1 = 91 days later.
  test.each<[ColumnKey, CellValue, unknown]>([
    ['dateBail', '02/04/2025', 45749],
    ['dateBail', 45749, 45749],
    ['dateBail', 45749.5, 45749],
    ['dateBail', '2 avril 2025', 45749],
    ['dateBail', 'avril', undefined],
    ['typologie', 'T3', 'T3/T4'],
    ['typologie', '5 pièces', 'T5 et plus'],
    ['typologie', 3, undefined],
    ['loyer', '6,05 €/m²', 6.05],
    ['loyer', 6.05, 6.05],
    ['loyer', '450 €/mois', undefined],
    ['loyer', 46148, undefined],
    ['idtop', ' 250-1234-01 ', '250-1234-01'],
    ['idtop', '#N/A', undefined],
  ])('for %s, %p is written %p', (key, value, expected) => {
    const lu = readValeur(key, value);
    expect(lu.kind === 'valeur' ? lu.valeur : undefined).toBe(expected);
  });

  test('a day is not certain where another of its column has its month first', () => {
    const complement = complementOf(
      [{ menage: '0042' }, { menage: '0043' }],
      [
        ['N° ménage', 'Date du bail'],
        ['0042', '02/03/2025'],
        ['0043', '02/13/2025'],
      ],
    );
    expect(complement.ecritures).toEqual([]);
    expect(complement.illisibles).toMatchObject([
      { menage: '0042', montre: '02/03/2025', moisDabord: true },
      { menage: '0043', montre: '02/13/2025' },
    ]);
  });
});

describe('what a list adds', () => {
  test('fills what is empty, says what differs, and passes over what means the same', () => {
    const complement = complementOf(
      [{ menage: 'M-0042', typologie: 'T3', loyer: 6.1, plafond: '6,50' }],
      [
        ['Identifiant', 'Type', 'Loyer', 'Plafond', 'Date du bail'],
        ['m-0042 ', 'F4', '6,05', '6.5', '02/04/2025'],
      ],
    );
    // F4 and T3 are one class; 6,50 typed as text is 6.5; case and blanks do not count.
    expect(written(complement)).toEqual([
      ['F2', null, serial('2025-04-02'), 'vide'],
      ['H2', 6.1, 6.05, 'remplie'],
    ]);
  });

  test('0042 and 42 are two households, a number in the list is its digits', () => {
    const liste = [['N° ménage', 'Loyer'], [42, 6.05] as const];
    expect(complementOf([{ menage: '0042' }], liste)).toMatchObject({
      ecritures: [],
      communs: 0,
      absentsDeLaListe: [{ menage: '0042', rang: 2 }],
      absentsDuFormulaire: [{ menage: '42', rang: 2 }],
    });
    expect(written(complementOf([{ menage: '42' }], liste))).toEqual([['H2', null, 6.05, 'vide']]);
  });

  test('households written otherwise are those of the form once somebody said so', () => {
    const liste = [
      ['N° ménage', 'Loyer'],
      ['42', '6,05'],
      ['M 1', '6,10'],
      ['10042', '6,20'],
    ];
    const rows = [{ menage: '0042' }, { menage: 'M-001' }, { menage: '0043' }];
    const proches = [
      { menage: '0042', liste: '42' },
      { menage: 'M-001', liste: 'M 1' },
    ];
    expect(complementOf(rows, liste)).toMatchObject({ proches, ecritures: [], communs: 0 });
    const said = complementOf(rows, liste, { rapproches: true });
    expect(written(said)).toEqual([
      ['H2', null, 6.05, 'vide'],
      ['H3', null, 6.1, 'vide'],
    ]);
    expect(said).toMatchObject({
      proches,
      absentsDeLaListe: [{ menage: '0043' }],
      absentsDuFormulaire: [{ menage: '10042' }],
    });
  });

  test.each([
    ['two of the form', ['0042', '042'], ['42']],
    ['two of the list', ['0042'], ['42', '042']],
    ['one that the list names as the form does', ['0042'], ['0042', '42']],
    ['zeros inside', ['1001'], ['11']],
    ['letters that differ', ['M-1'], ['N-1']],
  ])('%s are not asked about', (_, formulaires, listes) => {
    const liste = [['N° ménage', 'Loyer'], ...listes.map((menage) => [menage, '6,05'])];
    const rows = formulaires.map((menage) => ({ menage }));
    expect(complementOf(rows, liste, { rapproches: true }).proches).toEqual([]);
  });

  test('rows that say the same are one; rows that differ wait for a choice', () => {
    const liste = [
      ['N° ménage', 'Loyer'],
      ['0042', '6,05'],
      ['0042', 6.05],
      ['0043', '6,10'],
      ['0043', '6,20'],
    ];
    const rows = [{ menage: '0042' }, { menage: '0043' }];
    const asked = complementOf(rows, liste);
    expect(written(asked)).toEqual([['H2', null, 6.05, 'vide']]);
    expect(asked.repetes).toMatchObject([
      { menage: '0043', lignes: [{ rang: 4 }, { rang: 5 }], choisie: undefined },
    ]);
    const chosen = complementOf(rows, liste, { choisies: new Map([['0043', 5]]) });
    expect(written(chosen)).toEqual([
      ['H2', null, 6.05, 'vide'],
      ['H3', null, 6.2, 'vide'],
    ]);
  });

  test('a household that stands twice in the form is filled in neither row', () => {
    const complement = complementOf(
      [{ menage: '0042' }, { menage: '0042' }],
      [
        ['N° ménage', 'Loyer'],
        ['0042', '6,05'],
      ],
    );
    expect(complement).toMatchObject({ ecritures: [], doublesDuFormulaire: [{ rang: 2 }] });
    expect(complement.absentsDuFormulaire).toEqual([]);
  });

  test('a total, a blank identifier, a number cut short name no household', () => {
    const complement = complementOf(
      [{ menage: '0042' }],
      [
        ['N° ménage', 'Loyer'],
        ['0042', '6,05'],
        [null, '12,10'],
        [1.23e18, '6,00'],
      ],
    );
    expect(complement.sansIdentifiant).toEqual([3, 4]);
  });

  test('what the maître d’ouvrage gave is told apart from what was typed', () => {
    const complement = complementOf(
      [{ menage: '0042', idtop: '250-1', loyer: 6 }],
      [
        ['N° ménage', 'IDTOP', 'Loyer'],
        ['0042', '250-2', '6,05'],
      ],
      { donnees: true },
    );
    expect(written(complement)).toEqual([
      ['C2', '250-1', '250-2', 'donnee'],
      ['H2', 6, 6.05, 'remplie'],
    ]);
  });
});
