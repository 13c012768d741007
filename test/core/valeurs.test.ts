/** Values as people see them: what is read, what is corrected, what is told in true words. */
import { parseDate } from '../../src/core/cellDate';
import { readMontant } from '../../src/core/cellMontant';
import { checkForm } from '../../src/core/check';
import type { Finding } from '../../src/core/finding';
import { readRows } from '../../src/core/reading/rows';
import { parseAnnee } from '../../src/core/rules/entete';
import { checkSiret } from '../../src/core/siret';
import { finish } from '../../src/core/steps';
import { sentenceOf } from '../../src/text/fr';
import { AUJOURDHUI, codes, FIRST, formB, rows, serial } from './build';
import { codesOfRow, findingsOfRow } from './findingsOfRow';

describe('a day written as a text', () => {
  test.each([
    ['1er février 2025', '2025-02-01'],
    ['1er fev. 2025', '2025-02-01'],
    ['3 févr. 2025', '2025-02-03'],
    ['3 fevrier 2025', '2025-02-03'],
    ['lundi 3 février 2025', '2025-02-03'],
    ['3-févr-2025', '2025-02-03'],
    ['12 DÉC. 2024', '2024-12-12'],
    ['1 juin 2025', '2025-06-01'],
    ['1 juil. 2025', '2025-07-01'],
    ['03/02/2025 10:30', '2025-02-03'],
    ['03/02/2025 à 10h30', '2025-02-03'],
    ['2025-02-03T10:30:00', '2025-02-03'],
    ['2025-02-03 00:00:00.000Z', '2025-02-03'],
    ['2025/02/03', '2025-02-03'],
    ['le 03/02/2025', '2025-02-03'],
    ['03 / 02 / 2025', '2025-02-03'],
    ["'03/02/2025", '2025-02-03'],
  ])('« %s » is %s', (text, day) => expect(parseDate(text)).toBe(day));

  test.each([
    '03/02/25', // which of the three is the year?
    '02/2025',
    'février 2025',
    '30 février 2025',
    '3 ju. 2025', // juin or juillet
    '3 m 2025',
    '02/13/2025',
    '20250203',
    '03/02/2025 (avenant)',
    'en attente',
  ])('« %s » is no day for certain', (text) => expect(parseDate(text)).toBeUndefined());
});

describe('a column of dates in which one text has its month first', () => {
  const texts = ['02/13/2025', '02/03/2025', '25/03/2025', '2025-03-04', serial('2025-03-04')];
  const reading = formB({ lignes: rows(texts.map((dateBail) => ({ dateBail }))) });
  const found = checkForm(reading, AUJOURDHUI).findings.filter(
    ({ lieu }) => lieu.champ === 'dateBail',
  );

  test('gets no safe correction of what its places alone tell apart', () => {
    const told = found.filter(({ code }) => code.startsWith('date'));
    expect(told.map(({ code, correction }) => [code, correction !== undefined])).toEqual([
      ['date-invalide', false],
      ['date-texte', false],
      ['date-texte', false],
      ['date-texte', true],
    ]);
  });

  test('says so at each of them, and asks for a look at the whole column', () => {
    expect(found[0] && sentenceOf(found[0])).toContain('le mois est écrit avant le jour');
    expect(found[1] && sentenceOf(found[1])).toContain('d’autres dates de la colonne');
  });
});

describe('a rent', () => {
  test.each([
    ['6,05 €/m²', 6.05],
    ['6,05/m2', 6.05],
    ['6,05 €/m²/mois', 6.05],
    ['6,05€ le m²', 6.05],
    ["'6,05", 6.05],
  ])('« %s » can be corrected to %s', (text, montant) => {
    expect(readMontant(text)).toMatchObject({ kind: 'texte', montant });
  });

  test.each([
    ['46 m²', 'surface'],
    ['46m2', 'surface'],
    ['450 €/mois', 'mensuel'],
    ['450 euros par mois', 'mensuel'],
  ])('« %s » is none (%s), and gets no correction', (loyer, motif) => {
    const [finding] = findingsOfRow({ loyer });
    expect(finding).toMatchObject({ code: 'montant-invalide', motif });
    expect(finding).not.toHaveProperty('correction');
  });

  // 45783 = 6 May 2025: what « 6.05 » becomes in a French Excel.
  test.each(['loyer', 'plafond'] as const)(
    'a day in the place of the %s is told alone',
    (champ) => {
      expect(codesOfRow({ [champ]: 45_783 })).toEqual([`date-a-la-place ${champ}`]);
      const [finding] = findingsOfRow({ [champ]: 45_783 });
      expect(finding && sentenceOf(finding)).toContain(
        'la date 06/05/2025. Si le montant est 6,05',
      );
    },
  );

  test.each([
    [19_999, 'loyer-improbable loyer'],
    [20_000, 'date-a-la-place loyer'],
    [80_000, 'date-a-la-place loyer'],
    [80_001, 'loyer-improbable loyer'],
  ])('of %s is %s', (loyer, code) => {
    expect(codesOfRow({ loyer, plafond: 90_000 })).toContain(code);
  });

  test('of a day gives no forfait', () => {
    const reading = formB({ lignes: rows([{ loyer: 45_783 }]) });
    expect(checkForm(reading, AUJOURDHUI).compteurs.montantForfaitaire).toBe(0);
  });
});

