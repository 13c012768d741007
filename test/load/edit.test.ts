import { checked, goodRow, insertB, setUp } from '../app/support/bench';

test('an edit among 10,000 rows reads that row only', async () => {
  const bench = await setUp();
  await insertB(bench, 10_000);
  expect(bench.session.getState().problem).toBeUndefined();
  bench.type('Modèle B', 'A5000', [goodRow('0042')]);
  await checked(bench);
  const before = bench.excel.host.requests.length;
  bench.type('Modèle B', 'H5000', [['7']]);
  await checked(bench);
  const requests = bench.excel.host.requests.slice(before);
  expect(requests.reduce((sum, { bytesOut }) => sum + bytesOut, 0)).toBeLessThan(5000);
  const { current } = bench.session.getState();
  const cells = current?.groups.flatMap(({ findings }) => findings.map(({ lieu }) => lieu.cellule));
  expect(cells).toContain('H5000');
  await bench.dispose();
});
