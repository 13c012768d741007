/**
 * What each act of a person costs: requests, readings of whole sheets, recognitions and judgements of
 * forms, structures of tables, bytes. `npm run journeys` prints the table; the laws hold in every run.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';

import type { Rooms } from '../../src/app/session/rooms';
import { checked, insertA, setUp } from './support/bench';
import { journeys } from './support/journeys';

const counts = { recognitions: 0, judgements: 0, structures: 0 };

jest.mock('../../src/core/reading/recogniseByNames', () =>
  counting('core/reading/recogniseByNames', 'recogniseByNames', 'recognitions', 1),
);
jest.mock('../../src/core/check', () => counting('core/check', 'checkForm', 'judgements', 1));
// A structure looks for sums along both axes.
jest.mock('../../src/core/annexes/axe', () =>
  counting('core/annexes/axe', 'sommesOf', 'structures', 0.5),
);

function counting(module: string, name: string, what: keyof typeof counts, weight: number) {
  const actual = jest.requireActual<Record<string, unknown>>(`../../src/${module}`);
  const work = actual[name] as (...args: unknown[]) => unknown;
  const counted = (...args: unknown[]): unknown => {
    counts[what] += weight;
    return work(...args);
  };
  return { ...actual, [name]: counted };
}

const lines: string[] = [];

test.each(journeys)(
  '$what: one reading before and one after, each looked at once',
  async (journey) => {
    const bench = await setUp();
    await journey.given(bench);
    await checked(bench);
    const snapshots = jest.spyOn(bench.workbook, 'snapshot');
    Object.assign(counts, { recognitions: 0, judgements: 0, structures: 0 });
    const start = bench.excel.host.requests.length;
    await journey.act(bench);
    await checked(bench);
    const requests = bench.excel.host.requests.slice(start);
    const bytes = requests.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0);
    const { recognitions, judgements, structures } = counts;
    const readings = snapshots.mock.calls.length;
    const figures = [requests.length, readings, recognitions, judgements, structures, bytes];
    lines.push([journey.what.padEnd(36), ...figures.map((n) => String(n).padStart(9))].join(''));
    expect(bench.session.getState().problem).toBeUndefined();
    await bench.dispose();
    // Events of our own that led to a reading would show here as a third one.
    expect(readings).toBeLessThanOrEqual(journey.readings ?? 2);
    expect(recognitions).toBeLessThanOrEqual(readings + (journey.files ?? 0));
    expect(judgements).toBeLessThanOrEqual(readings);
    expect(structures).toBeLessThanOrEqual(journey.structures ?? 0);
  },
);

const tabs: readonly (readonly [string, (rooms: Rooms) => Promise<void>])[] = [
  ['Suivi', ({ suivi }) => suivi.read()],
  ['Paiement', ({ paiement }) => paiement.read()],
  ['Consolidation', ({ consolidation }) => consolidation.open()],
  ['Préparer les formulaires', ({ prefill }) => prefill.read()],
  ['Réalisation', ({ realisation }) => realisation.read()],
];

test('opening a tab asks nothing of a workbook that did not change, and reads what did', async () => {
  const bench = await setUp();
  await insertA(bench);
  await checked(bench);
  const asked = () => bench.excel.host.requests.length;
  for (const [tab, open] of tabs) {
    const before = asked();
    await open(bench.session.rooms);
    expect([tab, asked() - before]).toEqual([tab, 0]);
  }
  const top = bench.excel.workbook.table('Suivi')?.area.top ?? 0;
  bench.type('Suivi', `A${top + 1}`, [['2023', '', '2']]);
  await checked(bench);
  await bench.session.rooms.suivi.read();
  expect(bench.session.rooms.suivi.getState().vue?.lignes).toMatchObject([{ annee: 2023 }]);
  await bench.dispose();
});

test('every act of the product has its journey', () => {
  const folder = path.join(__dirname, '../../src/app/changes');
  const acts = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'act.ts');
  const walked = new Set(journeys.flatMap((journey) => journey.acts));
  expect(acts.map((file) => file.replace('.ts', '')).filter((act) => !walked.has(act))).toEqual([]);
});

afterAll(() => {
  if (!process.env.JOURNEYS) return;
  const heads = ['requests', 'readings', 'recogn.', 'judged', 'struct.', 'bytes'];
  const head = ['act'.padEnd(36), ...heads.map((word) => word.padStart(9))].join('');
  process.stdout.write(`\n${[head, ...lines].join('\n')}\n`);
});
