/** Texts longer than their cells go on under one another, in rows as high as that takes: paper shows them whole. */
import { workbookToFile } from '../../office-host/files';
import { decisionCommands } from '../../src/app/sheets/decisionCommands';
import { linesOf } from '../../src/app/sheets/rowHeights';
import type { Finding } from '../../src/core/finding';
import { attestationKeys } from '../../src/core/forms/modele';
import { recogniseForms } from '../../src/core/reading/recogniseForms';
import type { FileSheet } from '../../src/workbook/xlsx/file';
import { checked, goodRow, insertB, setUp, TODAY, type Bench } from './support/bench';

/*
 * Widths in characters of the default font. Of the body: a figure or a small letter 0.92, a narrow one
 * (i, t, blank, hyphen…) 0.6, a capital 1.15, m and w 1.52.
 */
test.each([
  ['', 18, 1],
  // 19 × 0.92 = 17.48, 20 × 0.92 = 18.4.
  ['0'.repeat(19), 18, 1],
  ['0'.repeat(20), 18, 2],
  // 18 / 0.92 = 19.57 figures a line: 40 of them want 2.04 lines.
  ['0'.repeat(40), 18, 3],
  // 80 × 0.92 = 73.6 over 18 = 4.09.
  ['0'.repeat(80), 18, 5],
  // 15 × 1.15 = 17.25, 16 × 1.15 = 18.4; 30 × 0.6 = 18.
  ['A'.repeat(15), 18, 1],
  ['A'.repeat(16), 18, 2],
  ['i'.repeat(30), 18, 1],
  ['m'.repeat(12), 18, 2],
  // Whole words: 10 × 0.92 = 9.2 twice is more than 18 with the blank between.
  ['0000000000 0000000000', 18, 2],
  ['00000 00000 00000', 18, 1],
  // A word that does not fit beside another begins a line, and goes on over the next.
  ['00000 00000000000000000000', 18, 3],
  ['une\ndeux\ntrois', 18, 3],
])('%j at %d characters takes %d lines', (text, width, lines) => {
  expect(linesOf(text, width)).toBe(lines);
});

const top = (bench: Bench) => (bench.excel.workbook.table('ModeleB_1')?.area.top ?? 0) + 1;
const written = (bench: Bench, name: string): FileSheet => {
  const sheet = workbookToFile(bench.excel.workbook).sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(name);
  return sheet;
};

test('a certified form holds the identifiers of 20, 40 and 80 figures whole', async () => {
  const bench = await setUp();
  await insertB(bench, 4);
  const row = (menage: string) => [...goodRow('').slice(0, 1), menage, ...goodRow('').slice(2)];
  const first = top(bench);
  bench.type('Modèle B', `A${first}`, [
    ...['M-1', '1'.repeat(20), '2'.repeat(40), '3'.repeat(80)].map((menage) => row(`'${menage}`)),
  ]);
  await checked(bench);
  await bench.session.attest(attestationKeys.B, 'Claude Martin');
  await bench.session.certify({ a: 'Besançon', representant: 'Claude Martin' });
  const { rows, styles } = written(bench, 'Modèle B');
  const held = [0, 1, 2, 3].map((i) => rows.get(first + i)?.height);
  // One line as it was; 2, 3 and 5 lines of 13 points and 2 around them.
  expect(held).toEqual([15, 28, 41, 67]);
  const wraps = [1, 2, 3].map((i) => styles[first + i - 1]?.[1]?.wrap);
  expect(wraps).toEqual([true, true, true]);
  // The header and the certificate were short.
  expect([6, 7, 8, 9, 10].map((row) => rows.get(row)?.height)).toEqual([15, 15, 15, 15, 15]);
  await bench.dispose();
});

test('the rows of attestations are as high as their texts', async () => {
  const bench = await setUp();
  await insertB(bench, 4);
  await bench.session.attest(attestationKeys.B, 'Claude Martin');
  const { values, rows } = written(bench, 'Attestations');
  expect(attestationKeys.B.length).toBeGreaterThan(1);
  attestationKeys.B.forEach((_, i) => {
    const text = String(values[4 + i]?.[1]);
    // 80 wide: no line of small letters holds more than 110 of them, narrow ones among them.
    const lines = Math.ceil(text.length / 110);
    expect(rows.get(5 + i)?.height ?? 15).toBeGreaterThanOrEqual(lines > 1 ? 13 * lines + 2 : 15);
  });
  await bench.dispose();
});

test('the row of a decision follows the reason that is written over it, in a workbook of before too', async () => {
  const bench = await setUp();
  await insertB(bench, 4);
  const decide = async (raison: string) => {
    const decision = {
      ...({ menage: 'M-1', code: 'bail-avant-livraison', colonne: 'Bail', raison } as const),
      ...{ par: 'Claude Martin', le: TODAY, empreinte: 'x' },
    };
    const snapshot = await bench.workbook.snapshot();
    const [reading] = recogniseForms(snapshot);
    if (!reading) throw new Error('No form');
    const finding = { code: 'bail-avant-livraison', lieu: {} } as Finding;
    await bench.workbook.apply(decisionCommands(snapshot, reading, { finding, decision }));
  };
  await decide('Lettre');
  const at = () => written(bench, 'Décisions').rows.get(5)?.height ?? 15;
  expect(at()).toBe(15);
  // Workbooks of before let no reason go on under itself.
  await bench.workbook.apply([
    { kind: 'style', sheet: 'Décisions', range: 'E5', style: { wrap: false } },
  ]);
  // 120 × 0.92 = 110.4, 50 wide: three lines.
  await decide('a'.repeat(120));
  expect(at()).toBe(41);
  expect(written(bench, 'Décisions').styles[4]?.[4]?.wrap).toBe(true);
  await bench.dispose();
});
