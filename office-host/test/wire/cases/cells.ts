import { addin, type WireCase } from './case';

export const CELLS: readonly WireCase[] = [
  {
    name: 'values, formulas and types are read back as Excel gives them',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getFirst().getRange('A1:D1');
          range.values = [[12.5, 'texte', true, '']];
          range.load('values,formulas,valueTypes');
          await context.sync();
          return [range.values, range.formulas, range.valueTypes];
        }),
      ),
    ],
    expected: [
      [[12.5, 'texte', true, '']],
      [[12.5, 'texte', true, '']],
      [['Double', 'String', 'Boolean', 'Empty']],
    ],
  },
  {
    name: 'one value fills the whole range',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getFirst().getRange('A1:B2');
          range.values = 7 as unknown as number[][];
          range.load('values');
          await context.sync();
          return range.values;
        }),
      ),
    ],
    expected: [
      [7, 7],
      [7, 7],
    ],
  },
  {
    name: 'a null in values leaves its cell as it was',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getFirst().getRange('A1:B1');
          range.values = [['garde', 'change']];
          range.values = [[null, 'changé']];
          range.load('values');
          await context.sync();
          return range.values;
        }),
      ),
    ],
    expected: [['garde', 'changé']],
  },
  {
    name: 'a block of another size is refused with InvalidArgument',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getFirst().getRange('A1:B2').values = [[1, 2, 3]];
          try {
            await context.sync();
            return 'done';
          } catch (error) {
            const { code, debugInfo } = error as OfficeExtension.Error;
            return [code, debugInfo.errorLocation];
          }
        }),
      ),
    ],
    expected: ['InvalidArgument', 'Range.values'],
  },
  {
    name: 'formulas written in a request are calculated when the same request reads them',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.getRange('A1:A3').values = [[1], [2], [3]];
          const total = sheet.getRange('A4');
          total.formulas = [['=SUM(A1:A3)']];
          total.load('values,formulas');
          await context.sync();
          return [total.values, total.formulas];
        }),
      ),
    ],
    expected: [[[6]], [['=SUM(A1:A3)']]],
  },
  {
    name: '10,000 cells arrive whole though the client cuts them into chunks',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          const range = sheet.getRange('A1:J1000');
          range.values = Array.from({ length: 1000 }, (_row, i) =>
            Array.from({ length: 10 }, (_cell, j) => i * 10 + j),
          );
          await context.sync();
          const read = sheet.getRange('A1:J1000').load('values');
          const used = sheet.getUsedRange(true).load('address');
          await context.sync();
          const values = read.values as number[][];
          return [used.address, values[0]?.[0], values[999]?.[9], values.length];
        }),
      ),
    ],
    expected: ['Feuil1!A1:J1000', 0, 9999, 1000],
  },
  {
    name: 'number formats are set one for all or cell by cell',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          const range = sheet.getRange('A1:B2');
          range.numberFormat = [['@']];
          sheet.getRange('B1:B2').numberFormat = [['0.00'], ['dd/mm/yyyy']];
          sheet.getRange('A1').values = [['007']];
          sheet.getRange('B2').values = [[45749]];
          range.load('numberFormat,values,text');
          await context.sync();
          return [range.numberFormat, range.values, range.text];
        }),
      ),
    ],
    expected: [
      [
        ['@', '0.00'],
        ['@', 'dd/mm/yyyy'],
      ],
      [
        ['007', ''],
        ['', 45749],
      ],
      [
        ['007', ''],
        ['', '02/04/2025'],
      ],
    ],
  },
  {
    name: 'formats are set, and read as null where cells differ',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          const first = sheet.getRange('A1');
          first.format.fill.color = 'red';
          first.format.font.bold = true;
          first.format.font.size = 14;
          first.format.horizontalAlignment = 'Center';
          first.format.wrapText = true;
          first.format.protection.locked = false;
          first.format.columnWidth = 96;
          first.format.rowHeight = 30;
          const both = sheet.getRange('A1:B1');
          const paths = 'format/fill/color,format/font/bold,format/font/size,format/wrapText';
          first.load(`${paths},format/columnWidth,format/rowHeight,format/horizontalAlignment`);
          first.load('format/protection/locked');
          both.load(paths);
          await context.sync();
          const { format } = first;
          return [
            [format.fill.color, format.font.bold, format.font.size, format.wrapText],
            [format.columnWidth, format.rowHeight, format.horizontalAlignment],
            format.protection.locked,
            [both.format.fill.color, both.format.font.bold, both.format.font.size],
          ];
        }),
      ),
    ],
    expected: [['#FF0000', true, 14, true], [96, 30, 'Center'], false, [null, null, null]],
  },
  {
    name: 'borders are drawn on the outer sides and between cells',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          const { borders } = sheet.getRange('A1:B2').format;
          const bottom = borders.getItem('EdgeBottom');
          bottom.style = 'Continuous';
          bottom.color = '#112233';
          bottom.weight = 'Medium';
          borders.getItem('InsideVertical').style = 'Dot';
          const edge = sheet.getRange('A2').format.borders.getItem('EdgeBottom');
          const inner = sheet.getRange('A1').format.borders.getItem('EdgeRight');
          const none = sheet.getRange('A1').format.borders.getItem('EdgeBottom');
          for (const border of [edge, inner, none]) border.load('style,color,weight');
          await context.sync();
          return [edge.style, edge.color, edge.weight, inner.style, none.style];
        }),
      ),
    ],
    expected: ['Continuous', '#112233', 'Medium', 'Dot', 'None'],
  },
  {
    name: 'ranges are derived from one another',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          const range = sheet.getRange('B2:D4');
          const derived = [
            range.getCell(1, 1),
            range.getRow(0),
            range.getColumn(2),
            range.getLastRow(),
            range.getOffsetRange(1, -1),
            range.getResizedRange(1, 0),
            range.getRowsBelow(2),
            range.getEntireRow(),
            range.getEntireColumn(),
            range.getIntersection('A1:C3'),
            range.getBoundingRect('F6'),
            sheet.getRangeByIndexes(0, 0, 2, 3),
            sheet.getCell(4, 4),
          ];
          for (const one of derived) one.load('address');
          const apart = range.getIntersectionOrNullObject('Z1');
          apart.load('address');
          await context.sync();
          return [derived.map((one) => one.address.replace('Feuil1!', '')), apart.isNullObject];
        }),
      ),
    ],
    expected: [
      [
        'C3',
        'B2:D2',
        'D2:D4',
        'B4:D4',
        'A3:C5',
        'B2:D5',
        'B5:D6',
        '2:4',
        'B:D',
        'B2:C3',
        'B2:F6',
        'A1:C2',
        'E5',
      ],
      true,
    ],
  },
  {
    name: 'an empty sheet has no used range',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          const none = sheet.getUsedRangeOrNullObject(true);
          none.load('address');
          const first = sheet.getUsedRange().load('address');
          await context.sync();
          return [none.isNullObject, first.address];
        }),
      ),
    ],
    expected: [true, 'Feuil1!A1'],
  },
  {
    name: 'clearing contents keeps formats, clearing all takes them',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          const range = sheet.getRange('A1:A2');
          range.values = [[1], [2]];
          range.format.fill.color = '#00FF00';
          sheet.getRange('A1').clear('Contents');
          sheet.getRange('A2').clear();
          const cells = [sheet.getRange('A1'), sheet.getRange('A2')];
          for (const cell of cells) cell.load('values,format/fill/color');
          await context.sync();
          return cells.map((cell) => [cell.values, cell.format.fill.color]);
        }),
      ),
    ],
    expected: [
      [[['']], '#00FF00'],
      [[['']], '#FFFFFF'],
    ],
  },
  {
    name: 'cells merge and come apart',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.getRange('A1:C1').merge();
          const merged = sheet.getRange('A1:D2').getMergedAreasOrNullObject();
          merged.load('address');
          await context.sync();
          const before = merged.address;
          sheet.getRange('A1:C1').unmerge();
          const after = sheet.getRange('A1:D2').getMergedAreasOrNullObject();
          after.load('address');
          await context.sync();
          return [before, after.isNullObject];
        }),
      ),
    ],
    expected: ['Feuil1!A1:C1', true],
  },
  {
    name: 'cell properties are read and set cell by cell',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getFirst().getRange('A1:B1');
          range.setCellProperties([
            [{ format: { fill: { color: '#123456' }, font: { bold: true } } }, {}],
          ]);
          const read = range.getCellProperties({
            address: true,
            format: { fill: { color: true }, font: { bold: true } },
          });
          await context.sync();
          return read.value;
        }),
      ),
    ],
    expected: [
      [
        { address: 'Feuil1!A1', format: { fill: { color: '#123456' }, font: { bold: true } } },
        { address: 'Feuil1!B1', format: { fill: { color: '#FFFFFF' }, font: { bold: false } } },
      ],
    ],
  },
  {
    name: 'a block is copied with its relative references',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.getRange('A1:B1').formulas = [[5, '=A1*2']];
          sheet.getRange('A2').values = [[8]];
          sheet.getRange('B2').copyFrom('B1', 'Formulas');
          sheet.getRange('C2').copyFrom('B2', 'Values');
          const read = sheet.getRange('B2:C2').load('formulas,values');
          await context.sync();
          return [read.formulas, read.values];
        }),
      ),
    ],
    expected: [[['=A2*2', 16]], [[16, 16]]],
  },
];
