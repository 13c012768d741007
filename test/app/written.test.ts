/** Written is written: what fails after a change is the reading, and trying again never writes. */
import { attestationKeys } from '../../src/core/forms/modele';
import { withRetry } from '../../src/pane/hooks/retry';
import { problemSentence } from '../../src/text/fr';
import { WorkbookError } from '../../src/workbook/errors';
import { checked, goodRow, insertA, insertB, setUp, type Bench } from './support/bench';

interface Case {
  readonly what: string;
  readonly given: (bench: Bench) => Promise<unknown>;
  readonly act: (session: Bench['session']) => Promise<void>;
  /** What must stand once, however often it was tried. */
  readonly measure: (bench: Bench) => number;
  readonly done: number;
}

const rowsOf = (bench: Bench, name: string) => {
  const area = bench.excel.workbook.table(name)?.area;
  return area ? area.bottom - area.top : 0;
};

/** How many rows of *Suivi* name the year 2025. */
const yearsOf = (bench: Bench) => {
  const table = bench.excel.workbook.table('Suivi');
  if (!table) return 0;
  const { top, bottom, left } = table.area;
  const rows = Array.from({ length: bottom - top }, (_, i) => top + 1 + i);
  return rows.filter((row) => table.sheet.value(row, left) === 2025).length;
};

const cases: readonly Case[] = [
  {
    what: 'adding three rows to five',
    given: (bench) => insertB(bench),
    act: (session) => session.addRows(3),
    measure: (bench) => rowsOf(bench, 'ModeleB_1'),
    done: 8,
  },
  {
    what: 'giving the certified year its row in Suivi',
    given: async (bench) => {
      await insertA(bench);
      const top = bench.excel.workbook.table('ModeleA_1')?.area.top ?? 0;
      bench.type('Modèle A', `A${top + 1}`, [goodRow('M-1')]);
      await checked(bench);
      await bench.session.attest(attestationKeys.A, 'Claude Martin');
      await bench.session.certify({ a: 'Besançon', representant: 'Claude Martin' });
    },
    act: (session) => session.rooms.suivi.close(),
    measure: yearsOf,
    done: 1,
  },
];

test.each(cases)(
  'whichever request of $what fails, trying again does it once and only once',
  async ({ given, act, measure, done }) => {
    const probe = await setUp();
    await given(probe);
    await checked(probe);
    const start = probe.excel.host.requests.length;
    await act(probe.session);
    const requests = probe.excel.host.requests.length - start;
    await probe.dispose();
    const during = new Set<string>();
    for (let at = 1; at <= requests; at += 1) {
      const bench = await setUp();
      await given(bench);
      await checked(bench);
      const session = withRetry(bench.session);
      // A reading that is refused is made again as if nothing were known, then without merges: refused too.
      const times = at === requests ? 3 : 1;
      for (let time = 0; time < times; time += 1)
        bench.excel.host.failNext({ at: at + time, code: 'GeneralException' });
      await act(session);
      const { problem } = session.getState();
      if (problem) {
        during.add(problem.during);
        if (problem.during === 'relecture') expect(measure(bench)).toBe(done);
        await session.retry(problem);
      }
      expect(session.getState().problem).toBeUndefined();
      expect(measure(bench)).toBe(done);
      await bench.dispose();
    }
    // Both kinds were met: a change that failed, and a reading that failed after it.
    expect(during).toContain('relecture');
    expect(during.size).toBeGreaterThan(1);
  },
);

test('a reading that fails after a change says that the change is made, and keeps its way back', async () => {
  const bench = await setUp();
  await insertB(bench);
  await checked(bench);
  const read = bench.workbook.snapshot.bind(bench.workbook);
  const busy = new WorkbookError('busy', 'Excel is at work');
  jest.spyOn(bench.workbook, 'snapshot').mockImplementationOnce(read).mockRejectedValueOnce(busy);
  await bench.session.addRows(3);
  const { problem, notice } = bench.session.getState();
  expect(problem?.during).toBe('relecture');
  expect(notice).toMatchObject({ kind: 'lignes-ajoutees', count: 3, undoable: true });
  expect(problem && problemSentence(problem.code, problem.during)).toContain('est faite');
  await bench.dispose();
});
