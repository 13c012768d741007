/**
 * A colleague works in the same workbook between two requests of an act, whichever the act and whatever they do: the
 * workbook is then as if one of the two had come wholly before the other, or the act says that it did nothing.
 * `TORTURE=1` has each colleague before each request of each act; every run has a sample of them.
 */
import { checked, insertB, setUp, type Bench } from './support/bench';
import { makeEdit, whatColleaguesDo, type Where } from './support/colleague';
import { faceOf } from './support/face';
import { journeys, type Journey } from './support/journeys';

/** What a session says where somebody was quicker: no face of a fault, and nothing that may stand twice. */
const SAID: readonly (string | undefined)[] = ['changed-meanwhile', 'not-found', 'refused'];

async function standing({ given }: Journey): Promise<Bench> {
  const bench = await setUp({ session: 'ici' });
  await given(bench);
  await checked(bench);
  return bench;
}

/** Some acts ask for what is no longer there: the person then finds no button to press, and this is false. */
function doIt(bench: Bench, { act }: Journey): Promise<boolean> {
  return Promise.resolve(act(bench)).then(
    () => true,
    () => false,
  );
}

/** Whether the person is told, in the bar or on the page where they asked, what became of it. */
function isTold({ session }: Bench): boolean {
  const { problem, notice } = session.getState();
  const { consolidation, paiement, complement } = session.rooms;
  return [
    problem ?? notice ?? consolidation.getState().apercu ?? paiement.getState().refus,
    complement.getState().change,
  ].some((each) => each !== undefined);
}

type Face = ReturnType<typeof faceOf>;

/** The standing sheet where an act writes the most to lose: a form rather than another, and its first constant. */
function whereOf(before: Face, after: Face): Where | undefined {
  const places = before.sheets.map((sheet): Where => {
    const had = new Set(sheet.cells.map((cell) => JSON.stringify(cell)));
    const now = after.sheets.find(({ name }) => name === sheet.name)?.cells ?? [];
    const [row, column] =
      now.find((cell) => cell[3] === undefined && !had.has(JSON.stringify(cell))) ?? [];
    const written =
      typeof row === 'number' && typeof column === 'number' ? { row, column } : undefined;
    return { sheet: sheet.name, written };
  });
  const isForm = ({ sheet }: Where) => sheet.startsWith('Modèle');
  return (
    places.find((place) => place.written && isForm(place)) ??
    places.find(({ written }) => written) ??
    places.find(isForm)
  );
}

interface Probe {
  readonly where: Where | undefined;
  readonly requests: number;
}

async function probe(journey: Journey): Promise<Probe> {
  const bench = await standing(journey);
  const before = faceOf(bench.excel);
  const first = bench.excel.host.requests.length;
  await journey.act(bench);
  await checked(bench);
  const requests = bench.excel.host.requests.length - first;
  const where = whereOf(before, faceOf(bench.excel));
  await bench.dispose();
  return { where, requests };
}

/** What the workbook may be in the end: the edit alone, then the act, or the act, then the edit. */
async function orders(journey: Journey, edit: (bench: Bench) => boolean) {
  const first = await standing(journey);
  edit(first);
  await checked(first);
  const alone = faceOf(first.excel);
  await doIt(first, journey);
  await checked(first);
  const editFirst = faceOf(first.excel);
  await first.dispose();
  const last = await standing(journey);
  await doIt(last, journey);
  await checked(last);
  edit(last);
  await checked(last);
  const actFirst = faceOf(last.excel);
  await last.dispose();
  return { alone, editFirst, actFirst };
}

const listOf = ({ session }: Bench) => session.getState().current?.groups;

async function check(journey: Journey, what: string, nth: number, { where }: Probe): Promise<void> {
  if (!where) return;
  const edit = (bench: Bench) => makeEdit(bench, what, where);
  const bench = await standing(journey);
  const { session, excel } = bench;
  let isDone = false;
  excel.host.meanwhile(() => {
    isDone = edit(bench);
  }, nth);
  // What was told is closed by an edit that Excel tells afterwards: it was told all the same.
  let told = false;
  const unsubscribe = session.subscribe(() => {
    told ||= isTold(bench);
  });
  const isPressed = await doIt(bench, journey);
  excel.host.clearFaults();
  await checked(bench);
  unsubscribe();
  told ||= !isPressed || isTold(bench);
  const face = faceOf(excel);
  const { problem, notice } = session.getState();
  const undoing = notice?.undoable === true;
  if (undoing) await session.undo();
  await checked(bench);
  const back = faceOf(excel);
  const refusal = session.getState().problem?.code;
  const list = listOf(bench);
  await session.checkAll();
  const checkedList = listOf(bench);
  const after = session.getState().problem;
  await bench.dispose();
  // Nothing to do it to, or Excel refuses it to them.
  if (!isDone) return;
  const at = `${what} before request ${nth}, in ${where.sheet}`;
  const { alone, editFirst, actFirst } = await orders(journey, edit);
  const serial = [editFirst, actFirst, alone].find((each) => isSame(each, face));
  if (!told && isSame(face, alone))
    expect([at, 'said nothing']).toEqual([at, 'a change or a word']);
  if (!serial) expect([at, face]).toEqual([at, actFirst]);
  if (problem) expect([at, SAID]).toEqual([at, expect.arrayContaining([problem.code])]);
  if (undoing && !isSame(back, alone)) {
    expect([at, SAID]).toEqual([at, expect.arrayContaining([refusal])]);
    expect([at, back]).toEqual([at, face]);
  }
  expect([at, after]).toEqual([at, undefined]);
  expect([at, list]).toEqual([at, checkedList]);
}

