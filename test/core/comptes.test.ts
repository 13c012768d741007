/** What rows count for, and what an edit changes in the counts and in the account of a form. */
import type { CellValue } from '../../src/core/CellValue';
import { checkCertification, checkForm, recheckRows, replaceRows } from '../../src/core/check';
import { computeCompteurs } from '../../src/core/compteurs';
import { columnKeys, type ColumnKey } from '../../src/core/forms/column';
import type { Statut } from '../../src/core/forms/modele';
import { centimes } from '../../src/core/montant';
import type { FormReading, RowCells } from '../../src/core/reading/formReading';
import { recogniseForms } from '../../src/core/reading/recogniseForms';
import { statutOf } from '../../src/core/rules/statut';
import { calculateTotaux } from '../../src/core/totals';
import { AUJOURDHUI, EMPTY, FIRST, formB, ligneB, rows } from './build';
import { CERTIFICAT, ENTETE, INTITULES, menage, PREMIERE } from './reading/formulaire';
import { sheet, workbook } from './sheet';

/** A form whose table lost a column. */
function without(key: ColumnKey): FormReading {
  const reading = formB({ intitules: { manquants: [key] } });
  const kept = Object.entries(reading.colonnes).filter(([each]) => each !== key);
  return { ...reading, colonnes: Object.fromEntries(kept) };
}

describe('the counts of a form', () => {
  test('are of each status, and of all together: 1 + 2 + 1 + 2 = 6 declared', () => {
    const row = (statut: Statut, euros: number) => ({ statut, forfait: centimes(euros) });
    expect(
      computeCompteurs([
        row('eligible', 1_500),
        row('a-justifier', 4_000),
        row('a-justifier', 5_000),
        row('a-completer', 4_000),
        row('non-eligible', 4_000),
        row('non-eligible', 1_500),
      ]),
    ).toEqual({
      ...{ declarees: 6, eligibles: 1, aJustifier: 2, aCompleter: 1, nonEligibles: 2 },
      // 1 500 + 4 000 + 5 000: what is refused or to be completed is not paid.
      ...{ montantForfaitaire: centimes(10_500), montantAJustifier: centimes(9_000) },
    });
    expect(computeCompteurs([])).toEqual({
      ...{ declarees: 0, eligibles: 0, aJustifier: 0, aCompleter: 0, nonEligibles: 0 },
      ...{ montantForfaitaire: 0, montantAJustifier: 0 },
    });
  });

  const forfaitOf = (change: Partial<Record<ColumnKey, CellValue>>) =>
    checkForm(formB({ lignes: rows([change]) }), AUJOURDHUI).lignes.get(FIRST)?.forfait;

  test.each([
    ['a right row', {}, 400_000],
    ['without its lease', { dateBail: null }, 0],
    ['without its class', { typologie: null }, 0],
    ['with a class to be corrected', { typologie: 'T3' }, 0],
    ['with a rent over its plafond: declared all the same', { loyer: 9 }, 400_000],
  ])('%s is worth %s', (_, change, expected) => {
    expect(forfaitOf(change)).toBe(expected);
  });

  test.each([
    ['t1/t2', 'n1_t1t2', 1],
    ['T5 ET PLUS', 'n1_t5', 1],
    ['T1/T2 ', 'n1_t1t2', 1],
    ['T1/T2\u200b', 'n1_t1t2', 0],
    ['T1', 'n1_t1t2', 1],
    [3, 'n1', 0],
    [null, 'n1', 0],
  ] as const)(
    'the formula counts « %s », of which it sees every character',
    (typologie, total, expected) => {
      expect(calculateTotaux(formB({ lignes: rows([{ typologie }]) }))[total]).toBe(expected);
    },
  );
});

