import { addin, type WireCase } from './case';

export const LOADING: readonly WireCase[] = [
  {
    name: 'a property that was not loaded cannot be read',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
          await context.sync();
          try {
            return range.values;
          } catch (error) {
            return (error as OfficeExtension.Error).code;
          }
        }),
      ),
    ],
    expected: 'PropertyNotLoaded',
  },
  {
    name: 'a loaded property cannot be read before the sync',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.load('name');
          let before = '';
          try {
            before = sheet.name;
          } catch (error) {
            before = (error as OfficeExtension.Error).code;
          }
          await context.sync();
          return [before, sheet.name];
        }),
      ),
    ],
    expected: ['PropertyNotLoaded', 'Feuil1'],
  },
  {
    name: 'properties load by a list, by an object and along a path',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getFirst().getRange('B2:C3');
          range.load('address,rowIndex');
          range.load({ columnCount: true, format: { fill: { color: true } } });
          range.load(['worksheet/name']);
          await context.sync();
          const { address, rowIndex, columnCount, format, worksheet } = range;
          return [address, rowIndex, columnCount, format.fill.color, worksheet.name];
        }),
      ),
    ],
    expected: ['Feuil1!B2:C3', 1, 2, '#FFFFFF', 'Feuil1'],
  },
  {
    name: 'a bare load gives the plain properties',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.load();
          const range = sheet.getRange('A1');
          range.load();
          await context.sync();
          return [
            sheet.name,
            sheet.position,
            sheet.showGridlines,
            range.values,
            range.numberFormat,
          ];
        }),
      ),
    ],
    expected: ['Feuil1', 0, true, [['']], [['General']]],
  },
  {
    name: 'what is missing is a null object, and so is all that follows it',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const { worksheets, names, tables, settings } = context.workbook;
          const missing = worksheets.getItemOrNullObject('Nulle part');
          const range = missing.getRange('A1');
          range.load('values');
          const others = [
            names.getItemOrNullObject('x'),
            tables.getItemOrNullObject('x'),
            settings.getItemOrNullObject('x'),
          ];
          const present = worksheets.getItemOrNullObject('feuil1');
          present.load('name');
          await context.sync();
          return [
            missing.isNullObject,
            range.isNullObject,
            others.map((object) => object.isNullObject),
            present.isNullObject,
            present.name,
          ];
        }),
      ),
    ],
    expected: [true, true, [true, true, true], false, 'Feuil1'],
  },
  {
    name: 'a missing sheet is refused with ItemNotFound and the statement that asked',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const first = context.workbook.worksheets.getFirst();
          first.load('name');
          context.workbook.worksheets.getItem('Nulle part').load('name');
          try {
            await context.sync();
            return 'done';
          } catch (error) {
            const { code, debugInfo } = error as OfficeExtension.Error;
            return [code, debugInfo.errorLocation, first.name];
          }
        }),
      ),
    ],
    expected: ['ItemNotFound', 'WorksheetCollection.getItem', 'Feuil1'],
  },
  {
    name: 'items of a collection load with a part of their properties, and can be used again',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          worksheets.add('Deuxième');
          worksheets.load('items/name');
          const count = worksheets.getCount();
          await context.sync();
          const second = worksheets.items[1];
          second?.load('visibility');
          await context.sync();
          return [worksheets.items.map((sheet) => sheet.name), count.value, second?.visibility];
        }),
      ),
    ],
    expected: [['Feuil1', 'Deuxième'], 2, 'Visible'],
  },
  {
    name: 'a range is used again over several syncs of one run',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getFirst().getRange('A1:B1');
          range.values = [[1, 2]];
          await context.sync();
          range.values = [[3, 4]];
          range.load('values');
          await context.sync();
          return range.values;
        }),
      ),
    ],
    expected: [[3, 4]],
  },
  {
    name: 'a tracked range lives on after its run',
    steps: [
      addin(async () => {
        const tracked = await Excel.run(async (context) => {
          const range = context.workbook.worksheets.getFirst().getRange('C3');
          context.trackedObjects.add(range);
          await context.sync();
          return range;
        });
        return Excel.run(tracked, async (context) => {
          tracked.values = [[99]];
          tracked.load('values,address');
          await context.sync();
          context.trackedObjects.remove(tracked);
          await context.sync();
          return [tracked.values, tracked.address];
        });
      }),
    ],
    expected: [[[99]], 'Feuil1!C3'],
  },
  {
    name: 'actions before a refused one stay done, those after it do not happen',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.getRange('A1').values = [['avant']];
          sheet.getRange('A2:B2').values = [[1]] as unknown[][];
          sheet.getRange('A3:B3').values = [[1, 2, 3]];
          sheet.getRange('A4').values = [['après']];
          let code = '';
          try {
            await context.sync();
          } catch (error) {
            code = (error as OfficeExtension.Error).code;
          }
          const read = sheet.getRange('A1:B4').load('values');
          await context.sync();
          return [code, read.values];
        }),
      ),
    ],
    expected: [
      'InvalidArgument',
      [
        ['avant', ''],
        [1, 1],
        ['', ''],
        ['', ''],
      ],
    ],
  },
];
