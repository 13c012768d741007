/** One door to the worker that reads files: whatever becomes of it, each file has its answer. */
import fc from 'fast-check';

import { toProblem } from '../../../src/app/mirror/toProblem';
import { readCsv } from '../../../src/workbook/csv/readCsv';
import type { CellValue, SheetSnapshot, Snapshot } from '../../../src/workbook/port';
import { createReader, type ReaderWorker } from '../../../src/workbook/reader/createReader';
import { cutSnapshot, joinSnapshot } from '../../../src/workbook/reader/pieces';
import { serveReader } from '../../../src/workbook/reader/serveReader';
import { emptySheet } from '../../../src/workbook/xlsx/file';
import { writeXlsx } from '../../../src/workbook/xlsx/writeXlsx';
import { docx, paragraph, run } from '../../support/docx';

type Listener = (event: unknown) => void;
type Answer = (answer: unknown) => void;

/** Workers whose answers a test decides; what they are sent and say is copied, as between threads. */
function workers(behave: (call: unknown, answer: Answer, nth: number) => Promise<unknown>) {
  const made = { started: 0, ended: 0, answers: 0 };
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
      postMessage: (call: unknown) => {
        const answer = (data: unknown) => {
          made.answers += 1;
          tell('message', { data: structuredClone(data) });
        };
        void behave(structuredClone(call), answer, nth).catch((error: unknown) =>
          tell('error', { message: String(error) }),
        );
      },
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
  expect(made).toMatchObject({ started: 1, ended: 0 });
});

test('a list of 3,000 rows of nine cells comes in pieces of 1,111 rows, and is what the command line reads', async () => {
  const { made, start } = workers(serveReader);
  const read = createReader({ keep: true, start });
  const row = (index: number) => ['Néolia', `M-${index}`, '', '', '', '', 'T3/T4', '6,05', ''];
  const lines = Array.from({ length: 3000 }, (_, index) => row(index).join(';'));
  const bytes = new TextEncoder().encode(lines.join('\r\n'));
  expect(await read('csv', bytes, 'Ma liste')).toEqual(readCsv(bytes, 'Ma liste'));
  // 10,000 cells are 1,111 rows of nine: three pieces, then what is left of the answer.
  expect(made.answers).toBe(4);
});

test('a list whose quotes do not match, and one that is no text, are told as such', async () => {
  const { start } = workers(serveReader);
  const read = createReader({ keep: true, start });
  const refused = (text: string) => read('csv', new TextEncoder().encode(text), 'Liste');
  await expect(refused('"a;b\nc;d')).rejects.toMatchObject({ at: { reason: 'damaged' } });
  await expect(refused('a\u0000b')).rejects.toMatchObject({ at: { reason: 'not-a-workbook' } });
});

test('HTML that was copied is read as its text, rows with tabs', async () => {
  const { start } = workers(serveReader);
  const read = createReader({ keep: true, start });
  const html = '<table><tr><td>Prêts</td><td>7,4&nbsp;M€</td></tr></table>';
  expect(await read('html', new TextEncoder().encode(html))).toBe('Prêts\t7,4\u00a0M€');
  const long = new Uint8Array(12 * 1024 * 1024 + 1).fill(32);
  await expect(read('html', long)).rejects.toMatchObject({ at: { reason: 'too-large' } });
});

test('whatever its sheets hold, a reading cut into pieces and put together is itself', () => {
  const sheet = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 3000 }))
    .map(([rows, width]): SheetSnapshot => {
      const values = Array.from({ length: rows }, (_, r) => Array<CellValue>(width).fill(r));
      const formulas = values.map((cells) => cells.map(() => null));
      const place = { top: 3, left: 2, visible: true, protected: false, merges: [] };
      return { name: `${rows}`, ...place, values, formulas };
    });
  fc.assert(
    fc.property(fc.array(sheet, { maxLength: 4 }), (sheets) => {
      const snapshot: Snapshot = { sheets, tables: [], names: [], activeSheet: 'A' };
      const { pieces, rest } = cutSnapshot(snapshot);
      expect(joinSnapshot(rest, pieces)).toEqual(snapshot);
    }),
    { numRuns: 60, seed: 2026 },
  );
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

