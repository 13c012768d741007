/**
 * A colleague writes into the same workbook between any two requests of an act: no household is lost,
 * doubled or given another's cell, what the colleague wrote stands, and the act is done on what is there.
 */
import { checked, goodRow, insertB, setUp, type Bench } from './support/bench';

const FORM = 'Modèle B';
const COLUMNS = 9;
const FIRST = 14;
const HEADINGS = FIRST - 1;

type Row = readonly unknown[];

function rowAt(bench: Bench, row: number): Row {
  return Array.from({ length: COLUMNS }, (_, c) => bench.sheet(FORM).value(row, c + 1));
}

/** Each household of the sheet with its cells; one that stands twice has two rows. */
function households(bench: Bench): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (let row = FIRST; row < FIRST + 30; row += 1) {
    const cells = rowAt(bench, row);
    const name = cells[1];
    if (typeof name !== 'string' || !name.startsWith('M-')) continue;
    found.set(name, [...(found.get(name) ?? []), cells]);
  }
  return found;
}

/** A household whose class of dwelling is typed as « T3 », which one correction makes « T3/T4 ». */
const shortClass = (name: string) => goodRow(name).map((text, c) => (c === 6 ? 'T3' : text));

interface Given {
  readonly rows: readonly (readonly string[])[];
  readonly act: (bench: Bench) => Promise<void>;
  /** What shows that it was done. */
  readonly isDone: (bench: Bench) => boolean;
}

const faulty = [goodRow('M-1'), shortClass('M-2'), shortClass('M-3'), goodRow('M-4')];
const clean = ['M-1', 'M-2', 'M-3', 'M-4'].map(goodRow);
const shortClasses = (bench: Bench) =>
  bench.session
    .getState()
    .current?.groups.flatMap(({ findings }) => findings)
    .filter(({ code }) => code === 'typologie-a-normaliser') ?? [];
const classOf = (bench: Bench, name: string) => households(bench).get(name)?.[0]?.[6];

const acts: Readonly<Record<string, Given>> = {
  'the class of one dwelling corrected': {
    rows: faulty,
    act: async (bench) => {
      const [finding] = shortClasses(bench);
      if (!finding) throw new Error('nothing to correct');
      await bench.session.applyCorrection(finding);
    },
    // Where its row has gone elsewhere, the finding stays in the list, at its new place.
    isDone: (bench) =>
      ['M-2', 'M-3'].filter((name) => classOf(bench, name) === 'T3/T4').length +
        shortClasses(bench).length ===
      2,
  },
  'every class corrected': {
    rows: faulty,
    act: (bench) => bench.session.applyAllCorrections(),
    isDone: (bench) => ['M-2', 'M-3'].every((name) => classOf(bench, name) === 'T3/T4'),
  },
  'three rows added': {
    rows: clean,
    act: (bench) => bench.session.addRows(3),
    isDone: (bench) => {
      const { area } = bench.excel.workbook.table('ModeleB_1') ?? {};
      return area !== undefined && area.bottom - area.top >= 7;
    },
  },
};

interface Edit {
  /** What the colleague does, as one entry of theirs. */
  readonly make: (bench: Bench) => void;
  /** Which households then stand. */
  readonly names: readonly string[];
  /** A cell of theirs, which must stand whatever is done: household, column, value. */
  readonly own?: readonly [string, number, unknown];
}

const four = ['M-1', 'M-2', 'M-3', 'M-4'];

function as(
  bench: Bench,
  make: (tx: Parameters<Parameters<typeof bench.excel.workbook.edit>[1]>[0]) => void,
) {
  bench.excel.workbook.edit({ source: 'user', label: 'Saisie', by: 'ailleurs' }, make);
}

const INSERTS = 'inserts a row above with another household';
const SWAPS = 'puts the second and the fourth row in each other’s place';
const TYPES = 'types another rent in the row';

const edits: Readonly<Record<string, Edit>> = {
  [INSERTS]: {
    make: (bench) =>
      as(bench, (tx) => {
        tx.insertRows(bench.sheet(FORM), FIRST + 1, 1);
        tx.type(bench.sheet(FORM), FIRST + 1, 1, [goodRow('M-9')]);
      }),
    names: [...four, 'M-9'],
    own: ['M-9', 7, 6.05],
  },
  [SWAPS]: {
    make: (bench) => {
      const [second, fourth] = [rowAt(bench, FIRST + 1), rowAt(bench, FIRST + 3)];
      const put = (row: number, cells: Row) => {
        const area = { top: row, left: 1, bottom: row, right: COLUMNS };
        as(bench, (tx) =>
          tx.write(bench.sheet(FORM), area, [cells] as Parameters<typeof tx.write>[2]),
        );
      };
      put(FIRST + 1, fourth);
      put(FIRST + 3, second);
    },
    names: four,
  },
  [TYPES]: {
    make: (bench) => {
      const row = [0, 1, 2, 3].map((i) => FIRST + i).find((r) => rowAt(bench, r)[1] === 'M-2') ?? 0;
      as(bench, (tx) => tx.type(bench.sheet(FORM), row, 8, [['5,55']]));
    },
    names: four,
    own: ['M-2', 7, 5.55],
  },
};

async function standing({ rows }: Given): Promise<Bench> {
  const bench = await setUp({ session: 'ici' });
  await insertB(bench, 5);
  bench.type(FORM, `A${FIRST}`, rows);
  await checked(bench);
  return bench;
}

test.each([
  ['the class of one dwelling corrected', INSERTS],
  ['the class of one dwelling corrected', SWAPS],
  ['the class of one dwelling corrected', TYPES],
  ['every class corrected', INSERTS],
  ['every class corrected', SWAPS],
  ['three rows added', INSERTS],
])('%s while a colleague %s, before any of its requests', async (name, what) => {
  const [given, edit] = [acts[name], edits[what]];
  if (!given || !edit) throw new Error(`${name} ${what}`);
  const probe = await standing(given);
  const before = households(probe);
  const first = probe.excel.host.requests.length;
  await given.act(probe);
  const taken = probe.excel.host.requests.length - first;
  const after = households(probe);
  const headings = rowAt(probe, HEADINGS);
  await probe.dispose();
  expect(taken).toBeGreaterThan(2);
  for (let nth = 1; nth <= taken; nth += 1) {
    const bench = await standing(given);
    bench.excel.host.meanwhile(() => edit.make(bench), nth);
    await given.act(bench);
    await checked(bench);
    const seen = households(bench);
    const where = `request ${nth} of ${taken}`;
    expect([where, [...seen.keys()].sort()]).toEqual([where, [...edit.names].sort()]);
    for (const [household, rows] of seen) {
      expect([where, household, rows.length]).toEqual([where, household, 1]);
      const strange = rows[0]?.filter(
        (value, c) =>
          value !== before.get(household)?.[0]?.[c] &&
          value !== after.get(household)?.[0]?.[c] &&
          household !== edit.own?.[0],
      );
      expect([where, household, strange]).toEqual([where, household, []]);
    }
    if (edit.own) {
      const [household, column, value] = edit.own;
      expect([where, seen.get(household)?.[0]?.[column]]).toEqual([where, value]);
    }
    expect([where, rowAt(bench, HEADINGS)]).toEqual([where, headings]);
    expect([where, bench.session.getState().problem]).toEqual([where, undefined]);
    expect([where, given.isDone(bench)]).toEqual([where, true]);
    await bench.dispose();
  }
});
