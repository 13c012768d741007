import { WorkbookError } from '../../../src/workbook/errors';
import type { Command, WorkbookEvent } from '../../../src/workbook/port';
import { dump } from './dump';
import { standing } from './families';
import { startRig, type Rig } from './rig';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
  await rig.workbook.apply(standing);
});
afterEach(() => rig.stop());

const write = (range: string, value: string | number): Command => ({
  kind: 'write',
  sheet: 'Modèle B',
  range,
  values: [[value]],
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no error',
    (error: unknown) => (error instanceof WorkbookError ? error.code : 'not a WorkbookError'),
  );
}

/** Requests taken by some work, those that only release objects left out. */
async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  const before = rig.requests().length;
  await work();
  return rig.requests().length - before;
}

describe('round trips', () => {
  test('one for a snapshot of what is known, two more for what somebody else has added', async () => {
    await rig.workbook.snapshot();
    expect(await requestsOf(() => rig.workbook.snapshot())).toBe(1);
    await rig.workbook.apply(
      ['a', 'b', 'c', 'd'].flatMap((sheet): Command[] => [
        { kind: 'add-sheet', sheet },
        { kind: 'write', sheet, range: 'A1', values: [[sheet]] },
      ]),
    );
    expect(await requestsOf(() => rig.workbook.snapshot())).toBe(1);
    addSheet('e');
    addSheet('f');
    expect(await requestsOf(() => rig.workbook.snapshot())).toBe(3);
    expect(await requestsOf(() => rig.workbook.snapshot())).toBe(1);
  });

  test('what is no longer as it was known is read all the same', async () => {
    await rig.workbook.snapshot();
    const sheet = rig.book.sheet('Modèle B');
    if (!sheet) throw new Error('no sheet');
    rig.book.edit({ source: 'user', label: 'Renommer' }, (tx) =>
      tx.updateSheet(sheet, { name: 'Autre' }),
    );
    const { sheets, tables } = await rig.workbook.snapshot();
    expect(sheets.map(({ name }) => name)).toEqual(['Feuil1', 'Autre']);
    expect(tables).toMatchObject([{ name: 'ModeleB_1', sheet: 'Autre' }]);
    rig.book.edit({ source: 'user', label: 'Protéger' }, (tx) =>
      tx.protect(sheet, { options: {}, password: undefined }),
    );
    expect((await rig.workbook.snapshot()).sheets[1]).toMatchObject({ protected: true });
  });

  test('merged cells and hidden rows come with the cells, and hidden ones are not told of a locked sheet', async () => {
    const sheet = rig.book.sheet('Modèle B');
    if (!sheet) throw new Error('no sheet');
    rig.book.edit({ source: 'user', label: 'Masquer' }, (tx) => {
      tx.hideRows(sheet, 4, 5, true);
    });
    const read = async () =>
      (await rig.workbook.snapshot()).sheets.find((s) => s.name === sheet.name);
    const merges = ['K8:L9'];
    await rig.workbook.apply([
      write('K8', 'M-1'),
      { kind: 'merge', sheet: sheet.name, range: 'K8:L9' },
    ]);
    expect(await read()).toMatchObject({ merges, hiddenRows: [4, 5] });
    await rig.workbook.apply([{ kind: 'protect', sheet: sheet.name, allow: [] }]);
    const locked = await read();
    expect(locked).toMatchObject({ merges });
    expect(locked?.hiddenRows).toBeUndefined();
  });

  test('cells are read where Excel refuses to tell what is merged, which is not asked again', async () => {
    await rig.workbook.snapshot();
    addSheet('e');
    rig.cut(2, 'refused');
    const { sheets } = await rig.workbook.snapshot();
    expect(sheets.find(({ name }) => name === 'e')).toMatchObject({ merges: [], values: [['e']] });
    expect(await requestsOf(() => rig.workbook.snapshot())).toBe(1);
    rig.cut(1, 'refused');
    const again = await rig.workbook.snapshot();
    expect(again.sheets.map(({ values }) => values)).toEqual(sheets.map(({ values }) => values));
  });

  test('one for several blocks, two when one of them is whole rows', async () => {
    expect(await requestsOf(() => rig.workbook.readBlocks('Modèle B', ['A3:C3', 'C6']))).toBe(1);
    expect(await requestsOf(() => rig.workbook.readBlocks('Modèle B', ['3:5']))).toBe(2);
  });

  test('two for a correction, or for a whole form', async () => {
    expect(await requestsOf(() => rig.workbook.apply([write('A3', 'X')]))).toBe(2);
    expect(await requestsOf(() => rig.workbook.apply(renamed(standing)))).toBe(2);
  });

  test('one for the selection and for selecting', async () => {
    expect(await requestsOf(() => rig.workbook.select('Modèle B', 'C6'))).toBe(1);
    expect(await requestsOf(() => rig.workbook.selection())).toBe(1);
  });
});

