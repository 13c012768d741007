import { annexeExemples } from '../../../src/core/annexes/exemples';
import { checked, setUp, type Bench } from '../support/bench';
import { faceOf } from '../support/face';

const WRONG = [
  ['Poste', 'Total 2020 - 2022 (en k€)'],
  ['Production', '7 M€'],
  ['Services', '8 M€'],
  ['Total Général', '15 M€'],
];

const room = (bench: Bench) => bench.session.rooms.annexes;
const first = (bench: Bench) => room(bench).getState().controle?.tableaux[0]?.annexe.id ?? '';

async function withTable(): Promise<Bench> {
  const bench = await setUp();
  await bench.workbook.apply([
    { kind: 'add-sheet', sheet: 'Annexe' },
    { kind: 'write', sheet: 'Annexe', range: 'B2:C5', values: WRONG },
    { kind: 'activate', sheet: 'Annexe' },
  ]);
  await room(bench).check('feuille');
  await checked(bench);
  return bench;
}

test.each([
  [
    'an insertion',
    async (bench: Bench) => {
      const saisie = annexeExemples[0]?.saisie;
      if (saisie) await room(bench).insert(saisie);
    },
  ],
  ['a correction of everything', (bench: Bench) => room(bench).correctAll()],
  ['a control block', (bench: Bench) => room(bench).writeBloc(first(bench))],
] as const)(
  'whichever request of %s fails, the workbook is as it was or as it should be',
  async (_what, act) => {
    const probe = await withTable();
    const start = probe.excel.host.requests.length;
    await act(probe);
    const requests = probe.excel.host.requests.length - start;
    const done = faceOf(probe.excel);
    await probe.dispose();
    expect(requests).toBeGreaterThan(3);
    for (let at = 1; at <= requests; at += 1) {
      const bench = await withTable();
      const before = faceOf(bench.excel);
      bench.excel.host.failNext({ at, code: 'GeneralException' });
      await act(bench);
      await checked(bench);
      const after = faceOf(bench.excel);
      // Later requests read what was written or let go of ranges: it then stands whole.
      if (JSON.stringify(after) !== JSON.stringify(done)) {
        expect(after).toEqual(before);
        expect(bench.session.getState().problem).toBeDefined();
      }
      await bench.dispose();
    }
  },
);

test('a cut while an edit is followed is told, and the next edit is followed again', async () => {
  const bench = await withTable();
  await checked(bench);
  bench.excel.host.failNext({ at: 1, code: 'GeneralException' });
  bench.type('Annexe', 'C3', [['7']]);
  await checked(bench);
  bench.type('Annexe', 'C4', [['8']]);
  await checked(bench);
  const findings = room(bench).getState().controle?.tableaux[0]?.findings ?? [];
  expect(findings.map(({ code, lieu }) => `${code} ${lieu.cellule}`)).not.toContain(
    'nombre-en-texte C3',
  );
  expect(bench.session.getState().problem).toBeUndefined();
  await bench.dispose();
});
