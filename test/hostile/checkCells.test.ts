import { checkCells } from '../../src/workbook/xlsx/checkCells';
import { checkArchive, checkPartSizes, limits } from '../../src/workbook/xlsx/limits';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { workbook, workbookParts, zip, type Part } from './zip';

const CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
/** Nothing is refused but by the bound that a test lowers. */
const NONE = { tags: Infinity, cells: Infinity, slots: Infinity };

function check(bytes: Uint8Array, most: Partial<typeof NONE>): string | undefined {
  try {
    checkCells(bytes, checkArchive(bytes), { ...NONE, ...most });
    return undefined;
  } catch (error) {
    return (error as { at?: { reason?: string } }).at?.reason;
  }
}

const rowOf = (cells: number) => `<row>${'<c><v>1</v></c>'.repeat(cells)}</row>`;

test.each([
  ['cells of a sheet, addressed or not', workbook(rowOf(3)), { cells: 3 }, { cells: 2 }],
  // The cell, and two for each text: 1 + 2 × 2 = 5.
  [
    'texts that cells share',
    workbook(CELL, { 'xl/sharedStrings.xml': '<sst><si><t>a</t></si><x:si/></sst>' }),
    { cells: 5 },
    { cells: 4 },
  ],
  // The cell, the text, and sixteen for each of its two pieces and its reading: 3 + 3 × 16 = 51.
  [
    'pieces of texts, with how they are pronounced',
    workbook(CELL, {
      'xl/sharedStrings.xml':
        '<sst><si><r><t>a</t></r><r><t>b</t></r><rPh><t>c</t></rPh></si></sst>',
    }),
    { cells: 51 },
    { cells: 50 },
  ],
  // A1 to C10: ten rows, each of three columns and of sixteen by itself: 10 × 19 = 190.
  [
    'places of a rectangle, from A1 to its furthest cell',
    workbook('<row r="1"><c r="B1"/></row><row r="10"><c r="C10"/></row>'),
    { slots: 190 },
    { slots: 189 },
  ],
  // One cell, 1 × 17, and the five columns that one element speaks of: 22.
  [
    'columns that one element speaks of',
    workbook('', {
      'xl/worksheets/sheet1.xml': `<worksheet><cols><col min="2" max="6"/></cols><sheetData>${CELL}</sheetData></worksheet>`,
    }),
    { slots: 22 },
    { slots: 21 },
  ],
] as const)('counts the %s', (_, bytes, enough, tooFew) => {
  expect(check(bytes, enough)).toBeUndefined();
  expect(check(bytes, tooFew)).toBeDefined();
});

// Beside the one cell: 8 for a formula, 16 for a merge, 4 for a link, a rule or a note, 1,000 for a table.
test.each([
  ['a formula', `<row r="1"><c r="A1"><f>B1</f></c></row>`, '', 9],
  ['merged cells', CELL, '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>', 17],
  ['a link', CELL, '<hyperlinks><hyperlink ref="A1"/></hyperlinks>', 5],
  ['a validation', CELL, '<dataValidations><dataValidation sqref="A1"/></dataValidations>', 5],
  [
    'a condition and its rule',
    CELL,
    '<x:conditionalFormatting><x:cfRule priority="1"/></x:conditionalFormatting>',
    9,
  ],
  [
    'a table, whichever part it is on',
    CELL,
    '<tableParts><tablePart r:id="r"/></tableParts>',
    1001,
  ],
])('counts what %s costs', (_, rows, after, cost) => {
  const sheet = `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`;
  const bytes = workbook('', { 'xl/worksheets/sheet1.xml': sheet });
  expect(check(bytes, { cells: cost })).toBeUndefined();
  expect(check(bytes, { cells: cost - 1 })).toBe('too-large');
});

test('a text of 30,000 characters that cells share is read 3,000 times, and refused 4,000 times', async () => {
  const relations = String(
    workbookParts('').find(({ name }) => name.endsWith('workbook.xml.rels'))?.text,
  );
  const list =
    '<Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>';
  const shared = (times: number) =>
    workbook('<row><c t="s"><v>0</v></c></row>'.repeat(times), {
      'xl/_rels/workbook.xml.rels': relations.replace('</Rel', `${list}</Rel`),
      'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(30_000)}</t></si></sst>`,
    });
  const { sheets } = await readXlsx(shared(3000));
  expect(sheets[0]?.values[2999]?.[0]).toHaveLength(30_000);
  await expect(readXlsx(shared(4000))).rejects.toMatchObject({ at: { reason: 'too-large' } });
});

test('a cell that strayed is told as such, too many cells as a workbook too large', () => {
  const stray = workbook(`${CELL}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`);
  expect(check(stray, limits)).toBe('far-cell');
  expect(check(workbook(rowOf(3)), { cells: 2 })).toBe('too-large');
});

