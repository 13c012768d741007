import { emptySheet } from '../../src/workbook/xlsx/file';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { writeXlsx } from '../../src/workbook/xlsx/writeXlsx';
import { workbook, workbookParts, zip } from './zip';

const CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
const text = (value: string) => new TextEncoder().encode(value);
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function replaced(name: string, change: object) {
  return zip(
    workbookParts(CELL).map((part) => (part.name === name ? { ...part, ...change } : part)),
  );
}

async function written(): Promise<Uint8Array> {
  const sheet = emptySheet('Feuille');
  sheet.values = Array.from({ length: 200 }, (_, i) => [`M-${i}`, i * 1.01]);
  return writeXlsx({ sheets: [sheet], names: [], activeSheet: 'Feuille' });
}

test('the sound workbook that the others are made from is read', async () => {
  const { sheets } = await readXlsx(workbook(CELL));
  expect(sheets[0]?.values).toEqual([[1]]);
});

test.each([
  ['nothing at all', new Uint8Array(), 'not-a-workbook'],
  ['a line of text', text('Bonjour'), 'not-a-workbook'],
  ['a PDF', text('%PDF-1.7 …'), 'pdf'],
  ['a photograph', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...text('JFIF')]), 'image'],
  ['a screenshot', new Uint8Array([0x89, ...text('PNG')]), 'image'],
  ['a web page called .xls', text('\ufeff <html><table></table></html>'), 'web-page'],
  [
    'a workbook of LibreOffice',
    zip([
      { name: 'mimetype', text: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', text: '<x/>' },
    ]),
    'opendocument',
  ],
  ['a binary workbook', zip([{ name: 'xl/workbook.bin', text: 'x' }]), 'binary'],
  ['two letters of an archive', text('PK'), 'not-a-workbook'],
  [
    'a workbook of Excel 97',
    new Uint8Array([...OLE2, ...new Array<number>(500).fill(0)]),
    'old-format',
  ],
  [
    'a workbook under a password',
    new Uint8Array([...OLE2, ...Buffer.from('EncryptedPackage', 'utf16le')]),
    'encrypted',
  ],
  ['an archive without a part', zip([]), 'damaged'],
  ['a workbook cut in half on its way', half(workbook(CELL)), 'damaged'],
  ['a text document', zip([{ name: 'word/document.xml', text: '<w/>' }]), 'document'],
  [
    'a workbook without its list of sheets',
    workbook(CELL, { 'xl/workbook.xml': undefined }),
    'damaged',
  ],
  ['a part that is no XML', workbook(CELL, { 'xl/workbook.xml': '\u0000\u0001' }), 'damaged'],
  ['a wrong checksum', replaced('xl/worksheets/sheet1.xml', { crc: 1 }), 'damaged'],
  [
    'a part larger than it declares',
    replaced('xl/worksheets/sheet1.xml', { declared: 10 }),
    'damaged',
  ],
  [
    'a part that declares no size',
    replaced('xl/worksheets/sheet1.xml', { declared: 0 }),
    'damaged',
  ],
  [
    'parts that declare a gigabyte',
    replaced('xl/worksheets/sheet1.xml', { declared: 1_073_741_824 }),
    'too-large',
  ],
  [
    'a row number past the last',
    workbook('<row r="99999999"><c r="A99999999"><v>1</v></c></row>'),
    'damaged',
  ],
  ['a column past the last', workbook('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'), 'damaged'],
  [
    'two cells at opposite corners',
    workbook(`${CELL}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
    'far-cell',
  ],
] as const)('refuses %s', async (_, bytes, reason) => {
  await expect(readXlsx(bytes)).rejects.toMatchObject({
    name: 'WorkbookError',
    code: 'unreadable-file',
    at: { reason },
  });
});

test('refuses an archive of more parts than any workbook has', async () => {
  const parts = Array.from({ length: 6_000 }, (_, i) => ({ name: `p${i}`, text: '' }));
  await expect(readXlsx(zip(parts))).rejects.toMatchObject({ at: { reason: 'too-large' } });
});

test('refuses more sheets than any workbook has, though they share one part', async () => {
  const sheets = Array.from(
    { length: 300 },
    (_, i) => `<sheet name="F${i}" sheetId="${i + 1}" r:id="rId1"/>`,
  );
  const list = workbookParts(CELL).find((part) => part.name === 'xl/workbook.xml');
  const bytes = workbook(CELL, {
    'xl/workbook.xml': String(list?.text).replace(/<sheet .*\/>/, sheets.join('')),
  });
  await expect(readXlsx(bytes)).rejects.toMatchObject({ at: { reason: 'too-large' } });
});

test.each([0.2, 0.5, 0.9, 0.999])('refuses a workbook cut at %d of its length', async (share) => {
  const bytes = await written();
  await expect(readXlsx(bytes.slice(0, bytes.length * share))).rejects.toMatchObject({
    code: 'unreadable-file',
  });
});

test('a byte turned over anywhere is refused or changes nothing', async () => {
  const bytes = await written();
  const sound = await readXlsx(bytes);
  for (let at = 0; at < bytes.length; at += 97) {
    const turned = bytes.slice();
    turned[at] = (turned[at] ?? 0) ^ 0xff;
    const outcome = await readXlsx(turned).catch((error: unknown) => error);
    if (outcome instanceof Error) expect(outcome).toMatchObject({ code: 'unreadable-file' });
    else expect(outcome).toMatchObject({ sheets: [{ values: sound.sheets[0]?.values }] });
  }
});

test('entities are neither fetched nor multiplied', async () => {
  const sheet =
    '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>' +
    '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;&c;</v></c></row></sheetData></worksheet>';
  const bytes = workbook(CELL, { 'xl/worksheets/sheet1.xml': sheet });
  const outcome = await readXlsx(bytes).catch((error: unknown) => error);
  if (outcome instanceof Error) expect(outcome).toMatchObject({ code: 'unreadable-file' });
  else expect(JSON.stringify(outcome)).not.toMatch(/lollol|root:/);
});

test('names of JavaScript objects are names like any other', async () => {
  const list = workbookParts(CELL).find((part) => part.name === 'xl/workbook.xml');
  const bytes = workbook(CELL, {
    'xl/workbook.xml': String(list?.text).replace('"Feuille"', '"__proto__"'),
  });
  const { sheets } = await readXlsx(bytes);
  expect(sheets[0]?.name).toBe('__proto__');
  expect(({} as Record<string, unknown>).values).toBeUndefined();
});

test('dates of the 1904 system come as serial numbers of the 1900 system', async () => {
  const list = workbookParts(CELL).find((part) => part.name === 'xl/workbook.xml');
  const bytes = workbook(
    '<row r="1"><c r="A1" s="1"><v>44287</v></c><c r="B1"><v>5</v></c></row>',
    {
      'xl/workbook.xml': String(list?.text).replace(
        '<sheets>',
        '<workbookPr date1904="1"/><sheets>',
      ),
    },
  );
  const { sheets } = await readXlsx(bytes);
  // 1 462 days apart: 44 287 + 1 462 = 45 749, which is 2 April 2025.
  expect(sheets[0]?.values).toEqual([[45_749, 5]]);
});

test('a formula shared by a block is read in each of its cells', async () => {
  const { sheets } = await readXlsx(
    workbook(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*$C$1</f><v>2</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>',
    ),
  );
  expect(sheets[0]?.formulas).toEqual([['=B1*$C$1'], ['=B2*$C$1']]);
});

test('a sheet that holds a chart alone is left out', async () => {
  const list = workbookParts(CELL).find((part) => part.name === 'xl/workbook.xml');
  const bytes = workbook(CELL, {
    'xl/workbook.xml': String(list?.text).replace(
      '<sheets>',
      '<sheets><sheet name="Graphique" sheetId="2" r:id="rId9"/>',
    ),
  });
  const { sheets } = await readXlsx(bytes);
  expect(sheets.map((sheet) => sheet.name)).toEqual(['Feuille']);
});

function half(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, bytes.length / 2);
}