/** Somebody else's sheet, which holds its name. */
function addSheet(name: string): void {
  rig.book.edit({ source: 'user', label: 'Feuille' }, (tx) => {
    tx.addSheet(name);
  });
  const sheet = rig.book.sheet(name);
  if (!sheet) throw new Error('no sheet');
  rig.book.edit({ source: 'user', label: 'Saisie' }, (tx) => tx.type(sheet, 1, 1, [[name]]));
}

/** The same form under other names. */
function renamed(commands: readonly Command[]): Command[] {
  const text = JSON.stringify(commands)
    .replaceAll('Modèle B', 'Autre')
    .replaceAll('ModeleB_1', 'ModeleB_2');
  return JSON.parse(text) as Command[];
}

describe('reading', () => {
  test('reads whole rows as far as the sheet is used', async () => {
    const [block] = await rig.workbook.readBlocks('Modèle B', ['3:4']);
    expect(block).toEqual({
      top: 3,
      left: 1,
      values: [
        ['007', 45749, 6.05],
        ['=1+1', 45750, 7],
      ],
      formulas: [
        [null, null, null],
        [null, null, null],
      ],
    });
  });

  test('leaves out of the snapshot the names that are not one area', async () => {
    const before = await rig.workbook.snapshot();
    rig.book.edit({ source: 'user', label: '' }, (tx) => {
      tx.addName('Taux', '=0.2');
      tx.addName('Perdu', '=#REF!');
    });
    expect((await rig.workbook.snapshot()).names).toEqual(before.names);
  });

  test('does not take a column that only bears formats for a million rows', async () => {
    rig.book.edit({ source: 'user', label: '' }, (tx) =>
      tx.format(
        tx_sheet(),
        { top: 1, left: 9, bottom: 1_048_576, right: 9 },
        { numberFormat: '@' },
      ),
    );
    const [sheet] = (await rig.workbook.snapshot(['Modèle B'])).sheets;
    expect(sheet?.values).toHaveLength(5); // rows 2 to 6
  });
});

const tx_sheet = () => {
  const sheet = rig.book.sheet('Modèle B');
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

describe('refusals', () => {
  test('says that a cell is being edited, and changes nothing', async () => {
    const before = dump(rig.book);
    rig.book.editing = true;
    expect(await codeOf(rig.workbook.apply([write('A3', 'X')]))).toBe('cell-edit-mode');
    expect(await codeOf(rig.workbook.snapshot())).toBe('cell-edit-mode');
    rig.book.editing = false;
    expect(dump(rig.book)).toEqual(before);
  });

  test('says that a sheet is protected, and changes nothing', async () => {
    await rig.workbook.apply([{ kind: 'protect', sheet: 'Modèle B' }]);
    const before = dump(rig.book);
    const change: Command[] = [
      { kind: 'define-name', name: 'Neuf', sheet: 'Modèle B', range: 'A1' },
      write('A3', 'X'),
    ];
    expect(await codeOf(rig.workbook.apply(change))).toBe('protected');
    expect(dump(rig.book)).toEqual(before);
  });

  test('opens a protected sheet, writes and closes it again in one change', async () => {
    await rig.workbook.apply([{ kind: 'protect', sheet: 'Modèle B' }]);
    await rig.workbook.apply([
      { kind: 'unprotect', sheet: 'Modèle B' },
      write('A3', 'X'),
      { kind: 'protect', sheet: 'Modèle B' },
    ]);
    expect(tx_sheet().value(3, 1)).toBe('X');
    expect(tx_sheet().protection).toBeDefined();
  });

  test('says which places are left changed when nothing can be put back', async () => {
    rig.cut(2, 'answered in vain', { forGood: true });
    const error: unknown = await rig.workbook.apply([write('A3', 'X')]).catch((e: unknown) => e);
    expect(error).toMatchObject({
      code: 'connection-lost',
      at: { left: ['Modèle B!A3'] },
    });
  });
});

describe('volume', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => [
    'Bailleur',
    `M-${index}`,
    '75-001',
    45_700,
    45_710,
    45_749,
    'T3/T4',
    6.05,
    7.12,
  ]);

  test('writes and reads 100,000 rows of nine columns in bounded requests', async () => {
    const first = rig.requests().length;
    await rig.workbook.apply([
      { kind: 'add-sheet', sheet: 'Tout' },
      { kind: 'write', sheet: 'Tout', range: 'A1:I100000', values: rows },
    ]);
    const [block] = await rig.workbook.readBlocks('Tout', ['A1:I100000']);
    expect(block?.values[99_999]).toEqual(rows[99_999]);
    expect(block?.values).toHaveLength(100_000);
    const sent = rig.requests().slice(first);
    expect(sent.length).toBeLessThan(45);
    expect(Math.max(...sent.map(({ bytes }) => bytes))).toBeLessThan(5_000_000);
  }, 120_000);
});

