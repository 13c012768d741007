import { addin, inHost, type WireCase } from './case';

/** Listens to everything the product listens to; what comes is pushed to `remember.seen`. */
const LISTEN = addin(async () => {
  const seen: unknown[] = [];
  globalThis.remember = { seen };
  const note = (...entry: unknown[]) => {
    seen.push(entry);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.onChanged.add(({ changeType, address, triggerSource, details }) => {
      const values = details && ([details.valueBefore, details.valueAfter] as unknown[]);
      return note('changed', changeType, address, triggerSource, values ?? null);
    });
    worksheets.onSelectionChanged.add(({ address }) => note('selected', address));
    worksheets.onActivated.add(() => note('activated'));
    worksheets.onAdded.add(() => note('added'));
    worksheets.onDeleted.add(() => note('deleted'));
    worksheets.onNameChanged.add(({ nameBefore, nameAfter }) =>
      note('renamed', nameBefore, nameAfter),
    );
    tables.onChanged.add(({ changeType, address }) => note('table', changeType, address));
    await context.sync();
  });
});

/** Gives what came, once it had the time to come. */
const SEEN = addin(async () => {
  await new Promise((resolve) => setTimeout(resolve, 100));
  return globalThis.remember['seen'];
});

export const EVENTS: readonly WireCase[] = [
  {
    name: 'an entry of the user is told with its values before and after',
    steps: [
      LISTEN,
      inHost(({ workbook }) =>
        workbook.edit({ source: 'user', label: 'Saisie' }, (tx) =>
          tx.type(workbook.activeSheet, 3, 2, [['6,05']]),
        ),
      ),
      SEEN,
    ],
    expected: [['changed', 'RangeEdited', 'B3', 'Unknown', ['', 6.05]]],
  },
  {
    name: 'a block of the user is told as one change without values',
    steps: [
      LISTEN,
      inHost(({ workbook }) =>
        workbook.edit({ source: 'user', label: 'Coller' }, (tx) =>
          tx.type(workbook.activeSheet, 1, 1, [
            ['a', 'b'],
            ['c', 'd'],
          ]),
        ),
      ),
      SEEN,
    ],
    expected: [['changed', 'RangeEdited', 'A1:B2', 'Unknown', null]],
  },
  {
    name: "the add-in's own changes say so",
    steps: [
      LISTEN,
      addin(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getFirst().getRange('A1:B1').values = [[1, 2]];
          await context.sync();
        }),
      ),
      SEEN,
    ],
    expected: [['changed', 'RangeEdited', 'A1:B1', 'ThisLocalAddin', null]],
  },
  {
    name: 'a write of 10,000 cells is told as one change',
    steps: [
      LISTEN,
      addin(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getFirst().getRange('A1:J1000');
          range.values = Array.from({ length: 1000 }, () => Array.from({ length: 10 }, () => 1));
          await context.sync();
        }),
      ),
      SEEN,
    ],
    expected: [['changed', 'RangeEdited', 'A1:J1000', 'ThisLocalAddin', null]],
  },
  {
    name: 'rows inserted by the user are told as such',
    steps: [
      LISTEN,
      inHost(({ workbook }) =>
        workbook.edit({ source: 'user', label: 'Insérer' }, (tx) =>
          tx.insertRows(workbook.activeSheet, 3, 2),
        ),
      ),
      SEEN,
    ],
    expected: [['changed', 'RowInserted', '3:4', 'Unknown', null]],
  },
  {
    name: 'selecting, adding, renaming and deleting are told',
    steps: [
      LISTEN,
      inHost(({ workbook }) => {
        const options = { source: 'user', label: 'Feuille' } as const;
        workbook.edit(options, (tx) =>
          tx.select(workbook.activeSheet, { top: 2, left: 2, bottom: 3, right: 3 }),
        );
        workbook.edit(options, (tx) => tx.addSheet('Autre'));
        const sheet = workbook.sheet('Autre');
        if (!sheet) throw new Error('The sheet was not added');
        workbook.edit(options, (tx) => tx.updateSheet(sheet, { name: 'Neuve' }));
        workbook.edit(options, (tx) => tx.deleteSheet(sheet));
      }),
      SEEN,
    ],
    expected: [['selected', 'B2:C3'], ['added'], ['renamed', 'Autre', 'Neuve'], ['deleted']],
  },
  {
    name: 'a change in a table is told by the table too',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.getRange('A1:A2').values = [['Clé'], ['a']];
          sheet.tables.add('A1:A2', true);
          await context.sync();
        }),
      ),
      LISTEN,
      inHost(({ workbook }) =>
        workbook.edit({ source: 'user', label: 'Saisie' }, (tx) =>
          tx.type(workbook.activeSheet, 2, 1, [['b']]),
        ),
      ),
      SEEN,
    ],
    expected: [
      ['changed', 'RangeEdited', 'A2', 'Unknown', ['a', 'b']],
      ['table', 'RangeEdited', 'A2'],
    ],
  },
  {
    name: 'a sort is told by the rows that moved, and not as a change of cells',
    steps: [
      LISTEN,
      addin(async () => {
        const seen = globalThis.remember['seen'] as unknown[];
        await Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          worksheets.onRowSorted.add(({ address }) => {
            seen.push(['sorted', address]);
            return Promise.resolve();
          });
          worksheets.onColumnSorted.add(() => Promise.resolve());
          worksheets.getFirst().getRange('A1:A4').values = [[1], [3], [2], [4]];
          await context.sync();
        });
      }),
      inHost(({ workbook }) =>
        workbook.edit({ source: 'user', label: 'Tri' }, (tx) =>
          tx.sort(workbook.activeSheet, { top: 1, left: 1, bottom: 4, right: 1 }, 1, false),
        ),
      ),
      SEEN,
    ],
    expected: [
      ['changed', 'RangeEdited', 'A1:A4', 'ThisLocalAddin', null],
      ['sorted', 'A2:A3'],
    ],
  },
  {
    name: 'nothing is told while the add-in has events off',
    steps: [
      LISTEN,
      addin(() =>
        Excel.run(async (context) => {
          context.runtime.enableEvents = false;
          context.workbook.worksheets.getFirst().getRange('A1').values = [[1]];
          await context.sync();
          context.runtime.enableEvents = true;
          await context.sync();
        }),
      ),
      SEEN,
    ],
    expected: [],
  },
  {
    name: 'a handler that was removed hears nothing more',
    steps: [
      addin(async () => {
        const seen: string[] = [];
        globalThis.remember = { seen };
        const handler = await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.load('id');
          await context.sync();
          const added = sheet.onChanged.add(({ address }) => {
            seen.push(address);
            return Promise.resolve();
          });
          await context.sync();
          sheet.getRange('A1').values = [[1]];
          await context.sync();
          return added;
        });
        await new Promise((resolve) => setTimeout(resolve, 50));
        await Excel.run(handler.context, async (context) => {
          handler.remove();
          await context.sync();
        });
      }),
      inHost(({ workbook }) =>
        workbook.edit({ source: 'user', label: 'Saisie' }, (tx) =>
          tx.type(workbook.activeSheet, 2, 1, [['x']]),
        ),
      ),
      SEEN,
    ],
    expected: ['A1'],
  },
  {
    name: 'an event gives its range',
    steps: [
      addin(async () => {
        globalThis.remember = { seen: null };
        await Excel.run(async (context) => {
          context.workbook.worksheets.onChanged.add(async (args) => {
            await Excel.run(async (inner) => {
              const range = args.getRange(inner).load('values,address');
              await inner.sync();
              globalThis.remember['seen'] = [range.address, range.values];
            });
          });
          await context.sync();
        });
      }),
      inHost(({ workbook }) =>
        workbook.edit({ source: 'user', label: 'Saisie' }, (tx) =>
          tx.type(workbook.activeSheet, 2, 3, [['oui']]),
        ),
      ),
      SEEN,
    ],
    expected: ['Feuil1!C2', [['oui']]],
  },
];
