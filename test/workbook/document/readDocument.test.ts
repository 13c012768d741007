import { strToU8, zipSync } from 'fflate';

import { readDocument } from '../../../src/workbook/document/readDocument';
import { docx, docxWithBullets, paragraph, RELS, run, TYPES } from '../../support/docx';

const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;

const lines = async (bytes: Uint8Array) =>
  (await readDocument(bytes)).split(/\n+/).filter((line) => line !== '');

describe('a document of Word', () => {
  test('gives a line for each paragraph, whatever the runs that Word cut it into', async () => {
    const body =
      paragraph(run('Action Logement a mobilisé '), run('7,4'), run('\u00a0M€.')) +
      paragraph(run('Dont 2,5 M€ pour les prêts.'));
    await expect(lines(docx(body))).resolves.toEqual([
      'Action Logement a mobilisé 7,4\u00a0M€.',
      'Dont 2,5 M€ pour les prêts.',
    ]);
  });

  test('gives each row of a table a line, tabs between its cells', async () => {
    const table = `<w:tbl><w:tr>${cell('2017')}${cell('800')}</w:tr><w:tr>${cell('2018')}${cell('975')}</w:tr></w:tbl>`;
    await expect(lines(docx(table))).resolves.toEqual(['2017\t800', '2018\t975']);
  });

  test('leaves out what a reviser has struck, and keeps what was put in its place', async () => {
    const struck = '<w:del w:id="1"><w:r><w:delText>7,3</w:delText></w:r></w:del>';
    const put = `<w:ins w:id="2">${run('7,4')}</w:ins>`;
    await expect(lines(docx(paragraph(struck, put, run(' M€'))))).resolves.toEqual(['7,4 M€']);
  });

  test('that names a file in its prolog is refused: nothing is fetched', async () => {
    const prolog = '<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/hostname">]>';
    await expect(readDocument(docx(paragraph(run('a&f;b')), prolog))).rejects.toMatchObject({
      at: { reason: 'damaged' },
    });
  });
});

describe('a plain text', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode('15,2 M€ à l’année')],
    ['UTF-8 with its mark', new TextEncoder().encode('\ufeff15,2 M€ à l’année')],
    ['UTF-16 with its mark, as Notepad saves it', utf16('\ufeff15,2 M€ à l’année')],
    [
      'Windows-1252',
      Uint8Array.from([...'15,2 M\u0080 \u00e0 l\u0092ann\u00e9e'].map((c) => c.charCodeAt(0))),
    ],
  ])('in %s reads the same', async (_name, bytes) => {
    await expect(readDocument(bytes)).resolves.toBe('15,2 M€ à l’année');
  });
});

describe('what is no text', () => {
  test.each([
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'not-a-workbook'],
    ['a document of Word 97', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'old-format'],
    ['a PDF', strToU8('%PDF-1.7 …'), 'not-a-workbook'],
    ['an RTF', strToU8('{\\rtf1 …}'), 'not-a-workbook'],
    ['bytes that hold zeros', Uint8Array.from([65, 0, 0, 0, 66]), 'not-a-workbook'],
    ['an archive cut short', docx(paragraph(run('a'))).slice(0, 300), 'damaged'],
    [
      'a document whose body is no XML',
      zipSync({
        '[Content_Types].xml': strToU8(TYPES),
        '_rels/.rels': strToU8(RELS),
        'word/document.xml': strToU8('<w:document'),
      }),
      'damaged',
    ],
  ])('%s is refused with its reason', async (_name, bytes, reason) => {
    await expect(readDocument(bytes)).rejects.toMatchObject({
      code: 'unreadable-file',
      at: { reason },
    });
  });

  test('a part that claims 600 MB once inflated is refused before anything is inflated', async () => {
    const bomb = docx(paragraph(run('a')));
    const view = new DataView(bomb.buffer);
    const end = bomb.length - 22;
    view.setUint32(view.getUint32(end + 16, true) + 24, 601 * 1024 * 1024, true);
    await expect(readDocument(bomb)).rejects.toMatchObject({ at: { reason: 'too-large' } });
  });
});

describe('what is too long is refused before it is looked at', () => {
  test.each([
    ['a text of 50 MB', () => new Uint8Array(50 * 1024 * 1024).fill(0x20)],
    [
      'a document whose body is 13 MB, in 27 KB',
      () => docx(paragraph(run('a'.repeat(13_000_000)))),
    ],
  ])('%s, in less than 2 s', async (_name, make) => {
    const bytes = make();
    const start = performance.now();
    await expect(readDocument(bytes)).rejects.toMatchObject({ at: { reason: 'too-large' } });
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

test('a text of 20,000 figures is read, of 20,001 refused: « 12 345,67 » is one', async () => {
  const textOf = (figures: number) => '12 345,67 € ; '.repeat(figures);
  await expect(readDocument(strToU8(textOf(20_000)))).resolves.toHaveLength(14 * 20_000);
  await expect(readDocument(strToU8(textOf(20_001)))).rejects.toMatchObject({
    at: { reason: 'too-large' },
  });
});

test('automatic bullets and numbers of Word are read as what they show', () => {
  const numbering = (level: number) =>
    `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
  const body =
    paragraph(run('Pour 9 k€ :')) +
    `<w:p>${numbering(0)}${run('5 k€ ici')}</w:p><w:p>${numbering(1)}${run('dont 1 k€')}</w:p>` +
    `<w:p>${numbering(0)}${run('4 k€ là')}</w:p>`;
  return expect(readDocument(docxWithBullets(body))).resolves.toBe(
    'Pour 9 k€ :\n- 5 k€ ici\n  - dont 1 k€\n- 4 k€ là',
  );
});

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  [...text].forEach((c, i) => new DataView(bytes.buffer).setUint16(i * 2, c.charCodeAt(0), true));
  return bytes;
}
