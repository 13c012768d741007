import type { Finding } from '../../src/core/finding';
import { areaAddress, cellAddress } from '../../src/grid/a1';
import {
  checked,
  goodRow,
  insertA,
  insertB,
  NAMES_ASKED,
  setUp,
  type Bench,
} from './support/bench';

const SHEET = 'Modèle B';
let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
  await bench.session.fetchAhead();
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

  test('is checked once one moves on from the cell that was selected when one came back', async () => {
    bench.select(SHEET, 'G15');
    const show = (name: string) =>
      bench.excel.workbook.edit({ source: 'user', label: 'Feuille', withoutUndo: true }, (tx) =>
        tx.activate(bench.sheet(name)),
      );
    show('Suivi');
    await checked(bench);
    show(SHEET);
    await checked(bench);
    bench.choose(SHEET, 'G15', 'T1/T2');
    bench.select(SHEET, 'H15');
    await checked(bench);
    expect(errors()).toEqual([]);
  });

  test('is one like any other: what was done before can no longer be taken back', async () => {
    await bench.session.addRows(1);
    bench.select(SHEET, 'G15');
    bench.choose(SHEET, 'G15', 'T1/T2');
    bench.select(SHEET, 'H15');
    await checked(bench);
    expect(bench.session.getState().notice).toBeUndefined();
  });

  test('is followed by the next one, in the cell under it', async () => {
    bench.type(SHEET, 'A14', [row('M-1', { 6: 'studio' })]);
    await checked(bench);
    bench.select(SHEET, 'G14');
    bench.choose(SHEET, 'G14', 'T1/T2');
    bench.select(SHEET, 'G15');
    await checked(bench);
    bench.choose(SHEET, 'G15', 'T1/T2');
    bench.select(SHEET, 'H15');
    await checked(bench);
    expect(errors()).toEqual([]);
  });

  test('is no change where one only passes by', async () => {
    await bench.session.addRows(1);
    bench.select(SHEET, 'G15');
    bench.select(SHEET, 'H15');
    await checked(bench);
    expect(bench.session.getState().notice).toMatchObject({ undoable: true });
  });
});

describe.each(NAMES_ASKED)('on an Excel of ExcelApi %s', (excelApi, names) => {
  test(`passing by costs one cell read and ${names} readings of names, the cell only where nothing was told and it has a list`, async () => {
    await bench.dispose();
    bench = await setUp({ excelApi });
    await bench.session.fetchAhead();
    await insertB(bench);
    await checked(bench);
    const requests = async (act: () => void) => {
      const before = bench.excel.host.requests.length;
      act();
      await checked(bench);
      return bench.excel.host.requests.length - before;
    };
    const select = (cell: string) => requests(() => bench.select(SHEET, cell));
    expect(await select('G15')).toBe(names);
    expect(await select('H15')).toBe(names + 1);
    expect(await select('F15')).toBe(names);
    await select('G15');
    await requests(() => bench.type(SHEET, 'G15', [['T1/T2']]));
    expect(await select('H15')).toBe(names);
  });
});

describe('the lists of our other sheets', () => {
  /** The first cell of each list that the workbook holds, and what one may choose there. */
  const lists = () =>
    bench.excel.workbook.sheets.flatMap(({ name, validations }) =>
      validations.flatMap(({ areas, rule }) => {
        const [area] = areas;
        if (rule.type !== 'list' || !area) return [];
        const entry = rule.source === '=IML_Zones' ? 'III' : 'T5 et plus';
        return [{ name, cell: cellAddress(area.top, area.left), entry, area: areaAddress(area) }];
      }),
    );

  test('are followed as those of the form: each one that is laid out', async () => {
    await insertA(bench);
    await bench.session.chooseForm('ModeleB_1');
    bench.type(SHEET, 'A14', [row('M-1'), row('M-2')]);
    await checked(bench);
    await bench.session.chooseRegime('2021');
    await bench.session.listZones();
    const followed: string[] = [];
    for (const { name, cell, entry } of lists()) {
      await bench.session.addRows(1);
      bench.select(name, cell);
      await checked(bench);
      expect(bench.session.getState().notice).toBeDefined();
      bench.choose(name, cell, entry);
      bench.select(name, 'A1');
      await checked(bench);
      if (bench.session.getState().notice === undefined) followed.push(`${name} ${cell}`);
    }
    expect(followed).toEqual(lists().map(({ name, cell }) => `${name} ${cell}`));
    expect(new Set(lists().map(({ name }) => name))).toEqual(
      new Set(['Modèle A', 'Modèle B', 'Paramètres', 'Zones des logements']),
    );
  });
});
