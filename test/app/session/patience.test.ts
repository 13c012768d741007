/** How long the pane waits for each answer of Excel before it says so. */
import { Patience } from '../../../src/app/session/patience';
import type { SessionState } from '../../../src/app/state';
import { createStore } from '../../../src/app/state/store';
import type { LiveWorkbook } from '../../../src/workbook/port';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const LIMITS = { lecture: 20_000, ecriture: 60_000 };

/** A workbook that answers when the test says so. */
function waiting() {
  const store = createStore<SessionState>({} as SessionState);
  const patience = new Patience(store, () => undefined, LIMITS);
  const answers: (() => void)[] = [];
  const ask = () => new Promise<never>((resolve) => answers.push(() => resolve({} as never)));
  const workbook = patience.over({ selection: ask, apply: ask } as unknown as LiveWorkbook);
  const silence = () => store.getState().silence;
  return { workbook, patience, answers, silence };
}

test('a reading unanswered at 20 s is told, however many others came and went meanwhile', async () => {
  const { workbook, answers, silence } = waiting();
  void workbook.selection();
  for (let second = 1; second < 20; second += 1) {
    void workbook.selection();
    answers.at(-1)?.();
    await jest.advanceTimersByTimeAsync(1000);
    expect(silence()).toBeUndefined();
  }
  await jest.advanceTimersByTimeAsync(1000);
  expect(silence()).toBe('lecture');
});

test('of a write (60 s) and a reading (20 s), what is told is what is overdue, the write first', async () => {
  const { workbook, answers, silence } = waiting();
  void workbook.apply([]);
  void workbook.selection();
  await jest.advanceTimersByTimeAsync(20_000);
  expect(silence()).toBe('lecture');
  await jest.advanceTimersByTimeAsync(40_000);
  expect(silence()).toBe('ecriture');
  answers[0]?.();
  await jest.advanceTimersByTimeAsync(0);
  expect(silence()).toBe('lecture');
  answers[1]?.();
  await jest.advanceTimersByTimeAsync(0);
  expect(silence()).toBeUndefined();
});

test('« Attendre » gives each as long again', async () => {
  const { workbook, patience, silence } = waiting();
  void workbook.selection();
  await jest.advanceTimersByTimeAsync(20_000);
  patience.wait();
  expect(silence()).toBeUndefined();
  await jest.advanceTimersByTimeAsync(19_999);
  expect(silence()).toBeUndefined();
  await jest.advanceTimersByTimeAsync(1);
  expect(silence()).toBe('lecture');
});
