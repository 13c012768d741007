import { leaningOn, leaningOnWritten, wholeSheets } from '../../../src/app/session/leaningOn';
import type { CellValue, Command, Leaning, SheetSnapshot } from '../../../src/workbook/port';

/** Rows 10 to 12, columns B to D: « r10c2 » in B10, and a formula in D12. */
const SHEET: SheetSnapshot = {
  name: 'F',
  top: 10,
  left: 2,
  values: [10, 11, 12].map((row) => [2, 3, 4].map((column) => `r${row}c${column}`)),
  formulas: [10, 11, 12].map((row) => [null, null, row === 12 ? '=B12' : null]),
  visible: true,
  protected: false,
  merges: [],
};
const read = wholeSheets({ sheets: [SHEET] });

const write = (range: string, values: readonly (readonly CellValue[])[]): Command => ({
  kind: 'write',
  sheet: 'F',
  range,
  values,
});
const insert = (at: number, count: number): Command => ({
  kind: 'insert-rows',
  sheet: 'F',
  at,
  count,
});
const row = (number: number) =>
  [2, 3, 4].map((column) => (number === 12 && column === 4 ? undefined : `r${number}c${column}`));
const BLANK = [null, null, null];

const cellsIn = (leaning: readonly Leaning[]) =>
  leaning.flatMap((each) => ('table' in each ? [] : [each]));

/** The rows that a list of commands leans on, each with its cells. */
function rowsOf(commands: readonly Command[]) {
  return cellsIn(leaningOn(commands, read)).flatMap(({ top, values }) =>
    values.map((cells, r) => [top + r, cells]),
  );
}

describe('A change leans on', () => {
  test.each<[string, readonly Command[], unknown]>([
    ['the whole row of the cell that it writes', [write('C11', [['x']])], [[11, row(11)]]],
    ['all but the formulas of its row', [write('C12', [['x']])], [[12, row(12)]]],
    ['the emptiness of a row below the others', [write('C13', [['x']])], [[13, BLANK]]],
    [
      'the rows on both sides of rows that it inserts',
      [insert(12, 2)],
      [
        [11, row(11)],
        [12, row(12)],
      ],
    ],
    [
      'rows where they stood before those that it inserts: 13 was 11 before two rows at 10',
      [insert(10, 2), write('C13', [['x']])],
      [
        [9, BLANK],
        [10, row(10)],
        [11, row(11)],
      ],
    ],
    [
      'nothing of the rows that it brings',
      [insert(12, 1), write('C12', [['x']])],
      [
        [11, row(11)],
        [12, row(12)],
      ],
    ],
    [
      'every row that it deletes',
      [{ kind: 'delete-rows', sheet: 'F', at: 10, count: 2 }],
      [
        [10, row(10)],
        [11, row(11)],
      ],
    ],
    [
      'nothing of a sheet that it adds, nor of a look',
      [
        { kind: 'add-sheet', sheet: 'F' },
        write('C11', [['x']]),
        { kind: 'style', sheet: 'F', range: 'C11', style: { bold: true } },
      ],
      [],
    ],
    [
      'nothing of a sheet that was not read',
      [{ ...write('C11', [['x']]), sheet: 'G' } as Command],
      [],
    ],
  ])('%s', (_what, commands, expected) => expect(rowsOf(commands)).toEqual(expected));

  test('each of 3,333 rows of three cells, and only the first and the last of 3,334: 10,002 cells', () => {
    const column = (rows: number) =>
      write(
        `C1:C${rows}`,
        Array.from({ length: rows }, () => ['x']),
      );
    expect(rowsOf([column(3333)])).toHaveLength(3333);
    expect(rowsOf([column(3334)]).map(([number]) => number)).toEqual([1, 3334]);
  });
});

describe('A change that is taken back leans on', () => {
  const cells = (commands: readonly Command[]) =>
    cellsIn(leaningOnWritten(commands)).map(({ top, left, values }) => [top, left, values]);

  test('the constants that it wrote', () => {
    expect(cells([write('C11:D11', [['x', 5]])])).toEqual([[11, 3, [['x', 5]]]]);
  });

  test('nothing of a cell that it wrote over again, nor of a formula', () => {
    const formula: Command = { kind: 'formulas', sheet: 'F', range: 'D11', formulas: [['=1']] };
    expect(cells([write('C11:D11', [['x', 5]]), formula])).toEqual([[11, 3, [['x', undefined]]]]);
  });

  test('nothing of the headings of a new table, which Excel may rewrite', () => {
    const table: Command = {
      kind: 'add-table',
      sheet: 'F',
      range: 'C11:C12',
      name: 'T',
      style: null,
      filterButtons: false,
      banded: false,
    };
    expect(cells([write('C11:C12', [[2025], ['x']]), table])).toEqual([
      [11, 3, [[undefined], ['x']]],
    ]);
  });

  test('nothing of a sheet that it added, or whose rows it moved', () => {
    expect(cells([{ kind: 'add-sheet', sheet: 'F' }, write('C11', [['x']])])).toEqual([]);
    expect(cells([insert(2, 1), write('C11', [['x']])])).toEqual([]);
  });
});
