/** What Excel is asked for the acts that count most: round trips and bytes, never time. */
import { checked, goodRow, insertB, NEWEST, setUp, type Bench } from './support/bench';

async function costOf(bench: Bench, act: () => unknown) {
  const first = bench.excel.host.requests.length;
  await act();
  await checked(bench);
  const requests = bench.excel.host.requests.slice(first);
  return {
    trips: requests.length,
    asked: requests.reduce((sum, { bytesIn }) => sum + bytesIn, 0),
    answered: requests.reduce((sum, { bytesOut }) => sum + bytesOut, 0),
  };
}

test('inserting 30 rows into an empty workbook takes 4 round trips and asks 345 kB', async () => {
  const bench = await setUp(NEWEST);
  const { trips, asked, answered } = await costOf(bench, () => insertB(bench, 30));
  expect(trips).toBe(4);
  expect(asked).toBeLessThan(345_000);
  expect(answered).toBeLessThan(100_000);
  await bench.dispose();
});

test('2,000 rows pasted past the end of a form take 7 round trips and twice what the cells weigh', async () => {
  const bench = await setUp(NEWEST);
  await insertB(bench, 30);
  await checked(bench);
  const rows = Array.from({ length: 2000 }, (_, index) => goodRow(`M-${index}`));
  const { trips, asked } = await costOf(bench, () => bench.type('Modèle B', 'A14', rows));
  expect(trips).toBeLessThanOrEqual(7);
  expect(asked).toBeLessThan(2 * JSON.stringify(rows).length);
  await bench.dispose();
});
