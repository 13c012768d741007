import { addin, type WireCase } from './case';

export const STRUCTURE: readonly WireCase[] = [
  {
    name: 'inserting whole rows moves formulas, names, formats and tables',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.getRange('A5:B6').values = [
            ['Clé', 'Montant'],
            ['x', 10],
          ];
          const table = sheet.tables.add('A5:B6', true);
          table.name = 'Suivi';
          sheet.getRange('D1').formulas = [['=B6*2']];
          sheet.getRange('A6').format.fill.color = '#ABCDEF';
          context.workbook.names.add('Cible', sheet.getRange('B6'));
          await context.sync();
          sheet.getRange('3:4').insert('Down');
          const area = table.getRange().load('address');
          const formula = sheet.getRange('D1').load('formulas,values');
          const fill = sheet.getRange('A8').load('format/fill/color');
          const name = context.workbook.names.getItem('Cible').load('formula');
          await context.sync();
          return [
            area.address,
            formula.formulas as unknown,
            formula.values as unknown,
            fill.format.fill.color,
            name.formula as unknown,
          ];
        }),
      ),
    ],
    expected: ['Feuil1!A7:B8', [['=B8*2']], [[20]], '#ABCDEF', '=Feuil1!$B$8'],
  },
  {
    name: 'deleting rows closes the gap and leaves #REF! where cells are gone',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.getRange('A1:A4').values = [[1], [2], [3], [4]];
          sheet.getRange('C1:C2').formulas = [['=A4'], ['=A2']];
          await context.sync();
          sheet.getRange('2:2').delete('Up');
          const read = sheet.getRange('A1:C3').load('formulas');
          await context.sync();
          return read.formulas;
        }),
      ),
    ],
    expected: [
      [1, '', '=A3'],
      [3, '', ''],
      [4, '', ''],
    ],
  },
  {
    name: 'a kept range follows its cells',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          const range = sheet.getRange('B5').load('address');
          await context.sync();
          const free = sheet.getRange('2:3').insert('Down');
          free.load('address');
          range.load('address');
          await context.sync();
          const moved = range.address;
          sheet.getRange('1:1').delete('Up');
          range.load('address');
          await context.sync();
          return [free.address, moved, range.address];
        }),
      ),
    ],
    expected: ['Feuil1!2:3', 'Feuil1!B7', 'Feuil1!B6'],
  },
  {
    name: 'cells inserted to the right push only their own row',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.getRange('A1:B2').values = [
            [1, 2],
            [3, 4],
          ];
          sheet.getRange('A1').insert('Right');
          const read = sheet.getRange('A1:C2').load('values');
          await context.sync();
          return read.values;
        }),
      ),
    ],
    expected: [
      ['', 1, 2],
      [3, 4, ''],
    ],
  },
];
