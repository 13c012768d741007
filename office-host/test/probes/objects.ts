import { probe, type Bench, type OnlyExcel, type Probe } from './probe';

const REFUSED = 'InvalidArgument';

const named =
  (name: string) =>
  ({ context }: Bench) => {
    context.workbook.names.add(name, '=1');
  };
const tableNamed =
  (name: string) =>
  ({ table }: Bench) => {
    table.name = name;
  };
const sheetNamed =
  (name: string) =>
  ({ context }: Bench) => {
    context.workbook.worksheets.add(name);
  };
const layout =
  (set: (layout: Excel.PageLayout) => void) =>
  ({ sheet }: Bench) =>
    set(sheet.pageLayout);
const absent = ({ context }: Bench) => context.workbook.worksheets.getItemOrNullObject('Absente');

/** Names of tables and ranges: « Names in formulas », support.microsoft.com. */
export const NAMES: readonly Probe[] = [
  ...['a b', 'A1', 'R1C1', 'R', 'c', 'IML1', '1a', 'a-b', 'a?b', 'x'.repeat(256)].map(
    (name, index) =>
      probe(`T3.${index}`, `a table named ${name.slice(0, 8)}`, REFUSED, tableNamed(name)),
  ),
  ...['XFE1', 'é_1', '_x'].map((name, index) =>
    probe(`T4.${index}`, `a table named ${name}`, 'accepted', tableNamed(name)),
  ),
  ...['IML1', 'a b', '2024', 'R2', 'c', 'a-b', 'TRUE', 'vrai', '_xlnm.Print_Area'].map(
    (name, index) => probe(`N1.${index}`, `a name ${name}`, REFUSED, named(name)),
  ),
  probe('N2', 'a name that a table has', 'ItemAlreadyExists', named('T')),
  probe('T5', 'a table named as a name', REFUSED, ({ context, table }) => {
    context.workbook.names.add('Taux', '=1');
    table.name = 'TAUX';
  }),
  probe('N3', 'visible = false on a name found again', true, async ({ context }) => {
    // office-js#3878, #3949
    context.workbook.names.add('Taux', '=1');
    await context.sync();
    const found = context.workbook.names.getItem('Taux');
    found.visible = false;
    found.load('visible');
    await context.sync();
    return found.visible;
  }),
  ...['x'.repeat(32), 'a:b', 'a/b', "'a", "a'", 'a[b]', ' ', 'History', 'historique'].map(
    (name, index) =>
      probe(`W1.${index}`, `a sheet named ${name.slice(0, 10)}`, REFUSED, sheetNamed(name)),
  ),
  probe('W2', 'a sheet named as another', 'ItemAlreadyExists', sheetNamed('feuil1')),
];

/** Tables: @types/office-js, office-js issues, « Error handling » of the Excel API. */
export const TABLES: readonly Probe[] = [
  probe('T1', 'a table over merged cells', 'InvalidOperation', ({ sheet, at }) => {
    at('D1:D2').merge();
    sheet.tables.add('D1:E4', true);
  }),
  probe('T2', 'merged cells inside a table', 'InvalidOperation', ({ at }) => at('A2:B2').merge()),
  probe('T8', 'a style that is not there', REFUSED, ({ table }) => void (table.style = 'Absent')),
  probe('T9', 'a heading of 300', 255, async ({ sheet, at, context }) => {
    at('D1:D2').values = [['x'.repeat(300)], [1]];
    const heading = sheet.tables.add('D1:D2', true).getHeaderRowRange().load('values');
    await context.sync();
    return String((heading.values as unknown[][])[0]?.[0]).length;
  }),
  probe('T11', 'headings alone over a filled row', ['', 'x'], async ({ sheet, at, context }) => {
    // office-js#1197, #196
    at('D1:D2').values = [['h'], ['x']];
    sheet.tables.add('D1:D1', true);
    const below = at('D2:D3').load('values');
    await context.sync();
    return (below.values as unknown[][]).flat();
  }),
  probe('T16', 'a resize to another heading row', REFUSED, ({ table }) => table.resize('A2:B3')),
  probe('T18', 'cells inserted through a part of a table', 'InsertDeleteConflict', ({ at }) => {
    at('A2').insert('Down');
  }),
  probe('T21', 'a table over a table', REFUSED, ({ sheet }) => {
    sheet.tables.add('B1:C3', true);
  }),
  probe('T23', 'a table on a protected sheet', 'AccessDenied', ({ sheet }) => {
    sheet.protection.protect();
    sheet.tables.add('D1:E3', true);
  }),
];

