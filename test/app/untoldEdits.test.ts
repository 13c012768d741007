import type { Finding } from '../../src/core/finding';
import { checked, goodRow, insertB, setUp, type Bench } from './support/bench';

const SHEET = 'Modèle B';
let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
  await insertB(bench);
});
afterEach(() => bench.dispose());

const row = (menage: string, change: Readonly<Record<number, string>> = {}) =>
  goodRow(menage).map((text, column) => change[column] ?? text);

/** Each error with its cell and the household of its row. */
const errors = () =>
  (bench.session.getState().current?.groups ?? []).flatMap((group) =>
    group.findings
      .filter(({ niveau }: Finding) => niveau === 'erreur')
      .map(({ code, lieu }) => [code, lieu.cellule, 'menage' in group ? group.menage : undefined]),
  );

describe('a sort made in Excel, which tells no change of cells', () => {
  test('is read again: each finding stands at the new place of its row', async () => {
    bench.type(SHEET, 'A14', [row('M-3'), row('M-1'), row('M-2', { 8: '5,00' })]);
    await checked(bench);
    expect(errors()).toEqual([['loyer-superieur-plafond', 'H16', 'M-2']]);
    bench.sort(SHEET, 'A14:I16', 'B14');
    await checked(bench);
    expect(errors()).toEqual([['loyer-superieur-plafond', 'H15', 'M-2']]);
  });

  test('goes by the rows as they stand: the next error is selected where it is now', async () => {
    bench.type(SHEET, 'A14', [row('M-2', { 8: '5,00' }), row('M-1')]);
    await checked(bench);
    bench.sort(SHEET, 'A14:I15', 'B14');
    await checked(bench);
    await bench.session.goToNext();
    expect(bench.excel.workbook.selection.area.top).toBe(15);
  });
});

describe('a choice in a drop-down list, of which Excel on the web tells nothing', () => {
  beforeEach(async () => {
    bench.type(SHEET, 'A14', [row('M-1'), row('M-2', { 6: 'studio' })]);
    await checked(bench);
    expect(errors()).toEqual([['typologie-inconnue', 'G15', 'M-2']]);
  });

  test('is checked once one moves on', async () => {
    bench.select(SHEET, 'G15');
    bench.choose(SHEET, 'G15', 'T1/T2');
    bench.select(SHEET, 'H15');
    await checked(bench);
    expect(errors()).toEqual([]);
  });

  test('is checked where the next cell is outside the form', async () => {
    bench.select(SHEET, 'G15');
    bench.choose(SHEET, 'G15', 'T1/T2');
    bench.select(SHEET, 'M3');
    await checked(bench);
    expect(errors()).toEqual([]);
  });

  test('costs one reading, and none where the entry was told or the cell has no list', async () => {
    const requests = async (act: () => void) => {
      const before = bench.excel.host.requests.length;
      act();
      await checked(bench);
      return bench.excel.host.requests.length - before;
    };
    bench.select(SHEET, 'G15');
    expect(await requests(() => bench.select(SHEET, 'H15'))).toBeGreaterThan(0);
    expect(await requests(() => bench.select(SHEET, 'F15'))).toBe(0);
    bench.select(SHEET, 'G15');
    bench.type(SHEET, 'G15', [['T1/T2']]);
    await checked(bench);
    expect(await requests(() => bench.select(SHEET, 'H15'))).toBe(0);
  });
});
