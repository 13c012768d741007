import { readFileSync } from 'node:fs';

import { initSync, Model } from '@ironcalc/wasm';

import { checkForm } from '../../src/core/check';
import { totalKeys, type TotalKey } from '../../src/core/forms/modele';
import type { FormReading } from '../../src/core/reading/formReading';
import { totalRefs } from '../../src/core/rules/totaux';
import {
  calculateTotaux,
  columnSpecifier,
  computeTotaux,
  countNonComptees,
  isSameFormula,
  isTotalFormula,
  totalFormula,
  type TotalRefs,
} from '../../src/core/totals';
import { AUJOURDHUI, codes, formB, rows, suiviRow, withTotals, type FormChange } from './build';

const suivi = [
  { annee: 2023, idtop: 'IDT-77', t1t2: 2, t3t4: 1, t5: 0 },
  { annee: 2024, idtop: null, t1t2: 1, t3t4: 0, t5: 4 },
  { annee: 2024, idtop: 'IDT-78', t1t2: 50, t3t4: 50, t5: 50 },
  { annee: 2025, idtop: 'IDT-77', t1t2: 9, t3t4: 9, t5: 9 },
  { annee: null, idtop: null, t1t2: null, t3t4: null, t5: null },
].map((cells, index) => suiviRow({ ...cells, rang: 5 + index }));
const lignes = rows([
  { typologie: 'T1/T2' },
  { typologie: 'T1/T2' },
  { typologie: 'T3/T4' },
  { typologie: 'T5 et plus' },
  { typologie: 'T2' },
]);

test('totals count households whose typologie can be read: 3 with « T2 », that no formula counts yet', () => {
  const totaux = computeTotaux(formB({ lignes }));
  expect(totaux).toMatchObject({ n1_t1t2: 3, n1_t3t4: 1, n1_t5: 1, n1: 5 });
  expect(calculateTotaux(formB({ lignes }))).toMatchObject({ n1_t1t2: 2, n1: 4 });
});

test('a form of ours with a typologie to be corrected has no altered total', () => {
  expect(codes(checkForm(formB({ lignes }), AUJOURDHUI).formulaire)).toEqual([]);
});

test('rows that no line counts are counted beside', () => {
  expect(
    countNonComptees(formB({ lignes: rows([{ typologie: 'T7 bis ?' }, { typologie: null }, {}]) })),
  ).toBe(2);
});

test('formulas count households: 2 + 1 + 1, and past years 2023 and 2024 of the operation', () => {
  expect(calculateTotaux(formB({ lignes, contexte: { suivi, declarees: ['IDT-78'] } }))).toEqual({
    n1_t1t2: 2,
    n1_t3t4: 1,
    n1_t5: 1,
    n1: 4,
    cumul_t1t2: 2 + 2 + 1,
    cumul_t3t4: 1 + 1,
    cumul_t5: 1 + 4,
    cumul: 5 + 2 + 5,
  });
});

describe('the cumul adds the years of Suivi before N-1, of the operation or of none', () => {
  const added = (change: Parameters<typeof suiviRow>[0], entete: FormChange['entete'] = {}) => {
    const reading = formB({ entete, contexte: { suivi: [suiviRow({ t5: 3, ...change })] } });
    // The one household of the form is a T3/T4.
    return calculateTotaux(reading).cumul_t5;
  };
  const own = { annee: 2024, idtop: 'IDT-77' };

  test.each([
    ['the year before N-1', own, 3],
    ['N-1 itself is counted by the rows', { ...own, annee: 2025 }, 0],
    ['a year after N-1, on the page of an older form', { ...own, annee: 2026 }, 0],
    ['a row without a year', { ...own, annee: null }, 3],
    ['a year written as a text', { ...own, annee: '2024' }, 0],
    ['no operation', { ...own, idtop: null }, 3],
    ['the operation in another case', { ...own, idtop: 'idt-77' }, 3],
    ['the operation with a blank, which the sheet tells apart', { ...own, idtop: 'IDT-77 ' }, 0],
    ['another operation', { ...own, idtop: 'IDT-78' }, 0],
    ['an operation that is a number', { ...own, idtop: 77 }, 0],
    ['a count written as a text', { ...own, t5: '3' }, 0],
  ])('%s', (_, change, expected) => {
    expect(added(change)).toBe(expected);
  });

  test('no year in the header: nothing is before it', () => {
    expect(added(own, { annee: null })).toBe(0);
    expect(added({ ...own, annee: null }, { annee: null })).toBe(0);
  });

  test('no operation in the header: years of none only', () => {
    expect(added(own, { idtopOperation: null })).toBe(0);
    expect(added({ ...own, idtop: null }, { idtopOperation: null })).toBe(3);
    expect(added({ ...own, idtop: '' }, { idtopOperation: null })).toBe(3);
  });

  test('an operation that is a number in the header is that number alone', () => {
    expect(added({ ...own, idtop: 77 }, { idtopOperation: 77 })).toBe(3);
    expect(added({ ...own, idtop: '77' }, { idtopOperation: 77 })).toBe(0);
  });
});