describe('an identifier', () => {
  const of = (...menages: readonly string[]) => {
    const reading = formB({ lignes: rows(menages.map((menage) => ({ menage }))) });
    return codes(checkForm(reading, AUJOURDHUI).findings);
  };

  test('that a spreadsheet cut short is refused, and is nobody’s double', () => {
    expect(of('1,23457E+11', '1,23457E+11')).toEqual([
      'cellule-manquante menage',
      'cellule-manquante menage',
    ]);
    expect(of('E+12', '1E12', 'M-1E+2')).toEqual([]);
  });

  test('that shows as a day is refused, and is nobody’s double', () => {
    const lignes = rows([{ menage: 45_783 }, { menage: 45_783 }]);
    const shown = lignes.map((row) => ({ ...row, natures: { menage: 'date' as const } }));
    const codesOf = (given: typeof lignes) =>
      codes(checkForm(formB({ lignes: given }), AUJOURDHUI).findings);
    expect(codesOf(shown)).toEqual(['date-a-la-place menage', 'date-a-la-place menage']);
    expect(codesOf(lignes)).toEqual(['identifiant-doublon menage', 'identifiant-doublon menage']);
  });
});

test('a formula whose result the file does not hold is said as such', () => {
  const row = { ...rows([{ dateBail: null }])[0], natures: { dateBail: 'sans-valeur' as const } };
  const reading = formB({
    lignes: rows([{ dateBail: null }]).map((each) => ({ ...each, ...row })),
  });
  const [finding] = checkForm(reading, AUJOURDHUI).lignes.get(FIRST)?.findings ?? [];
  expect(finding).toMatchObject({ code: 'cellule-manquante', motif: 'formule' });
});

describe('N-1', () => {
  test.each([
    [2025, 2025],
    ['2025', 2025],
    ['2025 (N-1)', 2025],
    ['Année 2025', 2025],
    ['N - 1 : 2025', 2025],
    [2014, 2014],
  ])('%j is %s', (value, annee) => expect(parseAnnee(value)).toBe(annee));

  test.each([
    ['2024-2025'],
    ['2024.5'],
    [2024.5],
    [20240],
    ['20240'],
    [2013],
    [serial('2024-01-01')],
    ['01/01/2024'],
    [true],
    ['deux mille'],
  ])('%j is no year: told once, and no lease is out of it', (annee) => {
    const findings = checkForm(formB({ entete: { annee } }), AUJOURDHUI).findings;
    const about = findings.filter(
      ({ code }) => code === 'annee-invalide' || code.startsWith('bail'),
    );
    expect(about.map(({ code }) => code)).toEqual(['annee-invalide']);
  });

  test('a day in its place is shown as a day', () => {
    const [finding] = checkForm(formB({ entete: { annee: 45_292 } }), AUJOURDHUI).entete;
    expect(finding && sentenceOf(finding)).toContain('la date 01/01/2024');
  });
});

test.each([
  ['73282932000074.0', true],
  ['73282932000074,0', true],
  ['73282932000074.', true],
  ['732829320000741', false],
  ['7328293200007', false],
])('the SIRET %s is valid: %s', (text, valid) => expect(checkSiret(text).valid).toBe(valid));

describe('merged cells', () => {
  const colonnes = { bailleur: 1, menage: 2, idtop: 3 };
  const block = (values: readonly (readonly (string | null)[])[], merges: readonly string[]) => ({
    top: 1,
    left: 1,
    values,
    formulas: [],
    merges,
  });

  test('give their value to each row that they cover', () => {
    const values = [
      ['Néolia', 'M-1', 'IDT-1'],
      [null, 'M-2', null],
      [null, 'M-3', 'IDT-2'],
    ];
    const read = finish(readRows(block(values, ['A1:A3', 'C1:C2']), colonnes, 1, 3));
    expect(read.map(({ cells }) => [cells.bailleur, cells.menage, cells.idtop])).toEqual([
      ['Néolia', 'M-1', 'IDT-1'],
      ['Néolia', 'M-2', 'IDT-1'],
      ['Néolia', 'M-3', 'IDT-2'],
    ]);
  });

  test('that cover the whole of a second row make no second household', () => {
    const values = [
      ['Néolia', 'M-1', 'IDT-1'],
      [null, null, null],
      ['Néolia', 'M-2', 'IDT-1'],
    ];
    const merges = ['A1:A2', 'B1:B2', 'C1:C2'];
    expect(finish(readRows(block(values, merges), colonnes, 1, 3)).map(({ rang }) => rang)).toEqual(
      [1, 3],
    );
  });
});

test('a right row of the builders holds none of it', () => {
  const findings: readonly Finding[] = checkForm(formB(), AUJOURDHUI).findings;
  expect(findings).toEqual([]);
});

describe('numbers and truths as a French Excel shows them', () => {
  test.each([
    ['loyer', -6.05, 'Loyer « −6,05 »'],
    ['loyer', true, 'Loyer « VRAI »'],
    ['dateBail', -1, '« −1 » : ce n’est pas une date'],
    ['typologie', 2.5, 'Typologie « 2,5 »'],
  ] as const)('%s %p', (champ, value, sentence) => {
    const told = findingsOfRow({ [champ]: value }).map((finding) => sentenceOf(finding));
    expect(told.join(' ').replace(/[\u00a0\u202f]/g, ' ')).toContain(sentence);
  });
});

test('a number of sixteen digits or more tells no household: a spreadsheet keeps fifteen', () => {
  const long = rows([{ menage: 1234567890123456 }, { menage: 1234567890123456 }]);
  const found = checkForm(formB({ lignes: long }), AUJOURDHUI).lignes.get(FIRST)?.findings ?? [];
  expect(codes(found)).toEqual(['cellule-manquante menage']);
  expect(codesOfRow({ menage: 423456789012345 })).toEqual([]);
});
