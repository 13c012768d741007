import { FLOOR } from '../../../src/workbook/excel';
import type { WorkbookEvent } from '../../../src/workbook/port';
import { dump } from './dump';
import { families, standing } from './families';
import { startRig, type Rig } from './rig';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig({ ExcelApi: FLOOR });
  await rig.workbook.apply([{ kind: 'add-sheet', sheet: 'À jeter' }, ...standing]);
});
afterEach(() => rig.stop());

const doable = Object.keys(families).filter((name) => name !== 'a table made larger');

test.each(doable)('a host that stops at the floor takes %s', async (name) => {
  await rig.workbook.apply(families[name] ?? []);
  expect((await rig.workbook.snapshot()).names.map((item) => item.name)).toContain(
    'ModeleB_1_total',
  );
});

test('a host without table.resize is refused before anything is written', async () => {
  const before = dump(rig.book);
  await expect(rig.workbook.apply(families['a table made larger'] ?? [])).rejects.toMatchObject({
    code: 'unsupported',
  });
  expect(dump(rig.book)).toEqual(before);
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
  });
  await stop();
});
