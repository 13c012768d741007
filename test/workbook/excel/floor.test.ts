import { FLOOR } from '../../../src/workbook/excel/requirements';
import type { Command, WorkbookEvent } from '../../../src/workbook/port';
import { dump } from './dump';
import { families, standing, standingCharts } from './families';
import { CUTS, startRig, type Rig } from './rig';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig({ ExcelApi: FLOOR });
  await rig.workbook.apply([
    { kind: 'add-sheet', sheet: 'À jeter' },
    ...standing,
    ...standingCharts,
  ]);
});
afterEach(() => rig.stop());

test.each(Object.keys(families))('a host that stops at the floor takes %s', async (name) => {
  await rig.workbook.apply(families[name] ?? []);
  expect((await rig.workbook.snapshot()).names.map((item) => item.name)).toContain(
    'ModeleB_1_total',
  );
});

describe('a table where the host cannot resize it', () => {
  const LARGER = families['a table made larger'] ?? [];
  const rangeOf = () => rig.book.table('ModeleB_1')?.area;

  test('grows by rows at its end, which take what is written there', async () => {
    await rig.workbook.apply(LARGER);
    expect(rangeOf()).toMatchObject({ top: 2, bottom: 6 });
    expect(rig.book.sheet('Modèle B')?.value(6, 1)).toBe('M-4');
  });

  test('shrinks again by what takes the change back', async () => {
    const before = dump(rig.book);
    const back = await rig.workbook.apply(LARGER);
    expect(rig.book.sheet('Modèle B')?.value(7, 1)).toBe('Total');
    await rig.workbook.apply(back);
    expect(dump(rig.book)).toEqual(before);
  });

  test.each([
    ['wider', [{ kind: 'resize-table', table: 'ModeleB_1', range: 'A2:D5' }]],
    ['from another row', [{ kind: 'resize-table', table: 'ModeleB_1', range: 'A3:C6' }]],
    [
      'after rows moved',
      [
        { kind: 'insert-rows', sheet: 'Modèle B', at: 1, count: 1 },
        { kind: 'resize-table', table: 'ModeleB_1', range: 'A3:C7' },
      ],
    ],
  ] satisfies [string, Command[]][])('is not made %s: nothing is written', async (_, commands) => {
    const before = dump(rig.book);
    await expect(rig.workbook.apply(commands)).rejects.toMatchObject({ code: 'unsupported' });
    expect(dump(rig.book)).toEqual(before);
  });

  test.each(CUTS)('is as it was when the change is %s', async (cut) => {
    const before = dump(rig.book);
    rig.cut(2, cut);
    await expect(rig.workbook.apply(LARGER)).rejects.toBeDefined();
    expect(dump(rig.book)).toEqual(before);
  });
});

test('a host that does not tell of renamed sheets still names them as they are now', async () => {
  const events: WorkbookEvent[] = [];
  const stop = await rig.workbook.listen((event) => events.push(event));
  const sheet = rig.book.sheet('Modèle B');
  if (!sheet) throw new Error('no sheet');
  rig.book.edit({ source: 'user', label: '' }, (tx) => {
    tx.updateSheet(sheet, { name: 'Renommée' });
    tx.type(sheet, 3, 1, [['x']]);
  });
  await rig.settle();
  expect(events).toContainEqual({
    kind: 'changed',
    sheet: 'Renommée',
    range: 'A3',
    structural: false,
    own: false,
    remote: false,
  });
  await stop();
});
