/**
 * Excel does not answer: the pane says so, nothing waits for ever, and nothing is written again before
 * it is read. Each act is silent at one of its calls; `TORTURE=1` makes each silent at every one.
 */
import type { LiveWorkbook } from '../../src/workbook/port';
import { goodRow, insertB, setUp, until, type Bench } from './support/bench';
import { journeys } from './support/journeys';

const CALLS = ['snapshot', 'readBlocks', 'apply', 'select'] as const;
const MOST_CALLS = 5;
const limits = { lecture: 150, ecriture: 150 };

/** From now on, the call of that number is never answered. Gives how many were made, and of which kind. */
function silenceAt(workbook: LiveWorkbook, at: number): string[] {
  const made: string[] = [];
  for (const name of CALLS) {
    const answer = workbook[name].bind(workbook) as (...args: unknown[]) => Promise<unknown>;
    const spy = jest.spyOn(workbook, name) as unknown as jest.SpyInstance<Promise<unknown>>;
    spy.mockImplementation((...args: unknown[]) => {
      made.push(name);
      return made.length === at ? new Promise(() => undefined) : answer(...args);
    });
  }
  return made;
}

const acts = journeys.filter(({ acts: [act] }) => act !== undefined && act !== 'bringRowsIn');
const everywhere = acts.flatMap((journey) =>
  Array.from({ length: MOST_CALLS }, (_, i) => ({ ...journey, at: i + 1 })),
);
const sample = acts
  .map((journey, i) => ({ ...journey, at: 1 + (i % 3) }))
  .filter((_, i) => i % 2 < 1);

test.each(process.env.TORTURE ? everywhere : sample)(
  '$what, silent at its call $at, is told and given up, and reading goes on',
  async ({ given, act, at }) => {
    const bench = await setUp({ limits });
    const { session, workbook } = bench;
    await given(bench);
    const made = silenceAt(workbook, at);
    const done = act(bench);
    let isDone = false;
    void Promise.resolve(done).then(() => (isDone = true));
    await until(() => isDone || (made.length >= at && session.getState().silence !== undefined));
    // Some acts make fewer calls: the readings that follow are answered.
    if (isDone) jest.restoreAllMocks();
    else {
      expect(session.getState().silence).toBe(made[at - 1] === 'apply' ? 'ecriture' : 'lecture');
      session.giveUp();
      await done;
      const written = made.slice(0, at - 1).includes('apply');
      const during = made[at - 1] === 'apply' ? 'sans-reponse' : written ? 'relecture' : undefined;
      expect(session.getState().problem?.during).toBe(during);
    }
    expect(session.getState().busy).toBeUndefined();
    expect(session.getState().silence).toBeUndefined();
    const writes = made.filter((name) => name === 'apply').length;
    await session.checkAll();
    expect(session.getState()).toMatchObject({ busy: undefined, problem: undefined });
    expect(made.filter((name) => name === 'apply')).toHaveLength(writes);
    await bench.dispose();
  },
);

const withRow = async (bench: Bench) => {
  await insertB(bench);
  bench.type('Modèle B', 'A14', [goodRow('M-1')]);
};

test('a change answered after one gave up on it is heard, told, and never made again', async () => {
  const bench = await setUp({ limits });
  const { session, workbook } = bench;
  await withRow(bench);
  const apply = workbook.apply.bind(workbook);
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  const spy = jest.spyOn(workbook, 'apply').mockImplementationOnce(async (commands) => {
    await held;
    return apply(commands);
  });
  const done = session.addRows(3);
  await until(() => session.getState().silence === 'ecriture');
  session.wait();
  expect(session.getState().silence).toBeUndefined();
  await until(() => session.getState().silence === 'ecriture');
  session.giveUp();
  await done;
  expect(session.getState().problem?.during).toBe('sans-reponse');
  answer();
  await until(() => session.getState().problem?.during === 'tardive-faite');
  await session.checkAll();
  expect(session.getState().problem).toBeUndefined();
  const area = bench.excel.workbook.table('ModeleB_1')?.area;
  expect((area?.bottom ?? 0) - (area?.top ?? 0)).toBe(8);
  expect(spy).toHaveBeenCalledTimes(1);
  await bench.dispose();
});

test('an answer that comes in time is no silence', async () => {
  const bench = await setUp();
  const seen: unknown[] = [];
  bench.session.subscribe(() => seen.push(bench.session.getState().silence));
  await insertB(bench);
  expect(seen.filter((silence) => silence !== undefined)).toEqual([]);
  await bench.dispose();
});
