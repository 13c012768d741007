/** What becomes of a task that somebody overtakes, or that fails half way. */
import { Lane } from '../../../src/app/mirror/lane';
import { Tasks } from '../../../src/app/session/tasks';
import type { SessionState } from '../../../src/app/state';
import { createStore } from '../../../src/app/state/store';
import { WorkbookError } from '../../../src/workbook/errors';

const EDITING = new WorkbookError('cell-edit-mode', 'A cell is being edited');
const KIND = { task: 'correction', during: 'correction' } as const;
const LEFT = ['Modèle B!A14:I14', 'Suivi!A5:F5'];
const PLACES = ['Modèle\u00a0B\u00a0!\u00a0A14:I14', 'Suivi\u00a0!\u00a0A5:F5'];

function desk(cellLeft: () => Promise<unknown> = () => Promise.reject(EDITING)) {
  const store = createStore<SessionState>({ phase: 'sans-formulaire', forms: [] });
  return { tasks: new Tasks(new Lane(), store, cellLeft), state: () => store.getState() };
}

/** A task that fails half way; its way back succeeds at the `succeeds`-th time. */
async function halfDone(succeeds: number) {
  const { tasks, state } = desk();
  let times = 0;
  const putBack = () => Promise.resolve((times += 1) >= succeeds ? [] : LEFT);
  await tasks.run(KIND, () => {
    throw new WorkbookError('connection-lost', 'lost', { left: LEFT, putBack });
  });
  return { tasks, state, times: () => times };
}

describe('A task that fails half way', () => {
  test('names the places that it left, which can be put back', async () => {
    const { state } = await halfDone(1);
    expect(state().problem).toEqual({
      code: 'connection-lost',
      during: 'correction',
      restes: PLACES,
      revocable: true,
    });
  });

  test('is put back, and the workbook is read again', async () => {
    const { tasks, state, times } = await halfDone(1);
    let readings = 0;
    await tasks.putBack(() => Promise.resolve((readings += 1)));
    expect([times(), readings]).toEqual([1, 1]);
    expect(state()).toMatchObject({ problem: undefined, notice: { kind: 'annule' } });
  });

  test('is still told where putting it back fails, and can be put back once more', async () => {
    const { tasks, state } = await halfDone(2);
    await tasks.putBack(() => Promise.resolve());
    expect(state().problem).toMatchObject({ restes: PLACES, revocable: true });
    await tasks.putBack(() => Promise.resolve());
    expect(state().problem).toBeUndefined();
  });

  test('can be put back after one looked around, read the workbook, or failed to', async () => {
    const { tasks, state, times } = await halfDone(1);
    await tasks.run({ task: 'lecture', during: 'lecture', quiet: true }, () => Promise.resolve());
    await tasks.run({ task: 'verification', during: 'lecture' }, () => Promise.resolve());
    await tasks.run({ task: 'verification', during: 'lecture' }, () =>
      Promise.reject(new WorkbookError('busy', 'busy')),
    );
    expect(state().problem).toMatchObject({ restes: PLACES, revocable: true });
    await tasks.putBack(() => Promise.resolve());
    expect([times(), state().problem]).toEqual([1, undefined]);
  });

  test('is put back no more once another task writes', async () => {
    const { tasks, state, times } = await halfDone(1);
    await tasks.run(KIND, () => {
      tasks.begin();
      tasks.done();
      return Promise.resolve();
    });
    expect(state().problem).toBeUndefined();
    await tasks.putBack(() => Promise.resolve());
    expect(times()).toBe(0);
  });

  test('is put back no more once somebody wrote: what stands there may be theirs', async () => {
    const { tasks, state, times } = await halfDone(1);
    tasks.forget();
    expect(state().problem).toMatchObject({ restes: PLACES, revocable: false });
    await tasks.putBack(() => Promise.resolve());
    expect(times()).toBe(0);
  });
});

describe('A task overtaken by somebody else', () => {
  const overtaken = new WorkbookError('changed-meanwhile', 'meanwhile', { sheet: 'Modèle B' });

  test.each([
    [1, 2, undefined],
    [2, 3, undefined],
    [3, 3, { code: 'changed-meanwhile', during: 'correction', lieu: 'Modèle B' }],
  ])('overtaken %i times is tried %i times', async (failures, tries, problem) => {
    const { tasks, state } = desk();
    let count = 0;
    await tasks.run(KIND, () => {
      count += 1;
      return count <= failures ? Promise.reject(overtaken) : Promise.resolve();
    });
    expect(count).toBe(tries);
    expect(state().problem).toEqual(problem);
  });

  test('is not tried again where it had written, or left something changed', async () => {
    const { tasks, state } = desk();
    let count = 0;
    await tasks.run(KIND, () => {
      count += 1;
      tasks.done();
      return Promise.reject(overtaken);
    });
    await tasks.run(KIND, () => {
      count += 1;
      return Promise.reject(new WorkbookError('changed-meanwhile', 'meanwhile', { left: LEFT }));
    });
    expect(count).toBe(2);
    expect(state().problem).toMatchObject({ restes: PLACES });
  });
});

describe('A task asked for while a cell is being edited', () => {
  test('is done once the cell is left, however often another one is entered', async () => {
    const waits: string[] = [];
    const { tasks, state } = desk(() => Promise.resolve(waits.push('left')));
    let refusals = 4;
    let done = 0;
    await tasks.run(KIND, () => {
      refusals -= 1;
      if (refusals >= 0) return Promise.reject(EDITING);
      done += 1;
      return Promise.resolve();
    });
    expect({ waits: waits.length, done }).toEqual({ waits: 4, done: 1 });
    expect(state()).toMatchObject({ problem: undefined, busy: undefined });
  });

  test('says so at once where Excel cannot wait', async () => {
    const { tasks, state } = desk();
    let times = 0;
    await tasks.run(KIND, () => {
      times += 1;
      return Promise.reject(EDITING);
    });
    expect(times).toBe(1);
    expect(state().problem).toMatchObject({ code: 'cell-edit-mode', during: 'correction' });
  });

  test('is not done again once it wrote, nor where it left something changed', async () => {
    const { tasks, state } = desk(() => Promise.resolve());
    let times = 0;
    const refuse = (error: WorkbookError) => () => {
      times += 1;
      return Promise.reject(error);
    };
    await tasks.run(KIND, () => {
      tasks.begin();
      tasks.done();
      return refuse(EDITING)();
    });
    expect(times).toBe(1);
    await tasks.run(KIND, refuse(new WorkbookError('cell-edit-mode', 'half', { left: LEFT })));
    expect(times).toBe(2);
    expect(state().problem?.code).toBe('cell-edit-mode');
  });
});
