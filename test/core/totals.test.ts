import fc from 'fast-check';

import { createHostWorkbook, loadIronCalcFromDisk } from '../../office-host';
import type { CellValue } from '../../src/core/CellValue';
import { checkForm } from '../../src/core/check';
import { totalKeys, typologies, type TotalKey } from '../../src/core/forms/modele';
import type { FormReading } from '../../src/core/reading/formReading';
import type { CellReading } from '../../src/core/reading/snapshotLike';
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

test('totals count households whose typologie can be read: 3 with « T2 », for the check and for the sheet', () => {
  const counted = { n1_t1t2: 3, n1_t3t4: 1, n1_t5: 1, n1: 5 };
  expect(computeTotaux(formB({ lignes }))).toMatchObject(counted);
  expect(calculateTotaux(formB({ lignes }))).toMatchObject(counted);
});

/** The formula of a line in the forms that version 0.1 inserted. */
const countIf = (typologie: string) =>
  `=COUNTIF(ModeleB_1[[Typologie du logement dans lequel le ménage est relogé (T1/T2, T3/T4, T5 et plus)]],"${typologie}")`;

test('a form of version 0.1 shows what its own formulas count, and none of them is altered', () => {
  const ours = formB({ lignes });
  const old = { n1_t1t2: 'T1/T2', n1_t3t4: 'T3/T4', n1_t5: 'T5 et plus' } as const;
  const totaux = { ...ours.totaux };
  for (const [key, typologie] of Object.entries(old) as [keyof typeof old, string][]) {
    totaux[key] = { cellule: '', value: null, ...totaux[key], formula: countIf(typologie) };
  }
  const shown = calculateTotaux({ ...ours, totaux });
  expect(shown).toMatchObject({ n1_t1t2: 2, n1_t3t4: 1, n1_t5: 1, n1: 4, cumul_t1t2: 2, cumul: 4 });
  for (const key of totalKeys) totaux[key] = { ...totaux[key], value: shown[key] } as CellReading;
  expect(checkForm({ ...ours, totaux }, AUJOURDHUI).formulaire).toEqual([]);
  totaux.n1_t1t2 = { ...totaux.n1_t1t2, value: 3 } as CellReading;
  expect(codes(checkForm({ ...ours, totaux }, AUJOURDHUI).formulaire)).toEqual([
    'total-altere n1_t1t2',
  ]);
});

test.each([
  ['another typologie', '=COUNTIF($G$14:$G$43,"T3/T4")'],
  ['more than a count', '=0+COUNTIF($G$14:$G$43,"T1/T2")'],
])('a line whose formula counts %s is no line of version 0.1: « T2 » counts', (_, formula) => {
  const ours = formB({ lignes });
  const n1_t1t2 = { cellule: '', value: null, ...ours.totaux.n1_t1t2, formula };
  // Two « T1/T2 » and one « T2 ».
  expect(calculateTotaux({ ...ours, totaux: { ...ours.totaux, n1_t1t2 } }).n1_t1t2).toBe(3);
});

test('a form of ours with a typologie to be corrected has no altered total', () => {
  expect(codes(checkForm(formB({ lignes }), AUJOURDHUI).formulaire)).toEqual([]);
});

test('rows that no line counts are counted beside', () => {
  expect(
    countNonComptees(formB({ lignes: rows([{ typologie: 'T7 bis ?' }, { typologie: null }, {}]) })),
  ).toBe(2);
});

