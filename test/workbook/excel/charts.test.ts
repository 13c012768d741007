import type { HostChart } from '../../../office-host';
import { areaAddress } from '../../../src/grid/a1';
import { chartOf, figures } from '../charts';
import { startRig, type Rig } from './rig';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
  await rig.workbook.apply([{ kind: 'add-sheet', sheet: 'Suivi' }, figures('Suivi')]);
});
afterEach(() => rig.stop());

function charts(): readonly HostChart[] {
  return rig.book.sheet('Suivi')?.charts ?? [];
}

test('a chart stands as the command says, without the series that Excel guesses', async () => {
  await rig.workbook.apply([chartOf('Suivi')]);
  const [chart] = charts();
  expect(chart).toMatchObject({
    name: 'Suivi_1',
    title: { visible: true, text: 'Demandé & payé par année' },
    legend: { visible: true, position: 'Bottom' },
    valueFormat: '#,##0 "€"',
  });
  expect(areaAddress(chart!.area)).toBe('A6:F22');
  expect(
    chart?.series.map(({ name, values, categories, color }) => [name, values, categories, color]),
  ).toEqual([
    ['Demandé', '=Suivi!$B$2:$B$4', '=Suivi!$A$2:$A$4', '#1F4E79'],
    ['Payé', '=Suivi!$C$2:$C$4', '=Suivi!$A$2:$A$4', '#2E7D32'],
  ]);
});

test('it takes a survey, a change, and one more request for the guessed series', async () => {
  const before = rig.requests().length;
  await rig.workbook.apply([chartOf('Suivi')]);
  expect(rig.requests().length - before).toBe(3);
});

test('the way back of a chart added is its deletion', async () => {
  const back = await rig.workbook.apply([chartOf('Suivi')]);
  expect(back).toEqual([{ kind: 'delete-chart', sheet: 'Suivi', name: 'Suivi_1' }]);
  await rig.workbook.apply(back);
  expect(charts()).toEqual([]);
});

test.each([
  ['replaced', chartOf('Suivi', { name: 'SUIVI_1', title: 'Neuf' }), ['Neuf']],
  ['deleted', { kind: 'delete-chart', sheet: 'Suivi', name: 'suivi_1' } as const, []],
])('a chart that is %s leaves nothing behind and has no way back', async (_, command, titles) => {
  await rig.workbook.apply([chartOf('Suivi')]);
  expect(await rig.workbook.apply([command])).toEqual([]);
  expect(charts().map(({ title }) => title.text)).toEqual(titles);
});

test('of two charts of one name in a list, the last one stands whole', async () => {
  await rig.workbook.apply([
    chartOf('Suivi', { title: 'Ancien' }),
    { kind: 'insert-rows', sheet: 'Suivi', at: 1, count: 1 },
    chartOf('Suivi', { title: 'Neuf' }),
  ]);
  expect(charts().map(({ title, series }) => [title.text, series.length])).toEqual([['Neuf', 2]]);
});

test('a chart added and deleted by one list is never seen', async () => {
  const back = await rig.workbook.apply([
    chartOf('Suivi'),
    chartOf('Suivi', { title: 'Neuf' }),
    { kind: 'delete-chart', sheet: 'Suivi', name: 'Suivi_1' },
  ]);
  expect(charts()).toEqual([]);
  expect(back).toEqual([]);
});

test('what an interrupted replacement left behind is swept by the next one', async () => {
  await rig.workbook.apply([
    chartOf('Suivi'),
    chartOf('Suivi', { name: 'Suivi_1 (remplacé)', title: 'Reste' }),
  ]);
  await rig.workbook.apply([chartOf('Suivi', { title: 'Neuf' })]);
  expect(charts().map(({ name, title }) => [name, title.text])).toEqual([['Suivi_1', 'Neuf']]);
});

test('a chart on a sheet of the same list goes with it', async () => {
  const back = await rig.workbook.apply([
    { kind: 'add-sheet', sheet: 'Autre' },
    figures('Autre'),
    chartOf('Autre'),
  ]);
  expect(back).toEqual([{ kind: 'delete-sheet', sheet: 'Autre' }]);
});
