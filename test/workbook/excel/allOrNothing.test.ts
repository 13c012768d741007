import { WorkbookError } from '../../../src/workbook/errors';
import { dump } from './dump';
import { families, standing, standingCharts } from './families';
import { CUTS, startRig, type Cut, type Rig } from './rig';

let rig: Rig;
afterEach(() => rig.stop());

async function rigWithForm(): Promise<Rig> {
  rig = await startRig();
  await rig.workbook.apply([
    { kind: 'add-sheet', sheet: 'À jeter' },
    ...standing,
    ...standingCharts,
  ]);
  return rig;
}

async function failureOf(work: Promise<unknown>): Promise<WorkbookError | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(WorkbookError);
    return error as WorkbookError;
  }
}

/** What the change makes of the workbook when nothing fails, and how many requests it takes. */
async function successOf(name: string) {
  await rigWithForm();
  const first = rig.requests().length;
  await rig.workbook.apply(families[name] ?? []);
  const taken = rig.requests().length - first;
  const done = dump(rig.book);
  rig.stop();
  return { taken, done };
}

describe.each(Object.keys(families))('%s', (name) => {
  test.each(CUTS)(
    'leaves the workbook as it was, or as it should be, when each request is %s',
    async (cut: Cut) => {
      const { taken, done } = await successOf(name);
      expect(taken).toBeGreaterThan(1);
      for (let nth = 1; nth <= taken; nth += 1) {
        await rigWithForm();
        const before = dump(rig.book);
        rig.cut(nth, cut);
        const error = await failureOf(rig.workbook.apply(families[name] ?? []));
        expect(dump(rig.book)).toEqual(error === undefined ? done : before);
        expect(error?.at.left).toBeUndefined();
        rig.stop();
      }
    },
  );

  test('gives back a workbook that can be changed again', async () => {
    await rigWithForm();
    rig.cut(2, 'refused');
    const error = await failureOf(rig.workbook.apply(families[name] ?? []));
    expect(error).toBeDefined();
    await rig.workbook.apply(families[name] ?? []);
    const { done } = await successOf(name);
    await rigWithForm();
    await rig.workbook.apply(families[name] ?? []);
    expect(dump(rig.book)).toEqual(done);
  });
});
