import { strToU8, zipSync } from 'fflate';

import { limits } from '../../../src/workbook/xlsx/limits';
import { openArchive } from '../../../src/workbook/xlsx/openArchive';

const text = strToU8('a return');
const names = (nom: string, bytes: Uint8Array) => openArchive(nom, bytes).map((one) => one.nom);

test('gives every file of an archive, those of its folders and archives too', () => {
  const inner = zipSync({ 'Habitat 25.xlsx': text });
  const bytes = zipSync({
    'Néolia.xlsx': text,
    'retours/2025/Saiemb.xlsx': text,
    'autres.ZIP': inner,
  });
  expect(names('r.zip', bytes)).toEqual([
    'r.zip/Néolia.xlsx',
    'r.zip/retours/2025/Saiemb.xlsx',
    'r.zip/autres.ZIP/Habitat 25.xlsx',
  ]);
  expect(openArchive('r.zip', bytes)[0]?.bytes).toEqual(text);
});

test('leaves out what systems add, and the locks of open workbooks', () => {
  const noise = {
    '__MACOSX/._a.xlsx': text,
    '.DS_Store': text,
    '~$a.xlsx': text,
    'd/Thumbs.db': text,
  };
  expect(names('r.zip', zipSync({ ...noise, 'a.xlsx': text }))).toEqual(['r.zip/a.xlsx']);
});

test.each([
  ['a workbook, whatever it is made of', 'a.xlsx', zipSync({ 'xl/workbook.xml': text })],
  ['a file that is no archive', 'a.zip', text],
  ['an archive cut short', 'a.zip', zipSync({ 'a.xlsx': text }).subarray(0, 40)],
  ['an archive of nothing', 'a.zip', zipSync({})],
])('%s stays one file', (_, nom, bytes) => {
  expect(openArchive(nom, bytes)).toEqual([{ nom, bytes }]);
});

test('archives are opened three deep, and inflate no more than a workbook may', () => {
  const nest = (depth: number): Uint8Array =>
    zipSync({ [depth === 0 ? 'a.xlsx' : 'b.zip']: depth === 0 ? text : nest(depth - 1) });
  expect(names('r.zip', nest(2))).toEqual(['r.zip/b.zip/b.zip/a.xlsx']);
  expect(names('r.zip', nest(3))).toEqual(['r.zip/b.zip/b.zip/b.zip']);
  // The directory says that its one file inflates to 150 MB and a byte.
  const bytes = zipSync({ 'a.xlsx': text });
  const directory = bytes.findLastIndex((_, at) => bytes[at] === 0x50 && bytes[at + 2] === 1);
  new DataView(bytes.buffer).setUint32(directory + 24, limits.inflatedBytes + 1, true);
  expect(names('r.zip', bytes)).toEqual(['r.zip']);
});

test('what is inflated is bounded for all archives of a file together', () => {
  // Each inner directory says 80 MB: the second one is over the 150 MB of all.
  const half = zipSync({ 'a.xlsx': text });
  const directory = half.findLastIndex((_, at) => half[at] === 0x50 && half[at + 2] === 1);
  new DataView(half.buffer).setUint32(directory + 24, 80 * 1024 * 1024, true);
  const bytes = zipSync({ 'un.zip': half, 'deux.zip': half });
  expect(names('r.zip', bytes)).toEqual(['r.zip/un.zip/a.xlsx', 'r.zip/deux.zip']);
});