test('an ineligible row is declared all the same', () => {
  const late = rows([{ typologie: 'T1/T2', loyer: 9 }]);
  expect(computeTotaux(formB({ lignes: late })).n1_t1t2).toBe(1);
});

function refsOf(reading: FormReading): TotalRefs {
  const refs = totalRefs(reading);
  if (!refs) throw new Error('the form has no totals');
  return refs;
}

test('the column of typologies may bear another heading: its formula follows it', () => {
  const reading = formB({ lignes: rows([{}]) });
  const colonne = reading.colonnes.typologie ?? 0;
  const tous = [{ colonne, cellule: 'G13', texte: 'Typologie' }];
  const shortened = withTotals(formB({ lignes: rows([{}]), intitules: { tous } }));
  expect(shortened.totaux.n1_t1t2?.formula).toBe('=COUNTIF(ModeleB_1[[Typologie]],"T1/T2")');
  expect(codes(checkForm(shortened, AUJOURDHUI).formulaire)).toEqual([]);
});

describe('native formulas', () => {
  const refs = refsOf(formB());

  test('each line is written once', () => {
    expect(totalFormula('n1_t3t4', refs)).toBe(
      '=COUNTIF(ModeleB_1[[Typologie du logement dans lequel le ménage est relogé (T1/T2, T3/T4, T5 et plus)]],"T3/T4")',
    );
    expect(totalFormula('n1', refs)).toBe('=SUM(I45:I47)');
    expect(totalFormula('cumul_t5', refs)).toBe(
      '=I47+SUMPRODUCT((Suivi[[Année]]<IFERROR($H$6+0,0))*((Suivi[[IDTOP]]=$D$11)+(Suivi[[IDTOP]]="")>0),Suivi[[T5 et plus]])',
    );
  });

  test('characters that mean something in a column specifier are escaped', () => {
    expect(columnSpecifier("N° de l'annexe [1] #")).toBe("[[N° de l''annexe '[1'] '#]]");
  });

  test.each([
    ['=sum( $I$45:$I$47 )', '=SUM(I45:I47)', true],
    [
      '=COUNTIF(ModeleB_1[Typologie (a, b)],"T3/T4")',
      '=COUNTIF(ModeleB_1[[Typologie (a, b)]],"T3/T4")',
      true,
    ],
    ['=SUM(I45:I46)', '=SUM(I45:I47)', false],
  ])('%s and %s are the same: %s', (a, b, same) => {
    expect(isSameFormula(a, b)).toBe(same);
  });

  test('addresses in place of structured references are the same formula', () => {
    const place = { typologies: '$G$14:$G$43', feuille: 'Modèle B' };
    const saved =
      '=I47+SUMPRODUCT((Suivi!$A$4:$A$5<IFERROR($H$6+0,0))*((Suivi!$B$4:$B$5=$D$11)+(Suivi!$B$4:$B$5="")>0),Suivi!$E$4:$E$5)';
    expect(isTotalFormula('cumul_t5', refs, place, saved)).toBe(true);
    const of = (range: string) =>
      isTotalFormula('n1_t5', refs, place, `=COUNTIF(${range},"T5 et plus")`);
    expect(of('$G$14:$G$43')).toBe(true);
    expect(of("'Modèle B'!$G$14:$G$43")).toBe(true);
    expect(of('$G$14:$G$40')).toBe(false);
    expect(of("'Modèle B (2)'!$G$14:$G$43")).toBe(false);
  });
});

test('the formulas calculate what the code counts (IronCalc, addresses for columns)', () => {
  initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  const reading = formB({ lignes, contexte: { suivi, declarees: ['IDT-78'] } });
  const model = new Model('form', 'en', 'UTC', 'en');
  const set = (r: number, c: number, text: string) => model.setUserInput(0, r, c, text);
  for (const { rang, cells } of lignes) set(rang, 7, `'${String(cells.typologie)}`);
  set(6, 8, '2025');
  set(11, 4, "'IDT-77");
  suivi.forEach(({ annee, idtop, t1t2, t3t4, t5 }, index) =>
    [annee, idtop, t1t2, t3t4, t5].forEach((value, column) => {
      if (value !== null)
        set(index + 1, 16 + column, typeof value === 'string' ? `'${value}` : String(value));
    }),
  );
  const columns: Record<string, string> = {
    ['Année']: 'P',
    IDTOP: 'Q',
    'T1/T2': 'R',
    'T3/T4': 'S',
    'T5 et plus': 'T',
  };
  const refs = refsOf(reading);
  const place = (key: TotalKey) => Number(refs.totaux[key].slice(1));
  for (const key of totalKeys) {
    const formula = totalFormula(key, refs)
      .replace(/ModeleB_1\[\[.*?\]\]/, '$G$14:$G$43')
      .replace(
        /Suivi\[\[(.*?)\]\]/g,
        (_, name: string) => `$${columns[name]}$1:$${columns[name]}$5`,
      );
    set(place(key), 9, formula);
  }
  model.evaluate();
  const calculated = totalKeys.map((key) => [
    key,
    Number(model.getFormattedCellValue(0, place(key), 9)),
  ]);
  expect(Object.fromEntries(calculated)).toEqual(calculateTotaux(reading));
});