describe('the status of a row', () => {
  const statut = (change: Partial<Record<ColumnKey, CellValue>>) =>
    statutOf(
      checkForm(formB({ lignes: rows([change]) }), AUJOURDHUI).lignes.get(FIRST)?.findings ?? [],
    );

  test.each([
    ['nothing wrong', {}, 'eligible'],
    ['an avertissement', { plafond: 31 }, 'a-justifier'],
    ['an erreur', { loyer: 9 }, 'non-eligible'],
    ['an erreur and an avertissement', { loyer: 40, plafond: 31 }, 'non-eligible'],
    ['a cell missing', { loyer: null }, 'a-completer'],
    ['a cell missing and an erreur', { plafond: null, bailleur: 'Autre' }, 'a-completer'],
  ])('%s', (_, change, expected) => {
    expect(statut(change)).toBe(expected);
  });

  test('where a column is missing every row is to be completed', () => {
    const reading = without('loyer');
    expect(checkForm(reading, AUJOURDHUI).lignes.get(FIRST)?.statut).toBe('a-completer');
  });
});

test('what stands between a form and its certification: erreurs, and no avertissement', () => {
  const reading = formB({ lignes: rows([{ plafond: 31 }, { loyer: 9 }]) });
  const { erreurs, attestations } = checkCertification(reading, checkForm(reading, AUJOURDHUI));
  expect(erreurs.map(({ code }) => code)).toEqual(['loyer-superieur-plafond']);
  expect(attestations).toHaveLength(5);
});

test('a form without the column of classes has no total that could be wrong', () => {
  const reading: FormReading = { ...without('typologie'), recognisedBy: 'intitules' };
  const totaux = { ...reading.totaux, n1: { cellule: 'I48', value: 9, formula: null } };
  const codes = checkForm({ ...reading, totaux }, AUJOURDHUI).formulaire.map(({ code }) => code);
  expect(codes).toEqual(['colonne-manquante']);
});

describe('an edit among the rows', () => {
  const LILAS = ['Résidence Les Lilas'];
  const LIGNES = [menage('M-1'), menage('M-2', { plafond: null }), LILAS, [], menage('M-3')];
  const read = (lignes: readonly (readonly CellValue[])[]) => {
    const values = [...ENTETE, [...INTITULES, 'Observations'], ...lignes, [], ...CERTIFICAT];
    return recogniseForms(workbook([sheet('Retour', values)]))[0] as FormReading;
  };
  const cellsOf = (row: readonly CellValue[]) =>
    Object.fromEntries(columnKeys.map((key, index) => [key, row[index] ?? null])) as RowCells;

  test.each<readonly [string, number, readonly CellValue[]]>([
    ['a cell filled in', 1, menage('M-2')],
    ['a cell emptied', 0, menage('M-1', { loyer: null })],
    ['a row emptied', 0, []],
    ['a household in an empty row', 3, menage('M-9')],
    ['a household over the name of a group', 2, menage('M-9')],
  ])('%s: the account is the one of a new reading', (_, at, row) => {
    const rang = PREMIERE + at;
    const edited = LIGNES.map((each, index) => (index === at ? row : each));
    const rest = row.length === 0 ? [] : [{ rang, cells: cellsOf(row) }];
    const after = replaceRows(read(LIGNES), [rang], rest);
    const again = read(edited);
    expect(after.lignes).toEqual(again.lignes);
    expect(after.nonMenages).toEqual(again.nonMenages);
    expect(after.compte).toEqual(again.compte);
  });

  test('rows that stay keep their verdict, whatever comes or goes beside them', () => {
    const before = formB({ lignes: rows([{}, {}, {}]) });
    const check = checkForm(before, AUJOURDHUI);
    const kept = (after: FormReading, rang: number) => {
      const again = recheckRows(check, after, [rang], AUJOURDHUI);
      return [...again.lignes].map(([at, verdict]) => [
        at - FIRST,
        verdict === check.lignes.get(at),
      ]);
    };
    const gone = replaceRows(before, [FIRST + 1], []);
    expect(kept(gone, FIRST + 1)).toEqual([
      [0, true],
      [2, true],
    ]);
    const come = { rang: FIRST + 3, cells: ligneB({ menage: 'M-9' }) };
    expect(kept(replaceRows(before, [come.rang], [come]), come.rang)).toEqual([
      [0, true],
      [1, true],
      [2, true],
      [3, false],
    ]);
    const other = { rang: FIRST, cells: { ...EMPTY, menage: 'M-7' } };
    expect(kept(replaceRows(before, [FIRST], [other]), FIRST)).toEqual([
      [0, false],
      [1, true],
      [2, true],
    ]);
  });
});