describe('selection', () => {
  test('tells the sheet and the range selected', async () => {
    await rig.workbook.select('Modèle B', 'B3:C4');
    expect(await rig.workbook.selection()).toEqual({ sheet: 'Modèle B', range: 'B3:C4' });
  });
});

describe('events', () => {
  let events: WorkbookEvent[];
  let stop: () => Promise<void>;
  beforeEach(async () => {
    events = [];
    stop = await rig.workbook.listen((event) => events.push(event));
  });
  afterEach(() => stop());

  const userEdit = (edit: Parameters<typeof rig.book.edit>[1]) =>
    rig.book.edit({ source: 'user', label: '' }, edit);
  const changes = () => events.filter(({ kind }) => kind === 'changed');

  test('tells what the user typed, and that it is theirs', async () => {
    userEdit((tx) => tx.type(tx_sheet(), 3, 1, [['M-9']]));
    await rig.settle();
    expect(changes()).toEqual([
      {
        kind: 'changed',
        sheet: 'Modèle B',
        range: 'A3',
        structural: false,
        own: false,
        remote: false,
      },
    ]);
  });

  test('recognises what the add-in wrote', async () => {
    await rig.workbook.apply([write('A3', 'X')]);
    await rig.settle();
    expect(changes()).toMatchObject([{ range: 'A3', own: true }]);
  });

  test('says when rows moved', async () => {
    userEdit((tx) => tx.insertRows(tx_sheet(), 4, 2));
    await rig.settle();
    expect(changes()).toMatchObject([{ sheet: 'Modèle B', structural: true, own: false }]);
  });

  test('follows the selection and the active sheet', async () => {
    userEdit((tx) => tx.select(tx_sheet(), { top: 4, left: 2, bottom: 4, right: 2 }));
    await rig.settle();
    expect(events).toContainEqual({ kind: 'selected', sheet: 'Modèle B', range: 'B4' });
    const other = rig.book.sheets[0];
    if (other) userEdit((tx) => tx.activate(other));
    await rig.settle();
    expect(events).toContainEqual({ kind: 'activated', sheet: other?.name, own: false });
  });

  test('hears a sheet added, renamed and deleted, and calls it by its name of now', async () => {
    userEdit((tx) => tx.addSheet('Neuve'));
    await rig.settle();
    expect(events).toContainEqual({ kind: 'sheets', own: false });
    userEdit((tx) => tx.updateSheet(tx_sheet(), { name: 'Renommée' }));
    await rig.settle();
    const sheet = rig.book.sheet('Renommée');
    if (sheet) userEdit((tx) => tx.type(sheet, 1, 1, [['x']]));
    await rig.settle();
    expect(changes()).toMatchObject([{ sheet: 'Renommée', range: 'A1' }]);
  });

  test('hears nothing once it has stopped listening', async () => {
    await stop();
    userEdit((tx) => tx.type(tx_sheet(), 3, 1, [['M-9']]));
    await rig.settle();
    expect(events).toEqual([]);
    stop = () => Promise.resolve();
  });
});
