import { area, openDesk, refusalOf } from './support';

/** Years and amounts in A1:B4, and a chart of them over D2:H9. */
function openChart() {
  const desk = openDesk();
  const { write, edit, sheet } = desk;
  write('A1', ['Année', 'Payé'], ["'2023", 10], ["'2024", 20], ["'2025", 30]);
  edit((tx) => {
    const { id } = tx.addChart(sheet, { sheet, area: area('A1:B4') }, 'Auto');
    tx.updateChart(sheet, id, { name: 'Suivi', area: area('D2:H9') });
  });
  return { ...desk, chart: () => sheet.charts[0]! };
}

test('a first line and a first column of texts name the series and the categories', () => {
  const [series, ...more] = openChart().chart().series;
  expect(more).toEqual([]);
  expect(series).toMatchObject({
    name: 'Payé',
    values: '=Feuil1!$B$2:$B$4',
    categories: '=Feuil1!$A$2:$A$4',
  });
});

test('each row is a series when the source lies along rows', () => {
  const { edit, sheet } = openChart();
  edit((tx) => tx.addChart(sheet, { sheet, area: area('A1:B4') }, 'Rows'));
  expect(sheet.charts[1]?.series.map(({ name, values }) => [name, values])).toEqual([
    ['2023', '=Feuil1!$B$2'],
    ['2024', '=Feuil1!$B$3'],
    ['2025', '=Feuil1!$B$4'],
  ]);
});

test('rows inserted above and among the figures move the chart and stretch its series', () => {
  const { edit, sheet, chart } = openChart();
  edit((tx) => tx.insertRows(sheet, 1, 1));
  edit((tx) => tx.insertRows(sheet, 4, 2));
  // B2:B4 is B3:B5, then B3:B7; rows 2 to 9 are 3 to 10, then 3 to 12.
  expect(chart().series[0]?.values).toBe('=Feuil1!$B$3:$B$7');
  expect(chart().area).toEqual(area('D3:H12'));
});

test('columns deleted under a chart make it narrower; all of them take it away', () => {
  const { edit, sheet, chart } = openChart();
  edit((tx) => tx.deleteColumns(sheet, 5, 1));
  expect(chart().area).toEqual(area('D2:G9'));
  edit((tx) => tx.deleteColumns(sheet, 4, 4));
  expect(sheet.charts).toEqual([]);
});

test('figures that are deleted leave a chart that shows none', () => {
  const { edit, sheet, chart, book } = openChart();
  edit((tx) => tx.deleteRows(sheet, 2, 3));
  expect(chart().series[0]?.values).toBe('=#REF!');
  expect(book.areaOf(chart().series[0]?.values ?? '')).toBeUndefined();
});

test('a sheet renamed is renamed in its charts', () => {
  const { edit, sheet, chart } = openChart();
  edit((tx) => tx.updateSheet(sheet, { name: "L'année" }));
  expect(chart().series[0]?.values).toBe("='L''année'!$B$2:$B$4");
});

test('a chart over cells of a sheet that is deleted loses its figures, one on it goes', () => {
  const { edit, book, sheet, chart } = openChart();
  edit((tx) => {
    const other = tx.addSheet('Autre');
    tx.updateSeries(sheet, chart().id, chart().series[0]!.id, { values: '=Autre!$A$1:$A$3' });
    tx.addChart(other, { sheet: other, area: area('A1:A3') }, 'Columns');
  });
  book.edit({ source: 'user', label: 'Feuille' }, (tx) => tx.deleteSheet(book.sheet('Autre')!));
  expect(chart().series[0]?.values).toBe('=#REF!');
  book.undo();
  expect(chart().series[0]?.values).toBe('=Autre!$A$1:$A$3');
  expect(book.sheet('Autre')?.charts.length).toBe(1);
});

test('undo and redo take a chart away and bring it back', () => {
  const { book, sheet } = openChart();
  book.undo();
  expect(sheet.charts).toEqual([]);
  book.redo();
  expect(sheet.charts.map(({ name }) => name)).toEqual(['Suivi']);
});

test('a protected sheet keeps its charts unless it allows objects to change', () => {
  const { edit, sheet, chart } = openChart();
  edit((tx) => tx.protect(sheet, { options: {}, password: undefined }));
  expect(refusalOf(() => edit((tx) => tx.deleteChart(sheet, chart().id)))).toBe('AccessDenied');
  edit((tx) => tx.unprotect(sheet));
  edit((tx) => tx.protect(sheet, { options: { allowEditObjects: true }, password: undefined }));
  edit((tx) => tx.deleteChart(sheet, chart().id));
  expect(sheet.charts).toEqual([]);
});
