/** Whether LibreOffice takes a chart of ours for a chart, cells and looks included. */
import { createFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { chartOf, figures } from '../workbook/charts';
import { unzip } from '../workbook/xlsx/unzip';
import { recalculate } from './libreOffice';

let chart: string;
let drawing: string;
beforeAll(async () => {
  const workbook = createFileWorkbook();
  await workbook.apply([
    { kind: 'add-sheet', sheet: 'Suivi' },
    figures('Suivi'),
    chartOf('Suivi'),
    { kind: 'insert-rows', sheet: 'Suivi', at: 1, count: 1 },
  ]);
  const [saved] = recalculate([await workbook.toBytes()]);
  const parts = unzip(saved ?? new Uint8Array());
  chart = parts.get('xl/charts/chart1.xml') ?? '';
  drawing = parts.get('xl/drawings/drawing1.xml') ?? '';
}, 120_000);

/** What stands in every element of that name. */
function texts(xml: string, element: string): (string | undefined)[] {
  return [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`, 'g'))].map(
    ([, text]) => text,
  );
}

test('its series and its years come from the same cells, moved by the row inserted', () => {
  const cells = texts(chart, 'c:f').map((reference) => reference?.replaceAll('$', ''));
  expect(cells).toEqual(expect.arrayContaining(['Suivi!A3:A5', 'Suivi!B3:B5', 'Suivi!C3:C5']));
});

test('its columns are clustered, of our colours, with the title and the format given', () => {
  expect(chart).toContain('<c:barDir val="col"/>');
  expect(chart).toContain('<c:grouping val="clustered"/>');
  const colors = [...chart.matchAll(/<c:ser>.*?<a:srgbClr val="(\w+)"/gs)].map(
    ([, color]) => color,
  );
  expect(colors.map((color) => color?.toUpperCase())).toEqual(['1F4E79', '2E7D32']);
  expect(texts(chart, 'a:t')).toContain('Demandé &amp; payé par année');
  expect(chart).toMatch(/<c:valAx>.*formatCode="#,##0(?: &quot;€&quot;|&quot; €&quot;)"/s);
});

test('it stands where it was put, a row lower', () => {
  // A6:F22 is A7:F23 after the row inserted: rows 6 to 22 counted from 0, whose end LibreOffice
  // writes as a distance within the last one or as the beginning of the next.
  expect(texts(drawing, 'xdr:row').join()).toMatch(/^6,(22|23)$/);
  expect(texts(drawing, 'xdr:col').join()).toMatch(/^0,(5|6)$/);
});
