import { layOutChart } from '../../../page/grid/chartLayout';
import { drawCharts } from '../../../page/grid/chartView';
import { area, openDesk } from '../../model/support';

/** Two series over three years, the last one missing, and a chart of them. */
function openChart() {
  const desk = openDesk();
  const { write, edit, sheet, book } = desk;
  write(
    'A1',
    ['', 'Demandé', 'Payé'],
    ["'2023", 10_000, 5000],
    ["'2024", 20_000, ''],
    ["'2025", '', ''],
  );
  edit((tx) => {
    const { id } = tx.addChart(sheet, { sheet, area: area('A1:C4') }, 'Columns');
    tx.updateChart(sheet, id, {
      title: { visible: true, text: 'Par année' },
      valueFormat: '#,##0 "€"',
    });
  });
  const drawn = () => {
    const [chart] = drawCharts(book, sheet);
    if (!chart) throw new Error('no chart');
    return chart;
  };
  return { ...desk, drawn };
}

test('a chart shows what its cells hold, with its axis in French', () => {
  const { categories, series, lines, title } = openChart().drawn();
  expect(title).toBe('Par année');
  expect(categories).toEqual(['2023', '2024', '2025']);
  expect(series.map(({ name, values }) => [name, values])).toEqual([
    ['Demandé', [10_000, 20_000, undefined]],
    ['Payé', [5000, undefined, undefined]],
  ]);
  // 20 000 / 7 is 2 857: steps of 5 000.
  expect(lines.map(({ label }) => label.replace(/\s/g, ' '))).toEqual([
    '0 €',
    '5 000 €',
    '10 000 €',
    '15 000 €',
    '20 000 €',
  ]);
});

test('it follows its cells: typed figures, results of formulas', () => {
  const { type, write, drawn } = openChart();
  type('C3', ['7 500']);
  write('C4', ['=C3*2']);
  expect(drawn().series[1]?.values).toEqual([5000, 7500, 15_000]);
});

test('a chart whose cells are gone shows its axes alone', () => {
  const { edit, sheet, drawn } = openChart();
  edit((tx) => tx.deleteRows(sheet, 2, 3));
  expect(drawn().series.map(({ values }) => values)).toEqual([[], []]);
  expect(drawn().categories).toEqual([]);
});

test('columns stand on zero, as high as their value, side by side in the plot', () => {
  const layout = layOutChart(openChart().drawn(), 480, 300);
  const { plot, columns, zero } = layout;
  expect(columns.length).toBe(3);
  const [first, second, paid] = columns;
  for (const column of columns) {
    expect(column.y + column.height).toBeCloseTo(zero, 6);
    expect(column.x).toBeGreaterThanOrEqual(plot.x);
    expect(column.x + column.width).toBeLessThanOrEqual(plot.x + plot.width);
  }
  // The axis ends at 20 000: the second column is as high as the plot, the first half as high.
  expect(second?.height).toBeCloseTo(plot.height, 6);
  expect(first?.height).toBeCloseTo(plot.height / 2, 6);
  expect(paid!.x - first!.x).toBeCloseTo(first!.width * 1.27, 6);
});

test('labels that would cover one another are written one out of several', () => {
  const chart = openChart().drawn();
  expect(layOutChart(chart, 480, 300).every).toEqual({ line: 1, category: 1 });
  // 130 less the title, the years and the legend leaves 32: four steps of 8, for labels of 14.
  expect(layOutChart(chart, 480, 130).every.line).toBe(2);
});

test('a chart over a few pixels is still drawn without a negative size', () => {
  const { plot, columns } = layOutChart(openChart().drawn(), 20, 20);
  expect([plot.width, plot.height]).toEqual([1, 1]);
  expect(columns.every(({ width, height }) => width > 0 && height >= 0)).toBe(true);
});
