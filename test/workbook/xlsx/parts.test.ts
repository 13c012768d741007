/**
 * What makes Excel offer to repair a file: elements out of the order of ECMA-376 part 1, relationships
 * that lead nowhere, parts without a content type, texts longer than it allows.
 */
import { posix } from 'node:path';

import product from '../../../package.json';
import { emptySheet, type FileSheet, type FileTable } from '../../../src/workbook/xlsx/file';
import { createFileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { writeXlsx } from '../../../src/workbook/xlsx/writeXlsx';
import { insertForm } from '../../support/insertForm';
import { childrenOf, unzip } from './unzip';

/** Children of each root in the order of its sequence (sml.xsd). */
const ORDERS: Readonly<Record<string, string>> = {
  worksheet: `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection
    protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells
    phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup
    headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing
    legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts
    extLst`,
  workbook: `fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups
    externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst`,
  table: 'autoFilter sortState tableColumns tableStyleInfo extLst',
  styleSheet: `numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors
    extLst`,
};

async function formParts(): Promise<ReadonlyMap<string, string>> {
  const workbook = createFileWorkbook();
  for (const modele of ['A', 'B', 'B'] as const) {
    await insertForm(workbook, { modele, entete: { annee: 2025 }, lignes: 30 });
  }
  await workbook.apply([{ kind: 'protect', sheet: 'Modèle A' }]);
  return unzip(await workbook.toBytes('2026-03-14'));
}

let parts: ReadonlyMap<string, string>;
beforeAll(async () => {
  parts = await formParts();
});

/** Every part whose root has that name, with its text. */
function rooted(root: string): readonly string[] {
  const found = [...parts.values()].filter((xml) =>
    new RegExp(`^<\\?xml[^>]*>\\s*<${root}\\b`).test(xml),
  );
  expect(found.length).toBeGreaterThan(0);
  return found;
}

test.each(Object.entries(ORDERS))('the children of %s stand in their order', (root, order) => {
  const expected = order.split(/\s+/);
  for (const xml of rooted(root)) {
    const children = childrenOf(xml);
    const places = children.map((name) => expected.indexOf(name));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(children).size).toBe(children.length);
  }
});

test('every relationship leads to a part, and every id used has its relationship', () => {
  for (const [name, xml] of parts) {
    if (!name.endsWith('.rels')) continue;
    const folder = posix.dirname(posix.dirname(name));
    for (const [, target = ''] of xml.matchAll(/ Target="([^"]*)"/g)) {
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      expect([...parts.keys()]).toContain(path);
    }
    const source = posix.join(folder, posix.basename(name, '.rels'));
    const known = [...xml.matchAll(/ Id="([^"]*)"/g)].map(([, id]) => id);
    const used = [...(parts.get(source) ?? '').matchAll(/ r:id="([^"]*)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !known.includes(id))).toEqual([]);
  }
});

test('every part has a content type, and every content type its part', () => {
  const types = parts.get('[Content_Types].xml') ?? '';
  const defaults = [...types.matchAll(/Extension="([^"]*)"/g)].map(([, extension]) => extension);
  const overrides = [...types.matchAll(/PartName="\/([^"]*)"/g)].map(([, name]) => name);
  expect(overrides.filter((name) => !parts.has(name ?? ''))).toEqual([]);
  for (const name of parts.keys()) {
    if (name === '[Content_Types].xml') continue;
    expect(overrides.includes(name) || defaults.includes(name.split('.').at(-1))).toBe(true);
  }
  // Plain `xml` is no type of a spreadsheet part.
  const sheets = [...parts.keys()].filter((name) =>
    /^xl\/(worksheets|tables)\/[^/]*\.xml$/.test(name),
  );
  expect(sheets.filter((name) => !overrides.includes(name))).toEqual([]);
});

test('tables have ids and names of their own, and headings equal to their cells', () => {
  const tables = rooted('table');
  const all = (pattern: RegExp) => tables.map((xml) => pattern.exec(xml)?.[1]);
  const ids = all(/<table [^>]*\bid="(\d+)"/);
  const names = all(/<table [^>]*\bname="([^"]*)"/);
  expect(new Set(ids).size).toBe(tables.length);
  expect(new Set(names).size).toBe(tables.length);
  const strings = [
    ...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<t(?: [^>]*)?>([^<]*)</g),
  ];
  const texts = new Set(strings.map(([, text]) => text));
  for (const xml of tables) {
    const columns = [...xml.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name]) => name);
    expect(columns.filter((name) => !texts.has(name ?? ''))).toEqual([]);
  }
});

test('texts of validations keep within what Excel allows', () => {
  const limits = { promptTitle: 32, prompt: 255, errorTitle: 32, error: 225 };
  for (const xml of rooted('worksheet')) {
    for (const [name, limit] of Object.entries(limits)) {
      for (const [, text = ''] of xml.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))) {
        expect(text.replace(/&\w+;/g, '-').length).toBeLessThanOrEqual(limit);
      }
    }
  }
});