test.each<[string, (answer: Answer) => Promise<unknown>, string]>([
  ['stops its worker', () => Promise.reject(new Error('out of memory')), 'damaged'],
  ['takes longer than the patience', () => never, 'too-large'],
  ['makes its worker say nonsense', (answer: Answer) => Promise.resolve(answer('oui')), 'damaged'],
])(
  'a file that %s costs that worker alone: those that wait have a new one',
  async (_, act, reason) => {
    const { made, start } = workers((call, answer, nth) =>
      nth === 0 ? act(answer) : serveReader(call, answer),
    );
    const read = createReader({ keep: true, start, patience: 2_000 });
    const bytes = await workbook();
    const [first, second] = await Promise.allSettled([
      read('snapshot', BYTES),
      read('snapshot', bytes),
    ]);
    expect(first).toMatchObject({ status: 'rejected', reason: { at: { reason } } });
    expect(second).toMatchObject({ status: 'fulfilled' });
    expect(made).toMatchObject({ started: 2, ended: 1 });
  },
);

test('a worker that is not kept is gone with its memory once it has answered', async () => {
  const { made, start } = workers(serveReader);
  const read = createReader({ keep: false, start });
  await read('snapshot', await workbook());
  await read('snapshot', await workbook());
  expect(made).toMatchObject({ started: 2, ended: 2 });
});

test('a worker that is told to start is there before the first file, and a fresh one before the next', async () => {
  const { made, start } = workers(serveReader);
  const read = createReader({ keep: false, start });
  await read.start();
  expect(made).toMatchObject({ started: 1, ended: 0 });
  expect((await read('snapshot', await workbook())).sheets).toHaveLength(1);
  expect(made).toMatchObject({ started: 2, ended: 1 });
});

/** The worker; `watch` is given each listener that its errors have. */
function watchErrors(worker: ReaderWorker, watch: (on: Listener) => unknown): ReaderWorker {
  const hear = worker.addEventListener.bind(worker) as (kind: string, on: Listener) => void;
  const addEventListener = (kind: string, on: Listener) => {
    hear(kind, on);
    if (kind === 'error') watch(on);
  };
  return Object.assign(worker, { addEventListener });
}

test('a worker whose script does not come is started again by the first file, and not before', async () => {
  const { made, start } = workers(serveReader);
  const failing: Listener[] = [];
  const read = createReader({
    keep: false,
    start: () => watchErrors(start(), (on) => made.started === 1 && failing.push(on)),
  });
  await read.start();
  for (const fail of failing) fail({});
  expect(made).toMatchObject({ started: 1, ended: 1 });
  expect((await read('snapshot', await workbook())).sheets).toHaveLength(1);
});

test('a file whose reader the network does not bring is not called damaged', async () => {
  const { start } = workers(() => never);
  const read = createReader({
    keep: false,
    start: () => watchErrors(start(), (on) => setTimeout(() => on({}), 0)),
  });
  const error: unknown = await read('snapshot', await workbook()).catch((cause: unknown) => cause);
  expect(toProblem(error, 'lecture')).toEqual({ code: 'not-fetched', during: 'lecture' });
});

test('a part of the worker itself that the network does not bring is no fault of the file either', async () => {
  const { start } = workers((_, answer) => {
    answer({ code: 'not-fetched', message: 'The reader of .docx was not fetched', at: {} });
    return Promise.resolve();
  });
  const read = createReader({ keep: true, start });
  await expect(read('text', BYTES)).rejects.toMatchObject({ code: 'not-fetched' });
});

test('whatever it is sent, the worker answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (call) => {
      const answers: unknown[] = [];
      await serveReader(call, (answer) => answers.push(answer));
      expect(answers).toMatchObject([{ at: { reason: 'damaged' } }]);
    }),
    { numRuns: 200, seed: 2026 },
  );
});
