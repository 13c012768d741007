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

test('a change written when the connection goes for good is told place by place, and taken back once it is there again', async () => {
  await rigWithForm();
  const before = dump(rig.book);
  rig.cut(2, 'answered in vain');
  const asked = rig.requests().length;
  const goForGood = () => {
    // Requests that only release objects come between, and do not count.
    if (rig.requests().length === asked + 2)
      rig.cut(1, 'lost before it arrives', { forGood: true });
  };
  for (const nth of [2, 3, 4]) rig.meanwhile(nth, goForGood);
  const error = await failureOf(
    rig.workbook.apply([
      { kind: 'write', sheet: 'Feuil1', range: 'A1:A2', values: [['un'], ['deux']] },
      { kind: 'write', sheet: 'Feuil1', range: 'C1', values: [['trois']] },
    ]),
  );
  expect(error).toMatchObject({
    code: 'connection-lost',
    at: { left: ['Feuil1!A1:A2', 'Feuil1!C1'] },
  });
  expect(dump(rig.book)).not.toEqual(before);
  // Still cut: the places are told again.
  expect(await error?.at.putBack?.()).toEqual(['Feuil1!A1:A2', 'Feuil1!C1']);
  rig.cut(Infinity, 'refused');
  expect(await error?.at.putBack?.()).toEqual([]);
  expect(dump(rig.book)).toEqual(before);
});
