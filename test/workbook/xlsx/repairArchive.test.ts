/** What other writers may do (ECMA-376), each alone, over the same workbook. */
import { readXlsx } from '../../../src/workbook/xlsx/read';
import { takeSnapshot } from '../../../src/workbook/xlsx/snapshot';
import { workbook, workbookParts, zip, type Part } from '../../hostile/zip';

// 45457 is 14 June 2024 in the system of 1900; style 1 is a date.
const ROW = (cells: string) => `<row r="1">${cells}</row>`;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

async function valuesOf(bytes: Uint8Array) {
  const file = await readXlsx(bytes, { styles: false });
  return file.sheets[0]?.values;
}

function utf16(text: string, mark: boolean): Buffer {
  const body = Buffer.from(text, 'utf16le');
  return mark ? Buffer.concat([Buffer.from([0xff, 0xfe]), body]) : body;
}

function withPart(sheetData: string, change: (part: Part) => Part) {
  return zip(workbookParts(sheetData).map(change));
}

describe('a cell of type d', () => {
  test.each([
    ['2024-06-14', 45_457],
    ['2024-06-14T00:00:00', 45_457],
    ['2024-06-14T12:00:00.000Z', 45_457.5],
    ['1900-01-01', 1],
  ])('that says %s is the number %s', async (text, serial) => {
    const cell = `<c r="A1" s="1" t="d"><v>${text}</v></c>`;
    expect(await valuesOf(workbook(ROW(cell)))).toEqual([[serial]]);
  });

  test('keeps its attributes in any order, its formula and its prefix', async () => {
    const cells =
      '<x:c t="d" s="1" r="A1"><x:f>TODAY()</x:f><x:v>2024-06-14</x:v></x:c><x:c r="B1"><x:v>1</x:v></x:c>';
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1">${cells}</x:row></x:sheetData></x:worksheet>`;
    const bytes = workbook('', { 'xl/worksheets/sheet1.xml': sheet });
    const file = await readXlsx(bytes);
    expect(file.sheets[0]?.values).toEqual([[45_457, 1]]);
    expect(file.sheets[0]?.formulas[0]?.[0]).toBe('=TODAY()');
  });

  test('is the same day in a workbook of the 1904 system', async () => {
    const base = workbookParts(ROW('<c r="A1" s="1" t="d"><v>2024-06-14</v></c>'));
    const bytes = zip(
      base.map((part) =>
        part.name === 'xl/workbook.xml'
          ? {
              ...part,
              text: String(part.text).replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
            }
          : part,
      ),
    );
    expect(await valuesOf(bytes)).toEqual([[45_457]]);
  });

  test('leaves a text that looks like it a text', async () => {
    const text = '<c r="A1" t="inlineStr"><is><t>2024-06-14</t></is></c>';
    expect(await valuesOf(workbook(ROW(text)))).toEqual([['2024-06-14']]);
    const day = '<c r="B1" s="1" t="d"><v>2024-06-14</v></c>';
    expect(await valuesOf(workbook(ROW(text + day)))).toEqual([['2024-06-14', 45_457]]);
  });
});

test.each([true, false])(
  'a sheet in UTF-16 is read, with its mark or without: %s',
  async (mark) => {
    const bytes = withPart(ROW('<c r="A1"><v>7</v></c>'), (part) =>
      part.name.includes('sheet1')
        ? {
            ...part,
            text: utf16(`<?xml version="1.0" encoding="UTF-16"?>${String(part.text)}`, mark),
          }
        : part,
    );
    expect(await valuesOf(bytes)).toEqual([[7]]);
  },
);

test('parts whose names have backslashes are read', async () => {
  const bytes = withPart(ROW('<c r="A1"><v>7</v></c>'), (part) => ({
    ...part,
    name: part.name.replaceAll('/', '\\'),
  }));
  expect(await valuesOf(bytes)).toEqual([[7]]);
});

test('sizes that the directory gives in ZIP64 records are read, and bound what is inflated', async () => {
  const sheet = ROW('<c r="A1"><v>7</v></c>');
  const bytes = withPart(sheet, (part) => ({ ...part, zip64: true }));
  expect(bytes.length).toBeLessThan(4000);
  expect(await valuesOf(bytes)).toEqual([[7]]);
  const huge = withPart(sheet, (part) => ({ ...part, zip64: true, declared: 2 ** 33 }));
  await expect(readXlsx(huge)).rejects.toMatchObject({ at: { reason: 'too-large' } });
});

describe('a snapshot tells', () => {
  const cells =
    '<c r="A1" s="1"><v>45457</v></c><c r="B1"><v>45457</v></c><c r="C1"><f>A1+1</f></c><c r="D1" t="str"><f>""</f><v></v></c>';

  test('the cells that show a day, and the formulas without a stored result', async () => {
    const { sheets } = takeSnapshot(await readXlsx(workbook(ROW(cells)), { styles: false }));
    expect(sheets[0]).toMatchObject({ dates: [[1]], sansValeur: [[3]] });
  });

  test('nothing of it where there is none', async () => {
    const { sheets } = takeSnapshot(await readXlsx(workbook(ROW('<c r="A1"><v>1</v></c>'))));
    expect(sheets[0]).not.toHaveProperty('dates');
    expect(sheets[0]).not.toHaveProperty('sansValeur');
  });
});
