/** One door to the worker that reads files: whatever becomes of it, each file has its answer. */
import fc from 'fast-check';

import { createReader, type ReaderWorker } from '../../../src/workbook/reader/createReader';
import { serveReader } from '../../../src/workbook/reader/serveReader';
import { emptySheet } from '../../../src/workbook/xlsx/file';
import { writeXlsx } from '../../../src/workbook/xlsx/writeXlsx';
import { docx, paragraph, run } from '../../support/docx';

type Listener = (event: unknown) => void;

/** Workers whose answers a test decides; what they are sent and say is copied, as between threads. */
function workers(behave: (call: unknown, nth: number) => Promise<unknown>) {
  const made = { started: 0, ended: 0 };
  const start = (): ReaderWorker => {
    const nth = made.started++;
    const listeners = new Map<string, Set<Listener>>();
    const of = (kind: string) => listeners.get(kind) ?? new Set<Listener>();
    const tell = (kind: string, event: unknown) => [...of(kind)].forEach((hear) => hear(event));
    const worker = {
      addEventListener: (kind: string, hear: Listener) =>
        void listeners.set(kind, of(kind).add(hear)),
      removeEventListener: (kind: string, hear: Listener) => void of(kind).delete(hear),
      terminate: () => void made.ended++,
      postMessage: (call: unknown) =>
        void behave(structuredClone(call), nth).then(
          (answer) => tell('message', { data: structuredClone(answer) }),
          (error: unknown) => tell('error', { message: String(error) }),
        ),
    };
    return worker;
  };
  return { made, start };
}

const BYTES = new Uint8Array([1]);
const never = new Promise<never>(() => undefined);

async function workbook(): Promise<Uint8Array> {
  const sheet = emptySheet('Feuille');
  sheet.values = [['Néolia', 6.05]];
  return writeXlsx({ sheets: [sheet], names: [], activeSheet: 'Feuille' });
}

test('a workbook, its data and the text of a document all come through the one worker', async () => {
  const { made, start } = workers(serveReader);
  const read = createReader({ keep: true, start });
  const bytes = await workbook();
  expect((await read('workbook', bytes)).sheets[0]?.values).toEqual([['Néolia', 6.05]]);
  expect((await read('snapshot', bytes)).sheets[0]?.values).toEqual([['Néolia', 6.05]]);
  expect(await read('text', docx(paragraph(run('Trois ménages'))))).toContain('Trois ménages');
  expect(made).toEqual({ started: 1, ended: 0 });
});

test('a bad file is told for what it is, and the next one is read by the same worker', async () => {
  const { made, start } = workers(serveReader);
  const read = createReader({ keep: true, start });
  await expect(read('snapshot', BYTES)).rejects.toMatchObject({
    code: 'unreadable-file',
    at: { reason: 'not-a-workbook' },
  });
  expect((await read('snapshot', await workbook())).sheets).toHaveLength(1);
  expect(made.started).toBe(1);
});

test.each<[string, () => Promise<unknown>, string]>([
  ['stops its worker', () => Promise.reject(new Error('out of memory')), 'damaged'],
  ['takes longer than the patience', () => never, 'too-large'],
  ['makes its worker say nonsense', () => Promise.resolve('oui'), 'damaged'],
])(
  'a file that %s costs that worker alone: those that wait have a new one',
  async (_, act, reason) => {
    const { made, start } = workers((call, nth) => (nth === 0 ? act() : serveReader(call)));
    const read = createReader({ keep: true, start, patience: 50 });
    const bytes = await workbook();
    const [first, second] = await Promise.allSettled([
      read('snapshot', BYTES),
      read('snapshot', bytes),
    ]);
    expect(first).toMatchObject({ status: 'rejected', reason: { at: { reason } } });
    expect(second).toMatchObject({ status: 'fulfilled' });
    expect(made).toEqual({ started: 2, ended: 1 });
  },
);

test('a worker that is not kept is gone with its memory once it has answered', async () => {
  const { made, start } = workers(serveReader);
  const read = createReader({ keep: false, start });
  await read('snapshot', await workbook());
  await read('snapshot', await workbook());
  expect(made).toEqual({ started: 2, ended: 2 });
});

test('whatever it is sent, the worker answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (call) => {
      expect(await serveReader(call)).toMatchObject({ at: { reason: 'damaged' } });
    }),
    { numRuns: 200, seed: 2026 },
  );
});