test('records of a pivot table, which nobody reads, are no pieces of texts', () => {
  const records = '<pivotCacheRecords><r><n v="1"/></r><r><n v="2"/></r></pivotCacheRecords>';
  const bytes = workbook(CELL, { 'xl/pivotCache/pivotCacheRecords1.xml': records });
  expect(check(bytes, { cells: 1 })).toBeUndefined();
});

test.each([
  ['before it closes', '<row r="1" <c r="A1"/></row>'],
  ['where none ever closes', '<c r="'.repeat(10)],
])('a tag that opens within another is refused, %s', (_, inside) => {
  expect(check(workbook(inside), {})).toBe('damaged');
});

test('a hundred thousand copies of a formula of 100 references are refused, a thousand are read', async () => {
  const formula = Array<string>(100).fill('B1').join('+');
  const master = `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A9">${formula}</f></c></row>`;
  const copies = (count: number) =>
    workbook(master + '<row><c><f t="shared" si="0"/></c></row>'.repeat(count - 1));
  const { sheets } = await readXlsx(copies(1000));
  expect(sheets[0]?.formulas[999]?.[0]).toBe(`=${formula.replaceAll('B1', 'B1000')}`);
  await expect(readXlsx(copies(100_000))).rejects.toMatchObject({ at: { reason: 'too-large' } });
});

test('a part on which several sheets stand counts as many times', () => {
  const list = String(workbookParts(CELL).find(({ name }) => name === 'xl/workbook.xml')?.text);
  const three = list.replace(/<sheet .*\/>/, (sheet) => sheet.repeat(3));
  const bytes = workbook(CELL, { 'xl/workbook.xml': three });
  expect(check(bytes, { cells: 3 })).toBeUndefined();
  expect(check(bytes, { cells: 2 })).toBe('too-large');
});

test('100,000 rows of nine cells are within the bounds, twelve such sheets are not', () => {
  const sheet = workbook('', {
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rowOf(9).repeat(1_000)}</sheetData></worksheet>`,
  });
  // A hundredth of the rows, held to a hundredth of the bounds.
  const hundredth = (times: number) => ({
    tags: (limits.tags * times) / 100,
    cells: (limits.cells * times) / 100,
    slots: (limits.slots * times) / 100,
  });
  expect(check(sheet, hundredth(1))).toBeUndefined();
  expect(check(sheet, hundredth(1 / 12))).toBe('too-large');
});

test('a text between two tags that no cell holds is refused', () => {
  const long = (length: number) =>
    workbook(CELL, { 'xl/styles.xml': `<a>${'x'.repeat(length)}</a>` });
  expect(check(long(1_000_000), {})).toBeUndefined();
  expect(check(long(6_000_000), {})).toBe('too-large');
});

describe('a part that declares another size than its own', () => {
  const lying = (name: string, declared: number): Uint8Array => {
    const parts: readonly Part[] = workbookParts(CELL, { 'xl/sharedStrings.xml': '<sst></sst>' });
    const lie = parts.find((part) => part.name === name) ?? { name, text: '<x/>' };
    return zip([...parts.filter((part) => part !== lie), { ...lie, declared }]);
  };

  test.each(['xl/sharedStrings.xml', 'xl/styles.xml', '[Content_Types].xml', 'xl/workbook.xml'])(
    '%s is refused past what it declares',
    async (name) => {
      await expect(readXlsx(lying(name, 5))).rejects.toMatchObject({ at: { reason: 'damaged' } });
    },
  );

  test.each([
    ['xl/styles.xml', limits.partBytes],
    ['[Content_Types].xml', limits.leadBytes],
    ['xl/workbook.xml', limits.leadBytes],
    ['xl/worksheets/_rels/sheet1.xml.rels', limits.leadBytes],
    ['docProps/core.xml', limits.leadBytes],
    ['docProps/custom.xml', limits.leadBytes],
    ['xl/calcChain.xml', limits.partBytes],
    ['xl/sharedStrings.xml', limits.textsBytes],
  ])('%s is refused before anything of it is inflated', (name, most) => {
    const refuse = (declared: number) => () => checkPartSizes(checkArchive(lying(name, declared)));
    expect(refuse(most)).not.toThrow();
    expect(refuse(most + 1)).toThrow(/too large/);
  });
});

test('a sheet in UTF-16 is counted once it is read', async () => {
  const far = `<worksheet><sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>`;
  const parts = workbookParts(CELL).map((part) =>
    part.name === 'xl/worksheets/sheet1.xml'
      ? { ...part, text: Buffer.from(`\ufeff${far}`, 'utf16le') }
      : part,
  );
  await expect(readXlsx(zip(parts))).rejects.toMatchObject({ at: { reason: 'far-cell' } });
});

test.each(['http://[::x', 'http://', 'file://a b/'])(
  'a relationship to %s, which is no address, leads to no part',
  async (target) => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
    const bytes = workbook(CELL, {
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`,
    });
    expect(check(bytes, {})).toBeUndefined();
    await expect(readXlsx(bytes)).rejects.toMatchObject({ code: 'unreadable-file' });
  },
);
