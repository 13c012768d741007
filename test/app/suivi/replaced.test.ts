/** What replaces something of ours is one change: « Annuler » brings the former one back whole. */
import type { Session } from '../../../src/app/session';
import { checked, setUp, type Bench } from '../support/bench';
import { faceOf } from '../support/face';
import { fillClasseur, fillRow } from './classeur';

interface Case {
  readonly what: string;
  readonly first: (session: Session) => Promise<void>;
  readonly again: (session: Session) => Promise<void>;
  readonly sheet: string;
}

const bilan = (session: Session) => session.rooms.suivi.writeBilan();
const chart = (session: Session) => session.rooms.suivi.drawChart();

const cases: readonly Case[] = [
  { what: 'the bilan', first: bilan, again: bilan, sheet: 'Bilan' },
  { what: 'the chart of Suivi', first: chart, again: chart, sheet: 'Suivi' },
];

type Cell = ReturnType<NonNullable<ReturnType<Bench['excel']['workbook']['sheet']>>['cell']>;

/** What a person sees of a cell: white on a white sheet is nothing, and letters only where some stand. */
function seen({ style, value }: Cell) {
  const white = (color: string | undefined) => (color === '#FFFFFF' ? undefined : color);
  const { fill, top, right, bottom, left, bold, italic, fontSize, horizontal, numberFormat } =
    style;
  const lines = [top, right, bottom, left].map((line) => white(line?.color));
  const letters = value === null ? [] : [bold, italic, fontSize, horizontal, numberFormat];
  return [white(fill), ...lines, ...letters];
}

/** How the cells of the sheet look, and what its charts show; each drawing has ids of its own. */
function looksOf({ excel }: Bench, name: string) {
  const sheet = excel.workbook.sheet(name);
  const rows = Array.from({ length: 60 }, (_, i) => i + 1);
  const columns = Array.from({ length: name === 'Bilan' ? 11 : 0 }, (_, i) => i + 1);
  return {
    cells: rows.map((row) => columns.map((column) => sheet && seen(sheet.cell(row, column)))),
    charts: sheet?.charts.map(({ name: chart, title, series }) => ({
      chart,
      title,
      series: series.map(({ name: of, values, categories, color }) => ({
        of,
        values,
        categories,
        color,
      })),
    })),
  };
}

/** A year more in *Suivi*: the blocks of the bilan take another row each. */
async function nextYear(bench: Bench): Promise<void> {
  const table = bench.excel.workbook.table('Suivi');
  const bottom = (table?.area.bottom ?? 0) + 1;
  await bench.workbook.apply([{ kind: 'resize-table', table: 'Suivi', range: `A4:K${bottom}` }]);
  await fillRow(
    bench.workbook,
    'Suivi',
    [
      ['Année', 2022],
      ['T1/T2', 1],
      ['Total', 1],
    ],
    2,
  );
}

test.each(cases)('$what made again is one change that is taken back whole', async (one) => {
  const bench = await setUp();
  await fillClasseur(bench.workbook);
  await bench.session.checkAll();
  await one.first(bench.session);
  await nextYear(bench);
  await bench.session.checkAll();
  const before = { ...faceOf(bench.excel), ...looksOf(bench, one.sheet) };
  const apply = jest.spyOn(bench.workbook, 'apply');
  await one.again(bench.session);
  expect(bench.session.getState().problem).toBeUndefined();
  expect(apply).toHaveBeenCalledTimes(1);
  expect({ ...faceOf(bench.excel), ...looksOf(bench, one.sheet) }).not.toEqual(before);
  await bench.session.undo();
  await checked(bench);
  expect(bench.session.getState().problem).toBeUndefined();
  expect({ ...faceOf(bench.excel), ...looksOf(bench, one.sheet) }).toEqual(before);
  await bench.dispose();
});