test('formulas count households: 3 + 1 + 1, and past years 2023 and 2024 of the operation', () => {
  expect(calculateTotaux(formB({ lignes, contexte: { suivi, declarees: ['IDT-78'] } }))).toEqual({
    n1_t1t2: 3,
    n1_t3t4: 1,
    n1_t5: 1,
    n1: 5,
    cumul_t1t2: 3 + 2 + 1,
    cumul_t3t4: 1 + 1,
    cumul_t5: 1 + 4,
    cumul: 6 + 2 + 5,
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
  expect(shortened.totaux.n1_t1t2?.formula).toContain('UPPER(ModeleB_1[[Typologie]])');
  expect(codes(checkForm(shortened, AUJOURDHUI).formulaire)).toEqual([]);
});

describe('native formulas', () => {
  const refs = refsOf(formB());

  test('each line is written once', () => {
    expect(totalFormula('n1_t3t4', refs)).toMatch(
      /^=SUMPRODUCT\(ISNUMBER\(1\/\(.*={"T3","3P","T4","4P","T3\/T4","T3\/4"}\)\)\*1\)$/,
    );
    // Excel takes 8,192 characters of a formula, 64 functions one in another, 255 characters of a text.
    expect(totalFormula('n1_t5', refs).length).toBeLessThan(1500);
    expect(totalFormula('n1_t5', refs).split('SUBSTITUTE(').length).toBeLessThan(40);
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
    const of = (range: string) => {
      const saved = totalFormula('n1_t5', refs).replace(/ModeleB_1\[\[.*?\]\]/, range);
      const old = `=COUNTIF(${range},"T5 et plus")`;
      const [ours, ofOld] = [saved, old].map((text) => isTotalFormula('n1_t5', refs, place, text));
      expect(ours).toBe(ofOld);
      return ours;
    };
    expect(isTotalFormula('n1_t5', refs, place, '=COUNTIF($G$14:$G$43,"T3/T4")')).toBe(false);
    expect(of('$G$14:$G$43')).toBe(true);
    expect(of("'Modèle B'!$G$14:$G$43")).toBe(true);
    expect(of('$G$14:$G$40')).toBe(false);
    expect(of("'Modèle B (2)'!$G$14:$G$43")).toBe(false);
  });
});

describe('the formulas calculate what the code counts (the stand-in Excel, addresses for columns)', () => {
  beforeAll(loadIronCalcFromDisk);
  const columns = ['Année', 'IDTOP', 'T1/T2', 'T3/T4', 'T5 et plus'];
  const suiviAddress = (name: string) => {
    const letter = 'PQRST'.charAt(columns.indexOf(name));
    return `$${letter}$1:$${letter}$5`;
  };

  /** What a sheet shows of the eight totals; `spelt` writes a formula in another way. */
  function calculated(reading: FormReading, spelt = (formula: string) => formula) {
    const book = createHostWorkbook({ today: 46_000 });
    const sheet = book.activeSheet;
    const refs = refsOf(reading);
    const place = (key: TotalKey) => Number(refs.totaux[key].slice(1));
    book.edit({ source: 'addin', label: 'Essai' }, (tx) => {
      const put = (top: number, left: number, value: CellValue) =>
        tx.write(sheet, { top, left, bottom: top, right: left }, [[asText(value)]]);
      for (const { rang, cells } of reading.lignes) put(rang, 7, cells.typologie);
      put(6, 8, 2025);
      put(11, 4, 'IDT-77');
      suivi.forEach(({ annee, idtop, t1t2, t3t4, t5 }, index) =>
        [annee, idtop, t1t2, t3t4, t5].forEach((value, i) => put(index + 1, 16 + i, value)),
      );
      for (const key of totalKeys) {
        const formula = totalFormula(key, refs)
          .replaceAll(/ModeleB_1\[\[.*?\]\]/g, '$G$14:$G$43')
          .replaceAll(/Suivi\[\[(.*?)\]\]/g, (_, name: string) => suiviAddress(name));
        tx.write(sheet, { top: place(key), left: 9, bottom: place(key), right: 9 }, [
          [spelt(formula)],
        ]);
      }
    });
    return Object.fromEntries(totalKeys.map((key) => [key, sheet.value(place(key), 9)]));
  }

  /** A text that looks like something else is typed after an apostrophe. */
  const asText = (value: CellValue) =>
    typeof value === 'string' && value !== '' && !value.startsWith('#') ? `'${value}` : value;

  test('the eight totals, with two past years', () => {
    const reading = formB({ lignes, contexte: { suivi, declarees: ['IDT-78'] } });
    expect(calculated(reading)).toEqual(calculateTotaux(reading));
    expect(calculated(reading)).toMatchObject({ n1: 5, cumul: 13 });
  });

  const prefix = fc.constantFrom('T', 't', 'F', 'f', 'Type ', 'TYPE', 'type 0', '', 'P', 'PLAI ');
  const rooms = fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '9', '12', '20', '21', '3,5');
  const end = fc.constantFrom(
    ...['', ' ', ' bis', 'TER', '+', ' et plus', ' OU PLUS', ' et +', ' pièces', ' PIECE', ' p'],
    ...['/T4', '/4', '-T2', ' à T2', ' et F4', ' ou 6', '–T6', ' duplex', '*', '?', '~', '\u00a0'],
  );
  const odd = [null, '', ' ', '*', 'T*', '?', 3, 0, true, '#N/A', 'studio'];
  const typologie = fc.oneof(
    fc
      .tuple(fc.constantFrom('', ' ', "'", '\u202f'), prefix, rooms, end)
      .map((all) => all.join('')),
    fc.constantFrom<CellValue>(...typologies, ...odd),
  );

  test('whatever the typologies hold, the sheet counts what the check reads', () => {
    fc.assert(
      fc.property(fc.array(typologie, { minLength: 8, maxLength: 8 }), (held) => {
        const reading = formB({ lignes: rows(held.map((value) => ({ typologie: value }))) });
        const own = { ...reading, contexte: { ...reading.contexte, suivi } };
        expect(calculated(own)).toEqual(computeTotaux(own));
        // The same by IronCalc, cell after cell, and not by the index of the stand-in.
        const slow = (formula: string) => formula.replaceAll('*1)', '*1*1)');
        expect(calculated(own, slow)).toEqual(computeTotaux(own));
      }),
      { numRuns: 25, seed: 2025 },
    );
  });
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
        attendu: 3,
        trouve: 3,
        formule: false,
        correction: { kind: 'totaux', formulaire: 'ModeleB_1' },
      },
    ]);
  });

  test('another number than the rows give is told', () => {
    expect(total('n1', { value: 4 })).toMatchObject([
      { code: 'total-altere', attendu: 5, trouve: 4, formule: true },
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
