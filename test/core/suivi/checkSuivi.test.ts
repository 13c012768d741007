import { checkForm } from '../../../src/core/check';
import { readSuivi, readSuiviRows } from '../../../src/core/dossier/suivi';
import { contextTables } from '../../../src/core/forms/names';
import { computeTotaux } from '../../../src/core/totals';
import { sentenceOf } from '../../../src/text/fr';
import type { CellValue } from '../../../src/workbook/port';
import { AUJOURDHUI, CONTEXTE, formB, rows } from '../build';
import { sheet, workbook } from '../sheet';

const [AN, PAYE] = ['Année', 'Payé'];
const COLUMNS = contextTables.suivi.columns;

/** A workbook with *Suivi* alone: rows by the headings that they fill, from sheet row 2. */
function suivi(...lignes: readonly Readonly<Record<string, CellValue>>[]) {
  const cells = lignes.map((ligne) => COLUMNS.map((heading) => ligne[heading] ?? null));
  return workbook([sheet('Suivi', [[...COLUMNS], ...cells])], {
    tables: [
      { name: 'Suivi', sheet: 'Suivi', range: `A1:K${cells.length + 1}`, columns: [...COLUMNS] },
    ],
  });
}

/** One past year of six households, as the totals want it. */
const ANNEE = { [AN]: 2023, IDTOP: 'IDT-77', 'T1/T2': 1, 'T3/T4': 2, 'T5 et plus': 3 };

/** Two households declared in 2025 for IDT-77, in a workbook that lists IDT-77 and IDT-78. */
function check(...lignes: readonly Readonly<Record<string, CellValue>>[]) {
  const reading = formB({
    lignes: rows([{}, {}]),
    contexte: {
      ...CONTEXTE,
      suivi: readSuiviRows(suivi(...lignes)),
      operations: ['168-1', '168-2', 'IDT-77', 'IDT-78'],
    },
  });
  const findings = checkForm(reading, AUJOURDHUI).formulaire.filter(({ code }) =>
    code.startsWith('suivi-'),
  );
  return { cumul: computeTotaux(reading).cumul, findings };
}

test('a past year of 1 + 2 + 3 households and two of this year make eight, and nothing is said', () => {
  expect(check(ANNEE)).toEqual({ cumul: 2 + 6, findings: [] });
});

describe('a cell of Suivi that no total counts is named, with what it means', () => {
  test.each<[string, CellValue, string, number | string | undefined]>([
    ['Année', '2023', 'A2', 2023],
    ['Année', 'Année 2023 (N-1)', 'A2', 2023],
    ['Année', '2023-2024', 'A2', undefined],
    ['Année', 'l’an dernier', 'A2', undefined],
    ['Année', null, 'A2', undefined],
    ['Année', 2013, 'A2', undefined],
    ['Année', 2023.5, 'A2', undefined],
    ['Année', 45_292, 'A2', undefined],
    ['Année', true, 'A2', undefined],
    ['Année', '#REF!', 'A2', undefined],
    ['IDTOP', 'IDT-77 ', 'B2', 'IDT-77'],
    ['IDTOP', 'IDT-\u00a077', 'B2', 'IDT-77'],
    ['IDTOP', 'IDT-79', 'B2', undefined],
    ['IDTOP', 77, 'B2', undefined],
    ['IDTOP', ' ', 'B2', undefined],
    ['IDTOP', '#N/A', 'B2', undefined],
    ['T1/T2', '1', 'C2', 1],
    ['T1/T2', '1 200', 'C2', 1200],
    ['T1/T2', 'un', 'C2', undefined],
    ['T3/T4', -2, 'D2', undefined],
    ['T5 et plus', 2.5, 'E2', undefined],
    ['Forfait', '18 500,50 €', 'G2', 18_500.5],
    ['Demandé', 'vingt', 'H2', undefined],
    ['Demandé', -1, 'H2', undefined],
    ['Demandé le', 'printemps', 'I2', undefined],
    ['Payé', '18 500', 'J2', 18_500],
    ['Payé', '18.500', 'J2', undefined],
    ['Payé le', 99_999_999, 'K2', undefined],
  ])('%s %p: %s, corrected to %p', (colonne, valeur, cellule, corrigee) => {
    const { findings } = check({ ...ANNEE, [colonne]: valeur });
    expect(findings).toMatchObject([
      { code: 'suivi-illisible', niveau: 'erreur', colonne, lieu: { feuille: 'Suivi', cellule } },
    ]);
    const correction = findings[0]?.correction;
    expect(correction?.kind === 'valeur' ? correction.valeur : undefined).toBe(corrigee);
  });

  test.each<[string, CellValue]>([
    ['T1/T2', 0],
    ['T1/T2', null],
    ['T1/T2', ' '],
    ['IDTOP', null],
    ['IDTOP', 'idt-77'],
    ['Payé', 0],
    ['Payé', 18_500.25],
    ['Payé le', '02/04/2024'],
    ['Année', 2014],
  ])('%s %p is none', (colonne, valeur) => {
    expect(check({ ...ANNEE, [colonne]: valeur }).findings).toEqual([]);
  });
});

