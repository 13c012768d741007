/** Somebody else has the workbook open too: what they do is told, and nothing is written in answer. */
import { checked, goodRow, insertB, setUp, type Bench } from './support/bench';

let bench: Bench;
beforeEach(async () => {
  bench = await setUp({ session: 'ici' });
  await insertB(bench, 3);
  await checked(bench);
});
afterEach(() => bench.dispose());

const SHEET = 'Modèle B';
const rows = (count: number) => Array.from({ length: count }, (_, i) => goodRow(`M-00${i + 1}`));
const codes = () => found().map(({ code }) => code);
const found = () =>
  bench.session.getState().current?.groups.flatMap(({ findings }) => findings) ?? [];

function paste(by: string, first: number, count: number): void {
  const texts = rows(count);
  bench.excel.workbook.edit({ source: 'user', label: 'Coller', by }, (tx) =>
    tx.type(bench.sheet(SHEET), first, 1, texts),
  );
}

const columnB = (first: number, count: number) =>
  Array.from({ length: count }, (_, i) => bench.value(SHEET, `B${first + i}`));

test('five rows that a colleague pastes over three are told, and moved by a button only', async () => {
  paste('ailleurs', 14, 5);
  await checked(bench);
  expect(codes()).toContain('lignes-hors-tableau');
  expect(bench.session.getState().notice).toBeUndefined();
  const finding = found().find(({ code }) => code === 'lignes-hors-tableau');
  if (!finding) throw new Error('not told');
  await bench.session.applyCorrection(finding);
  await checked(bench);
  expect(codes()).not.toContain('lignes-hors-tableau');
  expect(columnB(14, 5)).toEqual(['M-001', 'M-002', 'M-003', 'M-004', 'M-005']);
});

test('the same rows pasted at this desk are brought in at once', async () => {
  paste('ici', 14, 5);
  await checked(bench);
  expect(codes()).not.toContain('lignes-hors-tableau');
  expect(bench.session.getState().notice?.kind).toBe('lignes-rapatriees');
});

test('what the user takes back by Ctrl+Z, step by step, is not brought in again, but told', async () => {
  paste('ici', 14, 5);
  await checked(bench);
  // Excel keeps one step for each request that wrote.
  for (let presses = 0; presses < 5 && !codes().includes('lignes-hors-tableau'); presses += 1) {
    bench.excel.workbook.undo();
    await checked(bench);
  }
  expect(codes()).toContain('lignes-hors-tableau');
  expect(bench.session.getState().notice).toBeUndefined();
  expect(columnB(14, 5)).toEqual(['M-001', 'M-002', 'M-003', 'M-004', 'M-005']);
});
