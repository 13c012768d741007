import { settled } from '../../../test/support/office';
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
  ...['XFE1', 'é_1', '_x', '\\x'].map((name, index) =>
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
  probe('T6', 'a table named as another, in another case', REFUSED, ({ sheet }) => {
    sheet.tables.add('D1:E3', true).name = 't';
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
  probe(
    'T10',
    'numbers, repeats and blanks as headings',
    ['1', '12', 'Colonne1', 'a', 'A2'],
    async (bench) => {
      const { sheet, at, context } = bench;
      at('D1:H1').values = [[1, '1', '', 'a', 'A']];
      const headings = sheet.tables.add('D1:H3', true).getHeaderRowRange().load('values');
      await context.sync();
      return (headings.values as unknown[][]).flat();
    },
  ),
  probe(
    'T12',
    'values written right under a table, AutoCorrect on',
    'Feuil1!A1:B4',
    async (bench) => {
      // co-authoring-in-excel-add-ins: « Set values - table automatically expands »
      bench.book.autoCorrects = true;
      bench.at('A4:B4').values = [[5, 6]];
      const range = bench.table.getRange().load('address');
      await bench.context.sync();
      return range.address;
    },
  ),
  probe('T12b', 'the same, AutoCorrect off', 'Feuil1!A1:B3', async ({ at, table, context }) => {
    at('A4:B4').values = [[5, 6]];
    const range = table.getRange().load('address');
    await context.sync();
    return range.address;
  }),
  probe('T16', 'a resize to another heading row', REFUSED, ({ table }) => table.resize('A2:B3')),
  probe('T17', 'a resize over another table', REFUSED, ({ sheet, table }) => {
    sheet.tables.add('A5:B7', true);
    table.resize('A1:B6');
  }),
  probe('T18', 'cells inserted through a part of a table', 'InsertDeleteConflict', ({ at }) => {
    at('A2').insert('Down');
  }),
  probe(
    'T20',
    'rows added over a wider table below',
    'InsertDeleteConflict',
    ({ sheet, table }) => {
      sheet.tables.add('A6:C8', true);
      table.rows.add(undefined, [[5, 6]]);
    },
  ),
  probe('T22', 'the heading row deleted', 'InsertDeleteConflict', ({ at }) =>
    at('1:1').delete('Up'),
  ),
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
  probe('W8', 'activate on a hidden sheet', 'InvalidOperation', ({ context }) => {
    const sheet = context.workbook.worksheets.add('B');
    sheet.visibility = 'Hidden';
    sheet.activate();
  }),
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
  probe('W13', 'rows inserted in a protected sheet', 'AccessDenied', ({ sheet, at }) => {
    sheet.protection.protect();
    at('5:5').insert('Down');
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
  probe('P8', 'the margins of a new sheet, in points', [54, 50.4], async ({ sheet, context }) => {
    // ECMA-376, 18.3.1.62: left and right 0.7 inch, top and bottom 0.75
    sheet.pageLayout.load('topMargin,leftMargin');
    await context.sync();
    return [sheet.pageLayout.topMargin, sheet.pageLayout.leftMargin];
  }),
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

/** What an event told, by the seam that every session listens at. */
async function told(bench: Bench, act: () => void): Promise<readonly unknown[]> {
  const heard: unknown[] = [];
  bench.context.workbook.worksheets.onChanged.add(({ changeType, address, source }) => {
    heard.push([changeType, address, source]);
    return Promise.resolve();
  });
  await bench.context.sync();
  act();
  await settled();
  return heard;
}

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
  probe(
    'E1',
    'onChanged for a fill and for rows inserted',
    [
      ['RangeEdited', 'D2:D3', 'Local'],
      ['RowInserted', '5:6', 'Local'],
    ],
    (bench) =>
      told(bench, () => {
        // @types: DataChangeType, EventSource
        bench.book.edit({ source: 'user', label: 'Recopie' }, (tx) => {
          tx.fillDown(bench.book.activeSheet, { top: 1, left: 4, bottom: 3, right: 4 });
          tx.insertRows(bench.book.activeSheet, 5, 2);
        });
      }),
  ),
  probe('E1b', 'onChanged for a co-author', [['RangeEdited', 'D1', 'Remote']], (bench) =>
    // co-authoring-in-excel-add-ins: `source` tells whether the change came from another user
    told(bench, () => {
      bench.book.edit({ source: 'user', label: 'Saisie', by: 'ailleurs' }, (tx) =>
        tx.type(bench.book.activeSheet, 1, 4, [['1']]),
      );
    }),
  ),
  probe(
    'E2',
    'onChanged for an undo',
    [
      ['RangeEdited', 'D1', 'Local'],
      ['RangeEdited', 'D1', 'Local'],
    ],
    (bench) =>
      told(bench, () => {
        bench.book.edit({ source: 'user', label: 'Saisie' }, (tx) =>
          tx.type(bench.book.activeSheet, 1, 4, [['1']]),
        );
        bench.book.undo();
      }),
  ),
  probe(
    'E3',
    'a sort tells onRowSorted, and onChanged nothing',
    [['sorted', 'A2:B3', 'Local']],
    async (bench) => {
      // excel-add-ins-worksheets, « Handle sorting events »; @types: « Only rows changed … are returned »
      const sorted: unknown[] = [];
      bench.context.workbook.worksheets.onRowSorted.add(({ address, source }) => {
        sorted.push(['sorted', address, source]);
        return Promise.resolve();
      });
      const changed = await told(bench, () => {
        bench.book.edit({ source: 'user', label: 'Tri' }, (tx) =>
          tx.sort(bench.book.activeSheet, { top: 2, left: 1, bottom: 3, right: 2 }, 1, true),
        );
      });
      return [...sorted, ...changed];
    },
  ),
  probe('R1', 'a member that the host does not promise', 'ApiNotFound', ({ context }) => {
    // specify-api-requirements-runtime: « isSetSupported » first; the host has no ExcelApiOnline
    context.workbook.linkedWorkbooks.getItemOrNullObject('x').load('id');
  }),
  probe(
    'R3.1',
    'delayForCellEdit while a cell is being edited: it waits, then writes',
    1,
    async (bench) => {
      // RunOptions.delayForCellEdit, @types/office-js; excel-add-ins-delay-in-cell-edit
      const { book } = bench;
      book.editing = true;
      let isDone = false;
      const written = Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getItem('Feuil1').getRange('D1').values = [[1]];
        await context.sync();
        isDone = true;
      });
      await settled();
      const wasDone = isDone;
      book.editing = false;
      await written;
      return wasDone ? 'at once' : book.activeSheet.value(1, 4);
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
  { id: 'T7', asks: "a table style ''", line: "`table.style = ''` enlève le style" },
  {
    id: 'T13',
    asks: 'a value right of the headings, AutoCorrect on',
    line: 'à droite de ses intitulés, l’agrandissent',
  },
  {
    id: 'T14',
    asks: 'a formula in one cell of an empty column, AutoCorrect on',
    line: 'une formule écrite dans une colonne vide la remplit',
  },
  { id: 'T15', asks: 'a resize to the same range', line: '`table.resize` vers la plage actuelle' },
  {
    id: 'T19',
    asks: 'whole rows through two tables side by side',
    line: 'deux tableaux côte à côte',
  },
  {
    id: 'P5',
    asks: 'title rows that are no whole rows',
    line: 'Des lignes de titre données par des cellules',
  },
  { id: 'P7', asks: 'the zoom read back after a fit', line: '`zoom` relu après un ajustement' },
  { id: 'G1', asks: 'the series that a chart guesses', line: 'fait une série au moins' },
  { id: 'G2', asks: 'two charts of one name', line: 'Deux graphiques d’un même nom' },
  { id: 'G3', asks: 'the length of a title', line: 'La longueur d’un titre de graphique' },
  { id: 'R2', asks: 'mergeUndoGroup before 1.20', line: '`mergeUndoGroup` avant ExcelApi 1.20' },
  { id: 'R3.2', asks: 'how long delayForCellEdit waits', line: '`delayForCellEdit`' },
];
