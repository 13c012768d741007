import { addin, inHost, type WireCase } from './case';

/** Paid and asked by year, in A1:C4 of the first sheet. */
const WRITE = addin(() =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:C4').values = [
      ['Année', 'Demandé', 'Payé'],
      ['2023', 10, 1],
      ['2024', 20, 2],
      ['2025', 30, 3],
    ];
    await context.sync();
  }),
);

const ADD = addin(() =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B2:B4'), 'Columns');
    chart.name = 'Suivi';
    const paid = chart.series.add('Payé');
    paid.setValues(sheet.getRange('C2:C4'));
    paid.setXAxisValues(sheet.getRange('A2:A4'));
    paid.format.fill.setSolidColor('#0F0');
    chart.title.visible = true;
    chart.title.text = 'Payé par année';
    chart.legend.visible = true;
    chart.legend.position = 'Bottom';
    chart.axes.valueAxis.numberFormat = '0 €';
    chart.setPosition(sheet.getRange('E2'), 'H9');
    await context.sync();
  }),
);

export const CHARTS: readonly WireCase[] = [
  {
    name: 'a chart is added, dressed, and read back',
    steps: [
      WRITE,
      ADD,
      addin(() =>
        Excel.run(async (context) => {
          const { charts } = context.workbook.worksheets.getFirst();
          charts.load('count,items/name,items/title/text,items/legend/position');
          const chart = charts.getItem('suivi').load('name,chartType');
          chart.title.load('text,visible');
          chart.legend.load('position,visible');
          chart.axes.valueAxis.load('numberFormat');
          chart.worksheet.load('name');
          const series = chart.series.load('count,items/name');
          const missing = charts.getItemOrNullObject('autre').load('name');
          await context.sync();
          return [
            [charts.count, charts.items.map(({ name }) => name)],
            [chart.name, chart.chartType, chart.worksheet.name],
            [chart.title.text, chart.title.visible],
            [chart.legend.position, chart.legend.visible],
            chart.axes.valueAxis.numberFormat,
            [series.count, series.items.map(({ name }) => name)],
            missing.isNullObject,
          ];
        }),
      ),
    ],
    expected: [
      [1, ['Suivi']],
      ['Suivi', 'ColumnClustered', 'Feuil1'],
      ['Payé par année', true],
      ['Bottom', true],
      '0 €',
      [2, ['Série1', 'Payé']],
      true,
    ],
  },
  {
    name: 'series are guessed from a block of cells, with its headings',
    steps: [
      WRITE,
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B1:C4'));
          const series = chart.series.load('items/name');
          chart.load('name');
          await context.sync();
          return [chart.name, series.items.map(({ name }) => name)];
        }),
      ),
    ],
    expected: ['Graphique 1', ['Demandé', 'Payé']],
  },
  {
    name: 'a series and a chart are deleted, and are no longer found',
    steps: [
      WRITE,
      ADD,
      addin(() =>
        Excel.run(async (context) => {
          const { charts } = context.workbook.worksheets.getFirst();
          const chart = charts.getItem('Suivi');
          chart.series.getItemAt(0).delete();
          const left = chart.series.load('items/name');
          await context.sync();
          chart.delete();
          const count = charts.getCount();
          await context.sync();
          charts.getItem('Suivi').load('name');
          try {
            await context.sync();
            return 'found';
          } catch (error) {
            const { code } = error as OfficeExtension.Error;
            return [left.items.map(({ name }) => name), count.value, code];
          }
        }),
      ),
    ],
    expected: [['Payé'], 0, 'ItemNotFound'],
  },
  {
    name: 'undoing takes the chart away, one edit at a time',
    steps: [
      WRITE,
      ADD,
      inHost(({ workbook }) => workbook.undo()),
      addin(() =>
        Excel.run(async (context) => {
          const count = context.workbook.worksheets.getFirst().charts.getCount();
          await context.sync();
          return count.value;
        }),
      ),
    ],
    expected: 0,
  },
  {
    name: 'a type of chart that the host does not draw is refused with ApiNotFound',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.charts.add('Pie', sheet.getRange('A1:A3'));
          try {
            await context.sync();
            return 'done';
          } catch (error) {
            return (error as OfficeExtension.Error).code;
          }
        }),
      ),
    ],
    expected: 'ApiNotFound',
  },
  {
    name: 'a protected sheet refuses a chart with AccessDenied',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.protection.protect();
          sheet.charts.add('ColumnClustered', sheet.getRange('A1:A3'));
          try {
            await context.sync();
            return 'done';
          } catch (error) {
            return (error as OfficeExtension.Error).code;
          }
        }),
      ),
    ],
    expected: 'AccessDenied',
  },
];
