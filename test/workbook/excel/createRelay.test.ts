/** Events reach those who listen in their order, whatever the host answers about the sheets' names. */
import { createRelay } from '../../../src/workbook/excel/createRelay';
import type { WorkbookEvent } from '../../../src/workbook/port';

const activated = (sheet: string): WorkbookEvent => ({ kind: 'activated', sheet, own: false });
const UNKNOWN: WorkbookEvent = { kind: 'sheets', own: false };

function listening() {
  const heard: WorkbookEvent[] = [];
  const forget = jest.fn();
  const relay = createRelay({ forget, doubt: () => undefined }, (event) => heard.push(event), 30);
  return { heard, forget, relay };
}

test.each([
  ['is refused', () => Promise.reject(new Error('InvalidOperationInCellEditMode'))],
  ['is never answered', () => new Promise<undefined>(() => undefined)],
])(
  'an event whose place %s is told as one of the workbook, and the next one goes on',
  async (_, ask) => {
    const { heard, forget, relay } = listening();
    void relay(() => Promise.resolve(activated('A')));
    void relay(ask);
    await relay(() => Promise.resolve(activated('B')));
    expect(heard).toEqual([activated('A'), UNKNOWN, activated('B')]);
    expect(forget).toHaveBeenCalledTimes(1);
  },
);

test('an answer that comes within the patience keeps its event, and its turn', async () => {
  const { heard, forget, relay } = listening();
  void relay(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return activated('slow');
  });
  await relay(() => Promise.resolve(activated('fast')));
  expect(heard).toEqual([activated('slow'), activated('fast')]);
  expect(forget).not.toHaveBeenCalled();
});