function isSame(one: Face, other: Face): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

interface Case {
  readonly what: string;
  readonly journey: Journey;
  readonly edits: readonly string[];
  readonly requests?: readonly number[];
}

// What is typed under a table and then brought in is two acts, each with its own way back.
const acts = journeys.filter(({ acts: [act] }) => act !== undefined && act !== 'bringRowsIn');
/** One colleague for every eighth act, before what keeps or what writes: forty seconds of a processor. */
const EVERY = 8;
const sample: readonly Case[] = acts
  .map((journey, index) => ({ journey, index }))
  .filter(({ index }) => index % EVERY === 2)
  .map(({ journey, index }) => ({
    what: journey.what,
    journey,
    edits: [whatColleaguesDo[(index * 3) % whatColleaguesDo.length] ?? ''],
    requests: [2 + (index % 2)],
  }));
const everywhere: readonly Case[] = acts.map((journey) => ({
  what: journey.what,
  journey,
  edits: whatColleaguesDo,
}));

test.each(process.env.TORTURE ? everywhere : sample)(
  '$what while a colleague works in the same sheet',
  async ({ journey, edits, requests }) => {
    const probed = await probe(journey);
    const all = Array.from({ length: probed.requests }, (_, i) => i + 1);
    for (const what of edits)
      for (const nth of requests ?? all) await check(journey, what, nth, probed);
  },
  3_600_000,
);

/** What somebody does before an act reads anything, where nothing is left of what was asked. */
const MOOT: readonly (readonly [what: string, edit: string, sheet: string, told?: string])[] = [
  ['correct one cell', 'inserts a row at the top of the sheet', 'Modèle B'],
  ['take the example away', 'renames the table', 'Exemple de Modèle B'],
  ['take the example away', 'deletes the sheet', 'Exemple de Modèle B'],
  ['correct one annexe cell', 'inserts a row at the top of the sheet', 'Annexe'],
  ['correct every annexe cell', 'deletes the sheet', 'Annexe', 'not-found'],
  ['write a control block', 'deletes the sheet', 'Budget', 'not-found'],
  ['justify an avertissement', 'deletes a row', 'Modèle B'],
  ['put back what was certified', 'deletes the sheet', 'Modèle A'],
  ['write a forecast against what was achieved', 'deletes the sheet', 'Annexe 2'],
  ['record a payment', 'deletes the sheet', 'Modèle A'],
  ['prepare one Modèle B to send', 'deletes the sheet', 'Liste'],
];

test.each(MOOT.map(([act, edit, sheet, told = 'sans-changement']) => [act, edit, sheet, told]))(
  'to « %s » where somebody just before %s changes nothing, and says so still when Excel tells of that edit',
  async (name = '', what = '', sheet = '', told = '') => {
    const journey = journeys.find((each) => each.what === name);
    if (!journey) throw new Error('no such act');
    const bench = await standing(journey);
    let alone: Face | undefined;
    bench.excel.host.meanwhile(() => {
      makeEdit(bench, what, { sheet });
      alone = faceOf(bench.excel);
    }, 1);
    await journey.act(bench);
    await checked(bench);
    expect(alone).toBeDefined();
    expect(faceOf(bench.excel)).toEqual(alone);
    const { problem, notice } = bench.session.getState();
    expect(problem?.code ?? notice?.kind).toBe(told);
    await bench.dispose();
  },
);

test('« Annuler » after an edit that took the way back says that nothing was changed', async () => {
  const bench = await setUp();
  await insertB(bench);
  bench.type('Modèle B', 'A14', [['Néolia']]);
  await checked(bench);
  await bench.session.undo();
  expect(bench.session.getState().notice).toMatchObject({ kind: 'sans-changement' });
  await bench.dispose();
});

test('a correction whose row somebody has just moved says that nothing was changed', async () => {
  const journey = journeys.find(({ what }) => what === 'correct one cell');
  if (!journey) throw new Error('no such act');
  const bench = await standing(journey);
  bench.excel.host.meanwhile(
    () => void makeEdit(bench, 'inserts a row at the top of the sheet', { sheet: 'Modèle B' }),
    3,
  );
  await journey.act(bench);
  expect(bench.session.getState()).toMatchObject({
    problem: undefined,
    notice: { kind: 'sans-changement', undoable: false },
  });
  await bench.dispose();
});
