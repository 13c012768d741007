import type { Command } from '../../../src/workbook/port';
import type { FileChart } from '../../../src/workbook/xlsx/file';
import { createFileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { readXlsx } from '../../../src/workbook/xlsx/read';
import { chartOf, figures } from '../charts';
import { childrenOf, unzip } from './unzip';

const SHEET = "L'état d'avancement";

async function bytesOf(...more: readonly Command[]): Promise<Uint8Array> {
  const workbook = createFileWorkbook();
  await workbook.apply([{ kind: 'add-sheet', sheet: SHEET }, figures(SHEET), chartOf(SHEET)]);
  await workbook.apply(more);
  return workbook.toBytes();
}

async function chartsOf(...more: readonly Command[]): Promise<readonly FileChart[]> {
  const file = await readXlsx(await bytesOf(...more));
  return file.sheets[0]?.charts ?? [];
}

async function partsOf(...more: readonly Command[]): Promise<(name: string) => string> {
  const parts = unzip(await bytesOf(...more));
  return (name) => parts.get(name) ?? '';
}

test('a chart comes back from the bytes as it was added', async () => {
  const { kind, sheet, type, ...chart } = chartOf(SHEET);
  expect([kind, sheet, type]).toEqual(['add-chart', SHEET, 'columns']);
  expect(await chartsOf()).toEqual([chart]);
});

test('its ranges and its place follow the rows inserted above and among them', async () => {
  const [chart] = await chartsOf(
    { kind: 'insert-rows', sheet: SHEET, at: 1, count: 1 },
    { kind: 'insert-rows', sheet: SHEET, at: 4, count: 2 },
  );
  // Rows 2 to 4 are 3 to 5 after the first insertion, 3 to 7 after the second; 6 to 22 are 9 to 25.
  expect(chart?.categories).toBe('A3:A7');
  expect(chart?.series.map(({ values }) => values)).toEqual(['B3:B7', 'C3:C7']);
  expect(chart?.place).toBe('A9:F25');
});

test('it stays without figures when all their rows are deleted, and goes with its place', async () => {
  const deleteFigures: Command = { kind: 'delete-rows', sheet: SHEET, at: 2, count: 3 };
  const [empty] = await chartsOf(deleteFigures);
  expect(empty).toMatchObject({ categories: '#REF!', place: 'A3:F19' });
  expect(empty?.series.map(({ values }) => values)).toEqual(['#REF!', '#REF!']);
  expect(await chartsOf({ kind: 'delete-rows', sheet: SHEET, at: 6, count: 17 })).toEqual([]);
});

test('a second chart of the same name, whatever its case, takes its place', async () => {
  const charts = await chartsOf(chartOf(SHEET, { name: 'SUIVI_1', title: 'Neuf' }));
  expect(charts.map(({ name, title }) => [name, title])).toEqual([['SUIVI_1', 'Neuf']]);
});

test('charts of several sheets have parts of their own', async () => {
  const charts = [chartOf('B'), chartOf('B', { name: 'Suivi_2', place: 'H1:K9' })];
  const file = await readXlsx(
    await bytesOf({ kind: 'add-sheet', sheet: 'A' }, { kind: 'add-sheet', sheet: 'B' }, ...charts),
  );
  expect(file.sheets.map((sheet) => sheet.charts.map(({ name }) => name))).toEqual([
    ['Suivi_1'],
    [],
    ['Suivi_1', 'Suivi_2'],
  ]);
});

test('a sheet that has a table and a chart keeps the order of its elements', async () => {
  const table: Command = {
    kind: 'add-table',
    sheet: SHEET,
    range: 'A1:C4',
    name: 'Annees',
    style: null,
    filterButtons: false,
    banded: false,
  };
  const part = await partsOf(table);
  const children = childrenOf(part('xl/worksheets/sheet1.xml'));
  expect(children.slice(-2)).toEqual(['drawing', 'tableParts']);
  const relations = part('xl/worksheets/_rels/sheet1.xml.rels');
  expect([...relations.matchAll(/ Target="([^"]*)"/g)].map(([, target]) => target).sort()).toEqual([
    '../drawings/drawing1.xml',
    '../tables/table1.xml',
  ]);
});

test('the elements of a chart stand in the order of dml-chart.xsd', async () => {
  const chart = (await partsOf())('xl/charts/chart1.xml');
  const inside = (tag: string) =>
    childrenOf(new RegExp(`<${tag}>.*?</${tag}>`, 's').exec(chart)?.[0] ?? '');
  expect(inside('c:chart')).toEqual(
    'title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs'
      .split(' ')
      .map((name) => `c:${name}`),
  );
  expect(inside('c:ser')).toEqual(
    'idx order tx spPr invertIfNegative cat val'.split(' ').map((name) => `c:${name}`),
  );
  expect(inside('c:catAx')).toEqual(
    `axId scaling delete axPos numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx
     crosses auto lblAlgn lblOffset noMultiLvlLbl`
      .split(/\s+/)
      .map((name) => `c:${name}`),
  );
  expect(inside('c:valAx')).toEqual(
    `axId scaling delete axPos majorGridlines numFmt majorTickMark minorTickMark tickLblPos txPr
     crossAx crosses crossBetween`
      .split(/\s+/)
      .map((name) => `c:${name}`),
  );
});

test('a chart tells its cells and what they held, with the signs of XML escaped', async () => {
  const chart = (await partsOf())('xl/charts/chart1.xml');
  expect(chart).toContain(`<c:f>'L''état d''avancement'!$B$2:$B$4</c:f>`);
  expect(chart).toContain('<c:pt idx="1"><c:v>38000.5</c:v></c:pt>');
  expect(chart).toContain('<a:t>Demandé &amp; payé par année</a:t>');
  expect(chart).toContain('formatCode="#,##0 &quot;€&quot;"');
});

test('the way back of a chart deleted or replaced is the chart as it was', async () => {
  const workbook = createFileWorkbook();
  await workbook.apply([{ kind: 'add-sheet', sheet: SHEET }, figures(SHEET)]);
  const gone = await workbook.apply([chartOf(SHEET)]);
  expect(gone).toEqual([{ kind: 'delete-chart', sheet: SHEET, name: 'Suivi_1' }]);
  const back = await workbook.apply([{ kind: 'delete-chart', sheet: SHEET, name: 'suivi_1' }]);
  expect(back).toEqual([chartOf(SHEET)]);
});
