import { addin, type WireCase } from './case';

export const TABLES: readonly WireCase[] = [
  {
    name: 'a table tells its parts',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.getRange('A1:B3').values = [
            ['Clé', 'Montant'],
            ['a', 1],
            ['b', 2],
          ];
          const table = sheet.tables.add('A1:B3', true);
          table.name = 'Suivi';
          table.style = 'TableStyleLight1';
          table.showFilterButton = false;
          table.load('name,style,showFilterButton,showHeaders,id');
          const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
          for (const part of parts) part.load('address');
          const column = table.columns.getItem('Montant').getDataBodyRange().load('values');
          table.columns.load('items/name');
          table.rows.load('items/values,count');
          const count = context.workbook.tables.getCount();
          await context.sync();
          return [
            [table.name, table.style, table.showFilterButton, table.showHeaders],
            parts.map((part) => part.address),
            column.values,
            table.columns.items.map(({ name }) => name),
            table.rows.items.map(({ values }) => values[0]),
            [table.rows.count, count.value],
          ];
        }),
      ),
    ],
    expected: [
      ['Suivi', 'TableStyleLight1', false, true],
      ['Feuil1!A1:B3', 'Feuil1!A1:B1', 'Feuil1!A2:B3'],
      [[1], [2]],
      ['Clé', 'Montant'],
      [
        ['a', 1],
        ['b', 2],
      ],
      [2, 1],
    ],
  },
  {
    name: 'rows are added, and structured references count them',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.getRange('A1:B2').values = [
            ['Clé', 'Montant'],
            ['a', 10],
          ];
          const table = sheet.tables.add('A1:B2', true);
          table.name = 'Suivi';
          sheet.getRange('D1').formulas = [['=SUM(Suivi[Montant])']];
          await context.sync();
          table.rows.add(undefined, [
            ['b', 20],
            ['c', 30],
          ]);
          const total = sheet.getRange('D1').load('values,formulas');
          const area = table.getRange().load('address');
          await context.sync();
          return [total.values, total.formulas, area.address];
        }),
      ),
    ],
    expected: [[[60]], [['=SUM(Suivi[Montant])']], 'Feuil1!A1:B4'],
  },
  {
    name: 'a row is deleted from a table',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.getRange('A1:A4').values = [['Clé'], ['a'], ['b'], ['c']];
          const table = sheet.tables.add('A1:A4', true);
          table.rows.getItemAt(1).delete();
          const body = table.getDataBodyRange().load('values');
          await context.sync();
          return body.values;
        }),
      ),
    ],
    expected: [['a'], ['c']],
  },
  {
    name: 'a table is resized, then made plain cells',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.getRange('A1:A3').values = [['Clé'], ['a'], ['b']];
          const table = sheet.tables.add('A1:A2', true);
          table.resize('A1:A3');
          const body = table.getDataBodyRange().load('values');
          await context.sync();
          table.convertToRange();
          const left = context.workbook.tables.getCount();
          const cells = sheet.getRange('A1:A3').load('values');
          await context.sync();
          return [body.values, left.value, cells.values];
        }),
      ),
    ],
    expected: [[['a'], ['b']], 0, [['Clé'], ['a'], ['b']]],
  },
  {
    name: 'a second table of the same name is refused',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.tables.add('A1:A2', true).name = 'Suivi';
          sheet.tables.add('C1:C2', true).name = 'suivi';
          try {
            await context.sync();
            return 'done';
          } catch (error) {
            return (error as OfficeExtension.Error).code;
          }
        }),
      ),
    ],
    expected: 'InvalidArgument',
  },
  {
    name: 'a table over another one is refused, and the first one stays',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.tables.add('A1:B3', true);
          await context.sync();
          sheet.tables.add('B2:C5', true);
          let refused = false;
          try {
            await context.sync();
          } catch {
            refused = true;
          }
          const count = sheet.tables.getCount();
          await context.sync();
          return [refused, count.value];
        }),
      ),
    ],
    expected: [true, 1],
  },
];
