/**
 * What each act of a person costs: requests, readings of whole sheets, recognitions and judgements of
 * forms, returned rows judged, structures of tables, bytes. `npm run journeys` prints the table; the laws hold in every run.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';

import type { FormReading } from '../../src/core/reading/formReading';
import { checked, NEWEST, setUp } from './support/bench';
import { journeys } from './support/journeys';

const NOTHING = { recognitions: 0, judgements: 0, structures: 0, returned: 0 };
const counts = { ...NOTHING };

jest.mock('../../src/core/reading/recogniseByNames', () =>
  counting('core/reading/recogniseByNames', 'recogniseByNames', 'recognitions', 1),
);
jest.mock('../../src/core/check', () => counting('core/check', 'checkForm', 'judgements', 1));
jest.mock('../../src/core/retours/readRetours', () =>
  counting('core/retours/readRetours', 'judgeRetour', 'returned', rowsOf),
);
// A structure looks for sums along both axes.
jest.mock('../../src/core/annexes/axe', () =>
  counting('core/annexes/axe', 'sommesOf', 'structures', 0.5),
);

/** The rows of the form that is judged. */
function rowsOf(reading: unknown): number {
  return (reading as FormReading).lignes.length;
}

function counting(
  module: string,
  name: string,
  what: keyof typeof counts,
  weight: number | ((first: unknown) => number),
) {
  const actual = jest.requireActual<Record<string, unknown>>(`../../src/${module}`);
  const work = actual[name] as (...args: unknown[]) => unknown;
  const counted = (...args: unknown[]): unknown => {
    counts[what] += typeof weight === 'number' ? weight : weight(args[0]);
    return work(...args);
  };
  return { ...actual, [name]: counted };
}

const lines: string[] = [];

test.each(journeys)(
  '$what: one reading before and one after, each looked at once',
  async (journey) => {
    const bench = await setUp(NEWEST);
    await journey.given(bench);
    await checked(bench);
    const snapshots = jest.spyOn(bench.workbook, 'snapshot');
    Object.assign(counts, NOTHING);
    const start = bench.excel.host.requests.length;
    await journey.act(bench);
    await checked(bench);
    const requests = bench.excel.host.requests.slice(start);
    const bytes = requests.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0);
    const { recognitions, judgements, structures, returned } = counts;
    const readings = snapshots.mock.calls.length;
    const figures = [
      ...[requests.length, readings, recognitions, judgements, returned],
      ...[structures, bytes],
    ];
    lines.push([journey.what.padEnd(42), ...figures.map((n) => String(n).padStart(9))].join(''));
    expect(bench.session.getState().problem).toBeUndefined();
    await bench.dispose();
    expect(requests.length).toBeLessThanOrEqual(journey.requests ?? 4);
    // Events of our own that led to a reading would show here as a third one.
    expect(readings).toBeLessThanOrEqual(journey.readings ?? 2);
    expect(recognitions).toBeLessThanOrEqual(readings + (journey.files ?? 0));
    expect(judgements).toBeLessThanOrEqual(readings + (journey.returned?.forms ?? 0));
    // A returned row is judged once for each thing it is compared with, and for nothing else.
    expect(returned).toBe(journey.returned?.rows ?? 0);
    expect(structures).toBeLessThanOrEqual(journey.structures ?? 0);
  },
);

test('every act of the product has its journey', () => {
  const folder = path.join(__dirname, '../../src/app/changes');
  const acts = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'act.ts');
  const walked = new Set(journeys.flatMap((journey) => journey.acts));
  expect(acts.map((file) => file.replace('.ts', '')).filter((act) => !walked.has(act))).toEqual([]);
});

afterAll(() => {
  if (!process.env.JOURNEYS) return;
  const heads = ['requests', 'readings', 'recogn.', 'judged', 'returned', 'struct.', 'bytes'];
  const head = ['act'.padEnd(42), ...heads.map((word) => word.padStart(9))].join('');
  process.stdout.write(`\n${[head, ...lines].join('\n')}\n`);
});
