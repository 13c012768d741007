import { checked, insertB, setUp } from './support/bench';
import { faceOf } from './support/face';

test('whichever request of an insertion fails, the workbook is as it was', async () => {
  const probe = await setUp();
  const start = probe.excel.host.requests.length;
  await insertB(probe);
  await checked(probe);
  const requests = probe.excel.host.requests.length - start;
  await probe.dispose();
  expect(requests).toBeGreaterThan(3);
  for (let at = 1; at <= requests; at += 1) {
    const bench = await setUp();
    const before = faceOf(bench.excel);
    bench.excel.host.failNext({ at, code: 'GeneralException' });
    await insertB(bench);
    const { problem, current } = bench.session.getState();
    // Later requests read the form back or let go of ranges: the form is then whole.
    if (bench.excel.workbook.sheet('Modèle B')) {
      expect(bench.excel.workbook.table('ModeleB_1')).toBeDefined();
      expect(current ?? problem).toBeDefined();
    } else {
      expect(problem).toMatchObject({ during: 'insertion' });
      expect(faceOf(bench.excel)).toEqual(before);
    }
    await bench.dispose();
  }
});

test('inserting again where every request of the first try failed works', async () => {
  const bench = await setUp();
  // What is known is asked for first; refused, the workbook is read as if nobody knew it, then without merges.
  for (const at of [1, 2, 3]) bench.excel.host.failNext({ at, code: 'GeneralException' });
  await insertB(bench);
  expect(bench.session.getState().phase).toBe('sans-formulaire');
  await insertB(bench);
  expect(bench.session.getState()).toMatchObject({ phase: 'formulaire', forms: [{}] });
  await bench.dispose();
});
