import { probe, type Bench, type OnlyExcel, type Probe } from './probe';

const REFUSED = 'InvalidArgument';

const formula =
  (text: string, address = 'D1') =>
  ({ at }: Bench) => {
    at(address).formulas = [[text]];
  };
const valueOf = (text: string) => async (bench: Bench) => {
  const cell = bench.at('D1');
  cell.formulas = [[text]];
  cell.load('values');
  await bench.context.sync();
  return (cell.values as unknown[][])[0]?.[0];
};
const headed = (heading: string, reference: string) => async (bench: Bench) => {
  bench.at('A1').values = [[heading]];
  await bench.context.sync();
  return valueOf(reference)(bench);
};
const format =
  (set: (format: Excel.RangeFormat) => void) =>
  ({ at }: Bench) =>
    set(at('D1').format);
const numberFormat =
  (text: string) =>
  ({ at }: Bench) => {
    at('D1').numberFormat = [[text]];
  };

/** Structured references: « Using structured references with Excel tables », support.microsoft.com. */
export const STRUCTURED: readonly Probe[] = [
  probe(
    'S3',
    "an apostrophe left as it is in a column's name",
    REFUSED,
    headed("l'an", "=SUM(T[l'an])"),
  ),
  probe('S4', 'an apostrophe escaped', 4, headed("l'an", "=SUM(T[l''an])")),
  probe('S5', 'a bracket escaped', 4, headed('[x]', "=SUM(T['[x']])")),
  probe('S6', 'a number sign left as it is', REFUSED, headed('a#b', '=SUM(T[a#b])')),
  probe('S7', 'a line break', 4, headed('a\nb', '=SUM(T[a\nb])')),
  probe('S8', 'an at sign left as it is', REFUSED, headed('a@b', '=SUM(T[a@b])')),
  probe('S9', 'an unknown column', REFUSED, formula('=SUM(T[zzz])')), // the entry is refused by Excel itself
  probe('S10', 'an unknown table', REFUSED, formula('=SUM(Absent[a])')),
  probe('S11', 'a name nobody defined', '#NAME?', valueOf('=Absent+1')), // « How to correct a #NAME? error »
];

/** Cells: « Excel specifications and limits », @types/office-js, office-js-docs. */
export const CELLS: readonly Probe[] = [
  probe('C1', 'a block of another shape', REFUSED, ({ at }) => {
    at('D1:E1').values = [[1]].concat([[2]]);
  }),
  // application-specific-api-model: « You must load … before you can read »
  probe('C2', 'a property that was not loaded', 'PropertyNotLoaded', ({ at }) => at('A1').values),
  probe('C8', 'a text of 32,768', REFUSED, ({ at }) => {
    at('D1').values = [['x'.repeat(32_768)]];
  }),
  probe('C9', 'a formula of 8,200 characters', REFUSED, formula(`=${'1+'.repeat(4100)}1`)),
  probe('C9b', 'and the next request is answered', 3, async ({ at, context }) => {
    at('D1').formulas = [[`=${'1+'.repeat(4100)}1`]];
    await context.sync().catch(() => undefined);
    at('D1').formulas = [['=1+2']];
    const cell = at('D1').load('values');
    await context.sync();
    return (cell.values as unknown[][])[0]?.[0];
  }),
  probe('C10', 'a text of 256 in a formula', REFUSED, formula(`="${'x'.repeat(256)}"`)),
  probe('C11', '65 nested calls', REFUSED, formula(`=${'ABS('.repeat(66)}1${')'.repeat(66)}`)),
  probe('C11b', '64 nested calls', 1, valueOf(`=${'ABS('.repeat(64)}1${')'.repeat(64)}`)),
  probe('C12', 'a call without its arguments', REFUSED, formula('=IF()')),
  probe('C13', 'a call with an argument too many', REFUSED, formula('=ABS(1,2)')),
  probe('C14', 'French names and semicolons in `formulas`', REFUSED, formula('=SOMME(A1;A2)')),
  probe('C15', 'an unknown sheet', REFUSED, formula('=Absente!A1')),
  probe('C16', '17 digits', 12_345_678_901_234_600, async ({ at, context }) => {
    const cell = at('D1');
    cell.values = [[12_345_678_901_234_567]];
    cell.load('values');
    await context.sync();
    return (cell.values as unknown[][])[0]?.[0];
  }),
  probe('C17', 'a number format that cannot be read', REFUSED, numberFormat('zzz["')),
  probe('C19', 'a number format of 256', REFUSED, numberFormat(`"${'x'.repeat(254)}"`)),
  probe(
    'C20',
    'a negative column width',
    REFUSED,
    format((it) => void (it.columnWidth = -1)),
  ),
  probe(
    'C21',
    'a column wider than 255 characters',
    REFUSED,
    format((it) => void (it.columnWidth = 2000)),
  ),
  probe(
    'C22',
    'a row of 500 points',
    REFUSED,
    format((it) => void (it.rowHeight = 500)),
  ),
  probe(
    'C23',
    'an indent of 300',
    REFUSED,
    format((it) => void (it.indentLevel = 300)),
  ),
  probe(
    'C24',
    'a font of 500 points',
    REFUSED,
    format((it) => void (it.font.size = 500)),
  ),
  probe('C26', 'two areas in one getRange', REFUSED, ({ at }) => {
    at('A1,B2').load('address');
  }),
  probe('C27', 'more than 5 MB in one request', 'RequestPayloadSizeLimitExceeded', ({ at }) => {
    // resource-limits-and-performance-optimization: 5 MB for Excel on the web
    at('D1:D200').values = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
  }),
  probe('C28', 'a write in a covered cell', '', async ({ at, context }) => {
    at('D1:D2').merge();
    at('D2').values = [['x']];
    const cell = at('D2').load('values');
    await context.sync();
    return (cell.values as unknown[][])[0]?.[0];
  }),
];

export const ONLY_EXCEL: readonly OnlyExcel[] = [
  {
    id: 'S1',
    asks: 'a heading with commas and parentheses, on the French web client',
    line: 'Un intitulé avec virgules et parenthèses',
  },
  { id: 'S2', asks: 'the same between single brackets', line: 'entre crochets simples' },
  {
    id: 'C3',
    asks: '« =1+1 » by values into a text cell',
    line: '`values` garde tel quel un texte commençant par « = »',
  },
  {
    id: 'C4',
    asks: "« '=1+1 » into a General cell",
    line: 'est prise pour la marque d’un texte',
  },
  { id: 'C5', asks: "« 'abc » into a text cell", line: "`'abc` écrit dans une cellule" },
  {
    id: 'C6',
    asks: '« 02/04/2025 » by values, by the language of the user',
    line: '« 02/04/2025 » ou « 1,5 » donnés par `values`',
  },
  {
    id: 'C7',
    asks: '« 1,5 » by values, by the language of the user',
    line: '« 02/04/2025 » ou « 1,5 » donnés par `values`',
  },
  { id: 'C18', asks: '« jj/mm/aaaa » as a number format', line: '`jj/mm/aaaa`' },
  { id: 'C25', asks: 'the inner border of one cell', line: 'La bordure intérieure d’une cellule' },
  { id: 'C29', asks: 'a merge over another merge', line: 'Fusionner par-dessus une fusion' },
];
