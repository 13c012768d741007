import { Abandoned, Lane } from '../../src/app/mirror/lane';
import { Upkeep } from '../../src/app/mirror/upkeep';
import type { SessionState } from '../../src/app/state';
import { createStore } from '../../src/app/state/store';
import { WorkbookError } from '../../src/workbook/errors';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const editing = () => new WorkbookError('cell-edit-mode', 'A cell is being edited');

/** Two who follow; each notes what it was asked for, and fails as often as it is told to. */
function setUp() {
  const store = createStore<SessionState>({ phase: 'sans-formulaire', forms: [] });
  const lane = new Lane();
  const upkeep = new Upkeep(lane, store);
  const done: string[] = [];
  const failures: Record<string, Error[]> = { forms: [], annexes: [] };
  const job = (name: string) =>
    upkeep.add(() => {
      done.push(name);
      const failure = failures[name]?.shift();
      return failure ? Promise.reject(failure) : Promise.resolve();
    });
  const forms = job('forms');
  const annexes = job('annexes');
  return { store, lane, upkeep, done, failures, forms, annexes };
}

const wait = (ms: number) => jest.advanceTimersByTimeAsync(ms);

test('a burst is one turn 80 ms after its last event, in the order of those who follow', async () => {
  const { done, forms, annexes } = setUp();
  annexes();
  await wait(79);
  forms();
  annexes();
  await wait(79);
  expect(done).toEqual([]);
  await wait(1);
  expect(done).toEqual(['forms', 'annexes']);
  await wait(5000);
  expect(done).toEqual(['forms', 'annexes']);
});

test('who asked for nothing reads nothing', async () => {
  const { done, annexes } = setUp();
  annexes();
  await wait(80);
  expect(done).toEqual(['annexes']);
});

test('it waits for the task under way', async () => {
  const { lane, done, forms } = setUp();
  let finish: () => void = () => undefined;
  void lane.run(() => new Promise<void>((resolve) => (finish = resolve)));
  forms();
  await wait(5000);
  expect(done).toEqual([]);
  finish();
  await wait(0);
  expect(done).toEqual(['forms']);
});

test('what Excel refuses makes the others wait too, and all are asked again 600 ms later', async () => {
  const { done, failures, forms, annexes } = setUp();
  failures.forms = [editing()];
  forms();
  annexes();
  await wait(80);
  expect(done).toEqual(['forms']);
  await wait(599);
  expect(done).toEqual(['forms']);
  await wait(1);
  expect(done).toEqual(['forms', 'forms', 'annexes']);
});

test('the fourth refusal in a row is told, the third is not, and success closes what was told', async () => {
  const { store, failures, forms } = setUp();
  failures.forms = [editing(), editing(), editing(), editing()];
  forms();
  await wait(80 + 600 + 600);
  expect(store.getState().problem).toBeUndefined();
  await wait(600);
  expect(store.getState().problem).toEqual({ code: 'cell-edit-mode', during: 'ecoute' });
  await wait(600);
  expect(store.getState().problem).toBeUndefined();
  // The count begins again.
  failures.forms = [editing(), editing(), editing()];
  forms();
  await wait(5000);
  expect(store.getState().problem).toBeUndefined();
});

test('who types on, cell after cell, is told nothing; the fourth refusal after the last one is', async () => {
  const { store, failures, forms } = setUp();
  failures.forms = Array.from({ length: 20 }, editing);
  for (let cell = 0; cell < 8; cell += 1) {
    forms();
    await wait(300);
  }
  expect(store.getState().problem).toBeUndefined();
  await wait(600 + 600);
  expect(store.getState().problem).toBeUndefined();
  await wait(600);
  expect(store.getState().problem).toEqual({ code: 'cell-edit-mode', during: 'ecoute' });
});

test('what does not pass is told at once and asked no more; the others are read, and do not hide it', async () => {
  const { store, done, failures, forms, annexes } = setUp();
  failures.forms = [new WorkbookError('connection-lost', 'Nothing answers')];
  forms();
  annexes();
  await wait(5000);
  expect(done).toEqual(['forms', 'annexes']);
  expect(store.getState().problem).toEqual({ code: 'connection-lost', during: 'ecoute' });
});

test('what somebody gave up is neither told nor asked again; the others are read', async () => {
  const { store, done, failures, forms, annexes } = setUp();
  failures.forms = [new Abandoned()];
  forms();
  annexes();
  await wait(5000);
  expect(done).toEqual(['forms', 'annexes']);
  expect(store.getState().problem).toBeUndefined();
});

test('a problem of something else stays', async () => {
  const { store, forms } = setUp();
  const problem = { code: 'busy', during: 'correction' } as const;
  store.set({ problem });
  forms();
  await wait(80);
  expect(store.getState().problem).toBe(problem);
});

test('nothing is read once it is stopped', async () => {
  const { upkeep, done, failures, forms } = setUp();
  failures.forms = [editing()];
  forms();
  await wait(80);
  forms();
  upkeep.stop();
  await wait(5000);
  expect(done).toEqual(['forms']);
});