describe('altered totals', () => {
  const total = (
    key: TotalKey,
    change: { value?: number | string | null; formula?: string | null },
  ) => {
    const reading = formB({ lignes, contexte: { suivi, declarees: ['IDT-78'] } });
    const cell = reading.totaux[key];
    if (!cell) throw new Error(`no ${key}`);
    const totaux = { ...reading.totaux, [key]: { ...cell, ...change } };
    return checkForm({ ...reading, totaux }, AUJOURDHUI).formulaire;
  };

  test('right totals give nothing', () => {
    expect(total('n1', {})).toEqual([]);
  });

  test('a value typed over a formula is told even when it is right, and correctable', () => {
    expect(total('n1_t1t2', { formula: null })).toMatchObject([
      {
        code: 'total-altere',
        attendu: 2,
        trouve: 2,
        formule: false,
        correction: { kind: 'totaux', formulaire: 'ModeleB_1' },
      },
    ]);
  });

  test('another number than the rows give is told', () => {
    expect(total('n1', { value: 5 })).toMatchObject([
      { code: 'total-altere', attendu: 4, trouve: 5, formule: true },
    ]);
  });

  test('a cumulative line that is not past years plus N-1 is told as such', () => {
    expect(codes(total('cumul_t5', { value: 6 }))).toEqual(['cumul-incoherent cumul_t5']);
    expect(codes(total('cumul_t5', { value: 6, formula: null }))).toEqual([
      'total-altere cumul_t5',
      'cumul-incoherent cumul_t5',
    ]);
  });

  test('an erased total is told once', () => {
    expect(codes(total('cumul', { value: null, formula: null }))).toEqual(['total-altere cumul']);
  });

  test('a formula that a file holds without its result says nothing', () => {
    expect(total('n1', { value: null })).toEqual([]);
  });

  test('a total that shows an error is told', () => {
    expect(codes(total('n1', { value: '#REF!' }))).toEqual(['total-altere n1']);
  });
});

describe('totals of a form typed by hand are values', () => {
  const byHand = (change: Partial<Record<TotalKey, number>>) => {
    const reading: FormReading = { ...formB({ lignes }), recognisedBy: 'intitules' };
    const values = { ...computeTotaux(reading), ...change };
    const totaux = Object.fromEntries(
      totalKeys.map((key) => [key, { cellule: 'I50', value: values[key], formula: null }]),
    );
    return codes(checkForm({ ...reading, totaux }, AUJOURDHUI).formulaire);
  };

  test('right values give nothing: « T2 », which can be read, counts', () => {
    expect(byHand({ n1_t1t2: 3, n1_t3t4: 1, n1_t5: 1, n1: 5 })).toEqual([]);
  });

  test('a wrong N-1 line is altered', () => {
    expect(byHand({ n1_t5: 3 })).toEqual(['total-altere n1_t5']);
  });

  test('a cumulative line may hold past years that nobody wrote down, but is never under N-1', () => {
    expect(byHand({ cumul_t5: 7, cumul: 3 + 1 + 7 })).toEqual([]);
    expect(byHand({ cumul_t5: 0, cumul: 3 + 1 + 0 })).toEqual(['cumul-incoherent cumul_t5']);
  });

  test('a cumulative total is the sum of the three lines typed above it', () => {
    expect(byHand({ cumul_t5: 7, cumul: 12 })).toEqual(['cumul-incoherent cumul']);
    expect(byHand({ cumul: 4 })).toEqual(['cumul-incoherent cumul']);
  });

  test.each([
    ['2 ménages', []],
    [' 2 ', []],
    [null, []],
    ['3 ménages', ['total-altere n1_t1t2']],
    ['deux', ['total-altere n1_t1t2']],
  ])('a line that says %j gives %j', (value, found) => {
    const reading: FormReading = {
      ...formB({ lignes: rows([{ typologie: 'T1/T2' }, { typologie: 'T1/T2' }]) }),
      recognisedBy: 'intitules',
      totaux: { n1_t1t2: { cellule: 'I50', value, formula: null } },
    };
    expect(codes(checkForm(reading, AUJOURDHUI).formulaire)).toEqual(found);
  });
});
