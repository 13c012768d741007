/**
 * Somebody writes between the reading that a change was decided upon and the change, or between the two
 * requests of the change itself: what they wrote stands, and nothing of the change.
 */
import type { Command, Leaning } from '../../../src/workbook/port';
import { dump } from './dump';
import { startRig, type Rig } from './rig';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
  await rig.workbook.apply([
    { kind: 'write', sheet: 'Feuil1', range: 'A1:C4', values: CELLS },
    { kind: 'formulas', sheet: 'Feuil1', range: 'C3', formulas: [['=B3*2']] },
  ]);
});
afterEach(() => rig.stop());

const CELLS = [
  ['Ménage', 'Loyer', 'Double'],
  ['M-1', 5, 10],
  ['M-2', 6, null],
  ['M-3', 7, 14],
];
/** The rent of M-2, whose row was read as it stands. */
const change: readonly Command[] = [
  { kind: 'write', sheet: 'Feuil1', range: 'B3', values: [[6.5]] },
];
const leaning: readonly Leaning[] = [
  { sheet: 'Feuil1', top: 3, left: 1, values: [['M-2', 6, undefined]] },
];

const sheet = () => rig.book.sheets[0];
function does(make: Parameters<Rig['book']['edit']>[1]): void {
  rig.book.edit({ source: 'user', label: 'Saisie', by: 'ailleurs' }, make);
}
function types(row: number, column: number, text: string): void {
  does((tx) => tx.type(found(), row, column, [[text]]));
}
function found() {
  const [first] = rig.book.sheets;
  if (!first) throw new Error('no sheet');
  return first;
}

const hindering: Readonly<Record<string, () => void>> = {
  'types into the cell': () => types(3, 2, '8'),
  'types into another cell of its row': () => types(3, 1, 'M-9'),
  'puts a formula in place of a constant of its row': () => types(3, 1, '="M-2"'),
  'empties a cell of its row': () => types(3, 1, ''),
  'inserts a row above': () => does((tx) => tx.insertRows(found(), 2, 1)),
  'deletes the row above': () => does((tx) => tx.deleteRows(found(), 2, 1)),
};
const harmless: Readonly<Record<string, () => void>> = {
  'types into another row': () => types(2, 2, '8'),
  'changes what the formula of its row counts': () => types(3, 3, '=B3*3'),
  'inserts a row below': () => does((tx) => tx.insertRows(found(), 4, 1)),
};

describe.each([
  { nth: 1, when: 'before anything is written' },
  { nth: 2, when: 'just before the request that writes' },
])('$when', ({ nth }) => {
  test.each(Object.keys(hindering))('one who %s is not written over', async (what) => {
    const act = hindering[what] ?? (() => undefined);
    let theirs: unknown;
    rig.meanwhile(nth, () => {
      act();
      theirs = dump(rig.book);
    });
    await expect(rig.workbook.apply(change, leaning)).rejects.toMatchObject({
      code: 'changed-meanwhile',
      at: { sheet: 'Feuil1', address: 'A3:C3' },
    });
    expect(theirs).toBeDefined();
    expect(dump(rig.book)).toEqual(theirs);
  });

  test.each(Object.keys(harmless))('one who %s hinders nothing', async (what) => {
    rig.meanwhile(nth, harmless[what] ?? (() => undefined));
    await rig.workbook.apply(change, leaning);
    expect(sheet()?.value(3, 2)).toBe(6.5);
  });
});

test('a change that leans on nothing writes as before', async () => {
  rig.meanwhile(2, () => types(3, 1, 'M-9'));
  await rig.workbook.apply(change);
  expect(sheet()?.value(3, 2)).toBe(6.5);
});

test('a reading of five rows that still stands costs no request more', async () => {
  const count = async (given: readonly Leaning[]) => {
    const before = rig.requests().length;
    await rig.workbook.apply(change, given);
    return rig.requests().length - before;
  };
  expect(await count([])).toBe(2);
  await rig.workbook.apply([{ kind: 'write', sheet: 'Feuil1', range: 'B3', values: [[6]] }]);
  expect(await count(leaning)).toBe(2);
});
