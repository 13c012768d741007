import { readFileSync } from 'node:fs';
import path from 'node:path';

import { WorkbookError } from '../../../src/workbook/errors';
import { bandsOf, packed, without } from '../../../src/workbook/excel/chunks';
import { toWorkbookError } from '../../../src/workbook/excel/errors';
import { liveOffice } from '../../../src/workbook/excel/office';
import { openAsNew } from '../../../src/workbook/excel/openAsNew';
import { pointsOfWidth } from '../../../src/workbook/excel/pointsOfWidth';
import { parseReference } from '../../../src/workbook/excel/reference';
import { FLOOR, missingRequirement } from '../../../src/workbook/excel/requirements';

test.each([
  // 8.43 is Excel's own default: 64 pixels of Calibri 11, 48 points.
  [8.43, 48],
  [10, 56.25], // 10 × 7 + 5 = 75 px
  [1, 9], // 12 px
  [0.5, 4.5], // half of 12 px
  [0, 0],
])('a width of %d characters is %d points', (characters, points) => {
  expect(pointsOfWidth(characters)).toBe(points);
});

test.each([
  ['Feuil1!A1', 'Feuil1', { top: 1, left: 1, bottom: 1, right: 1 }],
  ["='Modèle B'!$A$1:$I$9", 'Modèle B', { top: 1, left: 1, bottom: 9, right: 9 }],
  ["='L''essai'!$B$2", "L'essai", { top: 2, left: 2, bottom: 2, right: 2 }],
  ["'a!b'!A1", 'a!b', { top: 1, left: 1, bottom: 1, right: 1 }],
] as const)('%s points to one area', (text, sheet, area) => {
  expect(parseReference(text)).toEqual({ sheet, area });
});

test.each([
  'A1',
  '=Feuil1!$A$1,Feuil1!$B$2',
  "='[Autre.xlsx]Feuil1'!$A$1",
  '=#REF!',
  '=Feuil1!#REF!',
  '=OFFSET(Feuil1!$A$1,1,0)',
  '=0.2',
  '="texte"',
])('%s points to no single area of the workbook', (text) => {
  expect(parseReference(text)).toBeUndefined();
});

test('cuts an area into bands that hold at most so many cells', () => {
  const area = { top: 1, left: 1, bottom: 100_000, right: 9 };
  const bands = bandsOf(area, 40_000);
  expect(bands).toHaveLength(23); // 4,444 rows a band
  expect(bands[0]).toEqual({ top: 1, left: 1, bottom: 4444, right: 9 });
  expect(bands.at(-1)?.bottom).toBe(100_000);
});

test('gives a row at least to a band, however wide', () => {
  expect(bandsOf({ top: 1, left: 1, bottom: 2, right: 16_384 }, 100)).toHaveLength(2);
});

test('fills requests up to the limit and sends a heavier item alone', () => {
  expect(packed([4, 4, 4, 20, 1], (n) => n, 10)).toEqual([[4, 4], [4], [20], [1]]);
});

test('cuts a hole out of an area', () => {
  const area = { top: 1, left: 1, bottom: 5, right: 5 };
  expect(without(area, { top: 2, left: 2, bottom: 3, right: 9 })).toEqual([
    { top: 1, left: 1, bottom: 1, right: 5 },
    { top: 4, left: 1, bottom: 5, right: 5 },
    { top: 2, left: 1, bottom: 3, right: 1 },
  ]);
  expect(without(area, area)).toEqual([]);
});

test.each([
  ['InvalidOperationInCellEditMode', 'cell-edit-mode'],
  ['AccessDenied', 'protected'],
  ['ActivityLimitReached', 'busy'],
  ['MergedRangeConflict', 'merged-cells'],
  ['InsertDeleteConflict', 'insert-conflict'],
  ['InactiveWorkbook', 'inactive-workbook'],
  ['ItemAlreadyExists', 'already-exists'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['ApiNotFound', 'unsupported'],
  ['ItemNotFound', 'not-found'],
  ['ConnectionFailure', 'connection-lost'],
  ['TableOverlap', 'insert-conflict'],
  ['InvalidOperation', 'refused'],
  ['InvalidArgument', 'refused'],
  ['GeneralException', 'unknown'],
])("Excel's %s is « %s » to us, with its cause", (code, expected) => {
  const cause = Object.assign(new Error('refused'), { code });
  const error = toWorkbookError(cause, { sheet: 'Modèle B' });
  expect(error).toMatchObject({ code: expected, cause, at: { sheet: 'Modèle B' } });
});

test('every code that the stand-in gives has a sentence of its own, but the one that says nothing', () => {
  const file = path.join(__dirname, '../../../office-host/model/errors.ts');
  const codes = [...readFileSync(file, 'utf8').matchAll(/\| '(\w+)'/g)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(10);
  const ours = (code: string | undefined) =>
    toWorkbookError(Object.assign(new Error('no'), { code })).code;
  expect(codes.filter((code) => ours(code) === 'unknown')).toEqual(['GeneralException']);
});

test('leaves a WorkbookError as it is', () => {
  const error = new WorkbookError('protected', 'no');
  expect(toWorkbookError(error)).toBe(error);
});

test.each([
  [(version: string) => Number(version.split('.')[1]) <= 8, `ExcelApi ${FLOOR}`],
  [(version: string) => Number(version.split('.')[1]) <= 9, undefined],
] as const)('says what a host lacks', (supports, missing) => {
  expect(missingRequirement({ ...liveOffice, supports })).toBe(missing);
});

test('a workbook is handed to Excel whole, in base64', async () => {
  const given: string[] = [];
  const before: unknown = Reflect.get(globalThis, 'Excel');
  Reflect.set(globalThis, 'Excel', {
    createWorkbook: (base64: string) => {
      given.push(base64);
      return Promise.resolve();
    },
  });
  const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 251);
  await openAsNew(bytes);
  Reflect.set(globalThis, 'Excel', before);
  expect(given.map((base64) => Buffer.from(base64, 'base64').equals(bytes))).toEqual([true]);
});
