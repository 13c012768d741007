import { area, openDesk } from '../model/support';

/** Three households, a heading with commas, parentheses, brackets and an apostrophe. */
function openTable() {
  const desk = openDesk();
  const heading = "Typologie (T1/T2, T3/T4) [du logement] d'origine";
  desk.write(
    'A1',
    ['Nom', heading, 'Loyer'],
    ['Ana B', 'T1/T2', 6.05],
    ['Luc', 'T3/T4', 7],
    ['AnaB', 'T1/T2', ''],
  );
  desk.edit((tx) => tx.addTable(desk.sheet, area('A1:C4'), { name: 'ModeleB_1' }));
  const of = (formula: string) => desk.book.evaluate(formula, desk.sheet, 3, 4);
  return { ...desk, of };
}

test.each([
  // names of columns escape brackets and apostrophes with an apostrophe
  [`=COUNTIF(ModeleB_1[[Typologie (T1/T2, T3/T4) '[du logement'] d''origine]],"T1/T2")`, 2],
  ['=SUM(ModeleB_1[Loyer])', 13.05],
  ['=COUNTA(ModeleB_1[[#All],[Nom]])', 4],
  ['=COUNTA(ModeleB_1[#Headers])', 3],
  ['=ROWS(ModeleB_1)', 3],
  ['=COLUMNS(ModeleB_1[[Nom]:[Loyer]])', 3],
  // evaluated in row 3, the second household
  ['=ModeleB_1[@Nom]', 'Luc'],
  ['=ModeleB_1[[#This Row],[Loyer]]*2', 14],
  ['=SUM(Inconnu[Loyer])', { error: '#REF!' }],
  ['=SUM(ModeleB_1[Inconnue])', { error: '#REF!' }],
] as const)('%s is %j', (formula, value) => {
  expect(openTable().of(formula)).toEqual(value);
});

describe('what IronCalc alone computes otherwise than Excel', () => {
  test.each([
    ['=SUMPRODUCT(--(A2:A4="Luc"))', 1],
    ['=SUMPRODUCT(--(SUBSTITUTE(A2:A4," ","")="AnaB"))', 2],
    ['=SUMPRODUCT(--(LEN(TRIM(A2:A4))>3))', 2],
    ['=SUMPRODUCT(--ISNUMBER(C2:C4))', 2],
    ['=SUMPRODUCT(--ISBLANK(C2:C4))', 1],
    ['=SUMPRODUCT(--NOT(A2:A4="Luc"))', 2],
    ['=SUMPRODUCT(--ISNUMBER(SEARCH("ana",A2:A4)))', 2],
    // 1×1 + 2×2 + 3×3
    ['=SUMPRODUCT(MID("123",ROW($1:$3),1)*ROW($1:$3))', 14],
    ['=SUM(COUNTIF(B2:B4,B2:B4))', 5],
    ['=-2^2', 4],
    ['=IF(A2="",,5)', 5],
    ['=-C2', -6.05],
    ['=SUM(-C2:C3)', -13.05],
  ] as const)('%s is %j', (formula, value) => {
    expect(openTable().of(formula)).toBe(value);
  });
});

test.each([
  ['=1/3', 0.333333333333333],
  ['=0.1+0.2', 0.3],
  ['=36500000.55', 36_500_000.55],
  ['=DATE(2025,4,2)', 45_749],
  ['=EDATE(DATE(2024,2,29),12)', 45_716],
  ['=10%', 0.1],
  ['="007"', '007'],
  ['=A1=""', false],
  ['=1/0', { error: '#DIV/0!' }],
  ['=NA()', { error: '#N/A' }],
  ['=Z99', 0],
  ['=PASUNEFONCTION(1)', { error: '#NAME?' }],
] as const)('%s gives the exact value %j', (formula, value) => {
  expect(openTable().of(formula)).toEqual(value);
});

test('texts that look like something else arrive as texts', () => {
  const { book, sheet, edit, write, value } = openDesk();
  edit((tx) => tx.format(sheet, area('A1:A3'), { numberFormat: '@' }));
  write('A1', ['007'], ['=B1'], ['TRUE']);
  write('C1', ['=A1&"|"&A2&"|"&A3'], ['=ISTEXT(A3)'], ['=LEN(A1)']);
  expect([value('C1'), value('C2'), value('C3')]).toEqual(['007|=B1|TRUE', true, 3]);
  expect(book.text(sheet, 2, 1)).toBe('=B1');
});

test('names stand for areas, for tables and for other names', () => {
  const { edit, of } = openTable();
  edit((tx) => {
    tx.addName('Loyers', '=ModeleB_1[Loyer]');
    tx.addName('Premier', '=Feuil1!$C$2');
    tx.addName('Double', '=Premier*2');
  });
  expect([of('=SUM(Loyers)'), of('=Premier'), of('=Double+1')]).toEqual([13.05, 6.05, 13.1]);
});

test('a circle of names ends in an error', () => {
  const { edit, of } = openTable();
  edit((tx) => {
    tx.addName('Un', '=Deux');
    tx.addName('Deux', '=Un');
  });
  expect(of('=Un')).toEqual({ error: '#NAME?' });
});

test('today is the day given, until another is', () => {
  const { book, write, value } = openDesk();
  write('A1', ['=TODAY()'], ['=YEAR(TODAY())']);
  expect([value('A1'), value('A2')]).toEqual([46_347, 2026]);
  book.today = 46_388;
  book.recalculate();
  expect(value('A2')).toBe(2027);
});

test('a change reaches formulas over several steps and sheets', () => {
  const { book, sheet, edit, write, value } = openDesk();
  write('A1', [1], ['=A1+1'], ['=A2+1']);
  edit((tx) => {
    const other = tx.addSheet("L'autre");
    tx.write(other, area('A1'), [['=Feuil1!A3*10']]);
    tx.write(sheet, area('B1'), [["='L''autre'!A1+1"]]);
  });
  write('A1', [5]);
  expect([value('A3'), value('B1')]).toEqual([7, 71]);
  edit((tx) => tx.updateSheet(book.sheet("L'autre")!, { name: 'Suivi' }));
  expect(book.sheet('Suivi')!.value(1, 1)).toBe(70);
  expect(sheet.cell(1, 2).formula).toBe('=Suivi!A1+1');
  edit((tx) => tx.deleteSheet(book.sheet('Suivi')!));
  expect(value('B1')).toEqual({ error: '#REF!' });
});

test('a formula that is emptied before anything reads it counts for nothing in a column of 1,000 rows', () => {
  const { write, value } = openDesk();
  write('A1', ['=41+1'], [7]);
  write('A1', ['']);
  write('C1', ['=SUM(A1:A1000)']);
  expect(value('C1')).toBe(7);
});

test('a circular formula does not hang', () => {
  const { write, value } = openDesk();
  write('A1', ['=B1', '=A1']);
  expect(value('A1')).toEqual({ error: '#CIRC!' });
});