test('of a row that is not counted the cumul says nothing, and the row is named', () => {
  expect(check({ ...ANNEE, [AN]: '2023' }).cumul).toBe(2);
  expect(check({ ...ANNEE, IDTOP: 'IDT-77 ' }).cumul).toBe(2);
  expect(check({ ...ANNEE, 'T5 et plus': '3' }).cumul).toBe(2 + 1 + 2);
});

describe('the same year twice', () => {
  test.each<[string, string | null, string | null, number]>([
    ['for one operation', 'IDT-77', 'IDT-77', 1],
    ['whatever the case', 'IDT-77', 'idt-77', 1],
    ['once for any operation', 'IDT-77', null, 1],
    ['for two operations', 'IDT-77', 'IDT-78', 0],
    ['for another operation', 'IDT-78', 'IDT-78', 0],
  ])('%s (%s, %s)', (_, first, second, expected) => {
    const { findings } = check({ ...ANNEE, IDTOP: first }, { ...ANNEE, IDTOP: second });
    expect(findings).toHaveLength(expected);
    if (expected > 0) {
      expect(findings[0]).toMatchObject({
        code: 'suivi-annee-double',
        annee: 2023,
        autre: 2,
        lieu: { cellule: 'A3' },
      });
    }
  });

  test('two years are two years', () => {
    expect(check(ANNEE, { ...ANNEE, [AN]: 2024 })).toEqual({ cumul: 2 + 12, findings: [] });
  });
});

test('rows of another operation that the workbook knows are left to its own forms', () => {
  expect(check({ ...ANNEE, IDTOP: 'IDT-78', 'T1/T2': 'trois' }).findings).toEqual([]);
});

test('the payment and the bilan read the rows that the cumul counts', () => {
  const table = suivi(
    { ...ANNEE, [PAYE]: 1500 },
    { ...ANNEE, [AN]: '2024', [PAYE]: 1500 },
    { ...ANNEE, [AN]: 2024, IDTOP: 77, [PAYE]: 1500 },
    { Total: 0 },
  );
  expect(readSuivi(table)).toMatchObject([{ annee: 2023, idtop: 'IDT-77', paye: 150_000 }]);
  expect(readSuiviRows(table)).toHaveLength(3);
});

test.each<[Readonly<Record<string, CellValue>>, string]>([
  [
    { 'T1/T2': '12' },
    'Suivi, T1/T2\u00a0: «\u00a012\u00a0» est enregistré comme du texte, que les totaux ne comptent pas. Remplacez-le par le nombre 12.',
  ],
  [
    { IDTOP: 'IDT-79' },
    'Suivi\u00a0: l’IDTOP «\u00a0IDT-79\u00a0» n’est celui d’aucune opération de ce classeur, et sa ligne n’est pas comptée\u00a0: corrigez-le, ou ajoutez l’opération à la feuille Paramètres.',
  ],
  [
    { [AN]: null },
    'Suivi, Année\u00a0: la cellule est vide, alors que sa ligne est remplie. Complétez-la, ou videz la ligne.',
  ],
])('a clerk reads which cell, why, and what to write: %p', (change, expected) => {
  const [finding] = check({ ...ANNEE, ...change }).findings;
  expect(finding && sentenceOf(finding)).toBe(expected);
});