test('conditions have at most 255 characters and priorities of their own', () => {
  for (const xml of rooted('worksheet')) {
    const priorities = [...xml.matchAll(/<cfRule [^>]*priority="(\d+)"/g)].map(([, n]) => n);
    expect(new Set(priorities).size).toBe(priorities.length);
    for (const [, text = ''] of xml.matchAll(/<cfRule[^>]*><formula>([^<]*)</g)) {
      expect(text.replace(/&\w+;/g, '-').length).toBeLessThanOrEqual(255);
    }
  }
});

test('the file tells the product, its version and the day, and no day where none is known', async () => {
  const core = parts.get('docProps/core.xml') ?? '';
  const valueOf = (name: string) => new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(core)?.[1];
  expect(valueOf('dc:creator')).toBe('Relogement');
  expect(valueOf('cp:version')).toBe(product.version);
  expect(valueOf('dcterms:created')).toBe('2026-03-14T00:00:00Z');
  expect(valueOf('dcterms:modified')).toBe('2026-03-14T00:00:00Z');
  const app = parts.get('docProps/app.xml') ?? '';
  expect(app).toContain('<Application>Relogement</Application>');
  expect(app).toMatch(/<AppVersion>\d\d\.\d{4}<\/AppVersion>/);
  const file = { sheets: [emptySheet('Feuille')], names: [], activeSheet: 'Feuille' };
  const undated = unzip(await writeXlsx(file)).get('docProps/core.xml');
  expect(undated).not.toContain('dcterms:created');
});

test('every form repeats its headings on each printed page, inside the area that it prints', () => {
  const names = [
    ...(parts.get('xl/workbook.xml') ?? '').matchAll(/<definedName ([^>]*)>([^<]*)</g),
  ];
  const printed = (name: string) =>
    names
      .filter(([, attributes = '']) => attributes.includes(`"_xlnm.${name}"`))
      .map(([, , at = '']) => at.replaceAll('&apos;', "'"));
  // The headings of a Modèle A stand in row 12, those of a Modèle B in row 13, under a band of their own.
  expect(printed('Print_Titles')).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^'Modèle A'!\$\d+:\$12$/),
      expect.stringMatching(/^'Modèle B'!\$\d+:\$13$/),
      expect.stringMatching(/^'Modèle B \(2\)'!\$\d+:\$13$/),
    ]),
  );
  expect(printed('Print_Area').length).toBeGreaterThanOrEqual(3);
});

describe('a table in its part', () => {
  const table: FileTable = {
    name: 'Suivi',
    range: 'B2:D5',
    columns: ['Année', 'Montant\n(en €)', 'Total'],
    style: null,
    filterButtons: false,
    banded: false,
    totalsRow: false,
  };

  async function partOf(change: (sheet: FileSheet) => void, more: Partial<FileTable> = {}) {
    const sheet = emptySheet('Feuille');
    sheet.values[1] = [null, ...table.columns];
    sheet.tables = [{ ...table, ...more }];
    change(sheet);
    const written = unzip(await writeXlsx({ sheets: [sheet], names: [], activeSheet: 'Feuille' }));
    return written.get('xl/tables/table1.xml') ?? '';
  }
  const formulas =
    (...column: (string | null)[]) =>
    (sheet: FileSheet) =>
      column.forEach((formula, i) => {
        sheet.formulas[2 + i] = [null, null, null, formula];
      });
  const calculated = (xml: string) =>
    [...xml.matchAll(/name="([^"]*)"><calculatedColumnFormula>([^<]*)</g)].map(
      ([, name, formula]) => [name, formula],
    );

  test('names a heading of two lines with _x000a_ where its cell has a line break', async () => {
    expect(await partOf(() => undefined)).toContain('name="Montant_x000a_(en €)"');
  });

  test.each<[string, readonly (string | null)[], readonly unknown[]]>([
    [
      'every row adds its own cells',
      ['=SUM(B3:C3)', '=SUM(B4:C4)', '=SUM(B5:C5)'],
      [['Total', 'SUM(B3:C3)']],
    ],
    [
      'every row names this row',
      Array<string>(3).fill('=[@Année]&"<"'),
      [['Total', 'Suivi[[#This Row],[Année]]&amp;&quot;&lt;&quot;']],
    ],
    ['one row differs', ['=SUM(B3:C3)', '=SUM(B3:C3)', '=SUM(B5:C5)'], []],
    ['one row is typed', ['=SUM(B3:C3)', null, '=SUM(B5:C5)'], []],
    ['the first row is typed', [null, '=SUM(B4:C4)', '=SUM(B5:C5)'], []],
  ])('keeps the formula of a column where %s, or keeps none', async (_, column, expected) => {
    expect(calculated(await partOf(formulas(...column)))).toEqual(expected);
  });

  test('leaves its total line out of what a column says', async () => {
    const xml = await partOf(formulas('=B3', '=B4', '=SUBTOTAL(109,[Total])'), { totalsRow: true });
    expect(calculated(xml)).toEqual([['Total', 'B3']]);
  });
});
