/** Rows outside the table of a form: which are told, from which row, and with headings over them. */
import type { CellValue } from '../../../src/core/CellValue';
import { columns } from '../../../src/core/forms/column';
import {
  findRowsAside,
  findStrays,
  hiddenAmong,
  positionsFrom,
} from '../../../src/core/reading/strays';
import { finish } from '../../../src/core/steps';
import { sheet } from '../sheet';

const HEADINGS = columns.map(({ intitule }) => intitule);
/** 45 749 is 2 April 2025, 45 700 12 February 2025. */
const household = (name: string): readonly CellValue[] => [
  ...['Néolia', name, '250-1234-01', 45_700, 45_700, 45_749, 'T3/T4', 6.05, 6.2],
];
const alone = (value: CellValue): readonly CellValue[] => [null, value];
const EMPTY: readonly CellValue[] = [];

/** The table ends in row 2; what comes under it begins in row 3. */
const under = (...rows: readonly (readonly CellValue[])[]) =>
  sheet('F', [HEADINGS, household('M-1'), ...rows]);

function strays(
  rows: readonly (readonly CellValue[])[],
  { lastOwn = 2, own = [] as readonly string[], last = rows.length + 2 } = {},
) {
  const zone = { colonnes: positionsFrom(1), first: 3, last, own: new Set(own), lastOwn };
  return finish(findStrays(under(...rows), zone)).map(({ rang, cells, sousIntitules = false }) => [
    rang,
    cells.menage,
    sousIntitules,
  ]);
}

describe('under the table', () => {
  test.each<[string, readonly (readonly CellValue[])[], Parameters<typeof strays>[1], unknown]>([
    [
      'the first row and the last are looked at',
      [household('M-2'), EMPTY, household('M-3')],
      {},
      [
        [3, 'M-2', false],
        [5, 'M-3', false],
      ],
    ],
    [
      'nothing past the last row is',
      [EMPTY, household('M-2'), household('M-3')],
      { last: 4 },
      [[4, 'M-2', false]],
    ],
    ['one cell alone is a note', [EMPTY, alone('Vu avec M. Petit')], {}, []],
    [
      'one cell alone in the last row of the certificate is told',
      [alone('x')],
      { lastOwn: 3 },
      [[3, 'x', false]],
    ],
    ['one cell alone just under it is a note', [EMPTY, alone('x')], { lastOwn: 3 }, []],
    [
      'one cell alone just under a stray row goes with it',
      [household('M-2'), alone('M-3')],
      {},
      [
        [3, 'M-2', false],
        [4, 'M-3', false],
      ],
    ],
    ['two rows under it no more', [household('M-2'), EMPTY, alone('M-3')], {}, [[3, 'M-2', false]]],
    ['two cells are told', [['Néolia', 'M-2']], {}, [[3, 'M-2', false]]],
    ['what the form itself holds is not', [['Néolia', 'M-2']], { own: ['A3', 'B3'] }, []],
    [
      'headings are no row; those just under them are marked',
      [HEADINGS, household('M-2'), household('M-3')],
      {},
      [
        [4, 'M-2', true],
        [5, 'M-3', false],
      ],
    ],
    [
      'headings two rows above mark nothing',
      [HEADINGS, EMPTY, household('M-2')],
      {},
      [[5, 'M-2', false]],
    ],
    [
      'three headings are headings',
      [HEADINGS.slice(0, 3), household('M-2')],
      {},
      [[4, 'M-2', true]],
    ],
    ['two headings are a row', [HEADINGS.slice(0, 2)], {}, [[3, HEADINGS[1], false]]],
  ])('%s', (_, rows, zone, expected) => {
    expect(strays(rows, zone)).toEqual(expected);
  });

  test('a column that the form lacks holds nothing', () => {
    const colonnes = { bailleur: 1, typologie: 7 };
    const zone = { colonnes, first: 3, last: 3, own: new Set<string>(), lastOwn: 2 };
    expect(finish(findStrays(under(alone('M-2')), zone))).toEqual([]);
  });
});

describe('beside the table', () => {
  /** Rows of a sheet whose own table ends in column I (9). */
  const aside = (rows: readonly (readonly CellValue[])[], { first = 1, last = rows.length } = {}) =>
    finish(findRowsAside(sheet('F', rows), 9, { first, last })).map(
      ({ rang, gauche, cells, sousIntitules = false }) => [
        rang,
        gauche,
        cells.menage,
        sousIntitules,
      ],
    );
  const beside = (cells: readonly CellValue[], gap = 0) => [
    ...Array<null>(9 + gap).fill(null),
    ...cells,
  ];

  test('a household right beside it, and one further right, begin in their own columns', () => {
    expect(aside([beside(household('M-2')), beside(household('M-3'), 4)])).toEqual([
      [1, 10, 'M-2', false],
      [2, 14, 'M-3', false],
    ]);
  });

  test('six cells with a class and two dates are enough at the edge of the sheet, five are not', () => {
    const six = [null, ...household('M-2').slice(1, 7)];
    const five = [null, null, ...household('M-2').slice(2, 7)];
    expect(aside([beside(six)])).toEqual([[1, 10, 'M-2', false]]);
    expect(aside([beside(five)])).toEqual([]);
  });

  test('headings right above are taken along, not those of another row', () => {
    const rows = [beside(HEADINGS), beside(household('M-2')), beside(household('M-3'))];
    expect(aside(rows)).toEqual([
      [2, 10, 'M-2', true],
      [3, 10, 'M-3', false],
    ]);
  });

  test('only the rows asked for are looked at', () => {
    const rows = ['M-1', 'M-2', 'M-3', 'M-4'].map((name) => beside(household(name)));
    expect(aside(rows, { first: 2, last: 3 }).map(([, , name]) => name)).toEqual(['M-2', 'M-3']);
  });
});

test('hidden rows are named among those given', () => {
  const rows = [3, 4, 5].map((rang) => ({ rang, cells: {} as never }));
  expect(hiddenAmong(sheet('F', [], { hiddenRows: [4, 9] }), rows)).toEqual([4]);
});