/** Sheets, protection and page: @types/office-js, « *OrNullObject methods and properties ». */
export const SHEETS: readonly Probe[] = [
  probe('W3', 'delete on a null object', 'accepted', (bench) => absent(bench).delete()),
  probe('W4', 'a property set on a null object', 'accepted', (bench) => {
    absent(bench).name = 'x';
  }),
  probe('W5', 'a method of what a null object gives', 'accepted', (bench) =>
    absent(bench).getRange('A1').clear(),
  ),
  probe('W6', 'delete on a very hidden sheet', 'InvalidOperation', ({ context }) => {
    const sheet = context.workbook.worksheets.add('B');
    sheet.visibility = 'VeryHidden';
    sheet.delete();
  }),
  probe('W7', 'delete on the last visible sheet', 'InvalidOperation', ({ sheet }) =>
    sheet.delete(),
  ),
  probe('W9', 'protect twice', 'AccessDenied', ({ sheet }) => {
    sheet.protection.protect(); // office-js#6784
    sheet.protection.protect();
  }),
  probe(
    'W10',
    'unprotect what is not protected',
    'AccessDenied',
    ({ sheet }) => sheet.protection.unprotect(), // office-js#6784
  ),
  probe('W11', 'a wrong password', 'AccessDenied', ({ sheet }) => {
    sheet.protection.protect({}, 'a');
    sheet.protection.unprotect('b');
  }),
  probe('W12', 'a write in a locked cell', 'AccessDenied', ({ sheet, at }) => {
    sheet.protection.protect();
    at('D1').values = [[1]];
  }),
  probe('W14', 'an unknown selection mode', REFUSED, ({ sheet }) =>
    sheet.protection.protect({ selectionMode: 'Absent' as Excel.ProtectionSelectionMode }),
  ),
  probe('W15', 'a sheet added under a protected structure', 'AccessDenied', ({ context }) => {
    context.workbook.protection.protect(); // supposed: the code is for Excel to tell
    context.workbook.worksheets.add('B');
  }),
  probe(
    'W16',
    'a sheet added while another workbook has the focus',
    'GeneralException',
    ({ host, context }) => {
      host.hasFocus = false; // excel-add-ins-troubleshooting
      context.workbook.worksheets.add('B');
    },
  ),
  probe(
    'W17',
    'the selection while another workbook has the focus',
    'InvalidSelection',
    ({ host, context }) => {
      host.hasFocus = false;
      context.workbook.getSelectedRange().load('address');
    },
  ),
  probe(
    'P1',
    'a zoom of 5',
    REFUSED,
    layout((it) => void (it.zoom = { scale: 5 })),
  ), // @types: 10 to 400
  probe(
    'P2',
    'a scale and a fit',
    REFUSED,
    layout((it) => {
      it.zoom = { scale: 50, horizontalFitToPages: 1 };
    }),
  ),
  probe(
    'P3',
    'an unknown paper',
    REFUSED,
    layout((it) => {
      it.paperSize = 'Foo' as Excel.PaperType;
    }),
  ),
  probe(
    'P4',
    'a negative margin',
    REFUSED,
    layout((it) => void (it.topMargin = -1)),
  ),
  probe(
    'P6',
    'a footer of 300',
    REFUSED,
    layout((it) => {
      it.headersFooters.defaultForAllPages.leftFooter = 'x'.repeat(300); // limits: 255
    }),
  ),
];

/** Undo, calculation, versions: excel-add-ins-undo-capabilities, @types/office-js. */
export const SESSION: readonly Probe[] = [
  probe('U1', 'undo after a protection', false, async ({ sheet, at, context, book }) => {
    at('D1').values = [[1]];
    await context.sync();
    sheet.protection.protect();
    await context.sync();
    return book.canUndo;
  }),
  probe('U2', 'undo after a sheet was deleted', false, async ({ context, book }) => {
    context.workbook.worksheets.add('B');
    await context.sync();
    context.workbook.worksheets.getItem('B').delete();
    await context.sync();
    return book.canUndo;
  }),
  probe(
    'U3',
    'one undo of two writes and a reading',
    true,
    async ({ at, context, book, sheet }) => {
      at('D1').values = [[1]];
      sheet.getRange('D1').load('values');
      at('E1').values = [[2]];
      await context.sync();
      book.undo();
      return book.activeSheet.value(1, 4) === null;
    },
  ),
  probe('M1', 'what reads a cell, under manual calculation', 0, async ({ at, context }) => {
    at('D1:E1').formulas = [[0, '=D1']];
    context.workbook.application.calculationMode = 'Manual';
    await context.sync();
    at('D1').values = [[5]];
    const cell = at('E1').load('values');
    await context.sync();
    return (cell.values as unknown[][])[0]?.[0];
  }),
  probe('M2', 'and once it is recalculated', 5, async ({ at, context }) => {
    at('D1:E1').formulas = [[0, '=D1']];
    context.workbook.application.calculationMode = 'Manual';
    await context.sync();
    at('D1').values = [[5]];
    await context.sync();
    context.workbook.application.calculate('Recalculate');
    const cell = at('E1').load('values');
    await context.sync();
    return (cell.values as unknown[][])[0]?.[0];
  }),
  probe('M3', 'a formula written under manual calculation', 7, async ({ at, context }) => {
    context.workbook.application.calculationMode = 'Manual';
    at('D1').formulas = [['=3+4']];
    const cell = at('D1').load('values');
    await context.sync();
    return (cell.values as unknown[][])[0]?.[0];
  }),
];

export const ONLY_EXCEL: readonly OnlyExcel[] = [
  { id: 'T7', asks: "a table style ''" },
  {
    id: 'T12',
    asks: 'values written by the API under a table: a choice of each user (AutoCorrect)',
  },
  { id: 'T13', asks: 'a value right of the headings: the same choice' },
  { id: 'T14', asks: 'a formula in one cell of an empty column: the same choice' },
  { id: 'T15', asks: 'a resize to the same range' },
  { id: 'T19', asks: 'whole rows through two tables side by side' },
  { id: 'P5', asks: 'title rows that are no whole rows' },
  { id: 'P7', asks: 'the zoom read back after a fit' },
  { id: 'G1', asks: 'the series that a chart guesses' },
  { id: 'G2', asks: 'two charts of one name' },
  { id: 'G3', asks: 'the length of a title' },
  { id: 'R2', asks: 'mergeUndoGroup on a host of 1.17' },
  { id: 'R3', asks: 'how long delayForCellEdit waits' },
];
