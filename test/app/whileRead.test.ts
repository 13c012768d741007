/**
 * Somebody changes what is being read to be shown for the first time: the answer is on its way, or is
 * being looked through, and nothing tells yet that the change matters. It is known all the same.
 */
import { annexeExemples } from '../../src/core/annexes/exemples';
import { contextTables } from '../../src/core/forms/names';
import { cellAddress } from '../../src/grid/a1';
import type { Snapshot } from '../../src/workbook/port';
import {
  checked,
  goodRow,
  insertA,
  insertB,
  NAMES_ASKED,
  setUp,
  type Bench,
} from './support/bench';

const FORM = 'Modèle B';
const AUTRE = 'Modèle A';

let bench: Bench;
beforeEach(async () => {
  bench = await setUp({ session: 'ici' });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await bench.dispose();
});

/** Acts once, right after the first answer of Excel that `isIt`, before the pane looks at that answer. */
function onceRead(isIt: (snapshot: Snapshot) => boolean, act: () => void): void {
  const { workbook } = bench;
  const read = workbook.snapshot.bind(workbook);
  let isDone = false;
  jest.spyOn(workbook, 'snapshot').mockImplementation(async (sheets) => {
    const snapshot = await read(sheets);
    if (isDone || !isIt(snapshot)) return snapshot;
    isDone = true;
    act();
    // Its event arrives first.
    await new Promise((resolve) => setTimeout(resolve, 20));
    return snapshot;
  });
}

const holds = (name: string) => (snapshot: Snapshot) =>
  snapshot.sheets.some((sheet) => sheet.name === name);
const shortClass = goodRow('M-1').map((text, c) => (c === 6 ? 'T3' : text));
const typeShortClass = (by = 'ici') =>
  bench.excel.workbook.edit({ source: 'user', label: 'Saisie', by }, (tx) =>
    tx.type(bench.sheet(FORM), 14, 1, [shortClass]),
  );
const codes = () =>
  bench.session
    .getState()
    .current?.groups.flatMap(({ findings }) => findings)
    .map(({ code }) => code);

describe('a household typed while its form is read', () => {
  test('that was just inserted', async () => {
    onceRead(holds(FORM), typeShortClass);
    await insertB(bench);
    await checked(bench);
    expect(codes()).toContain('typologie-a-normaliser');
  });

  test('that was just inserted beside another', async () => {
    await insertA(bench);
    onceRead(holds(FORM), typeShortClass);
    await insertB(bench);
    await checked(bench);
    expect(codes()).toContain('typologie-a-normaliser');
  });

  test('by somebody else, in the form that one turns to', async () => {
    await insertB(bench);
    await insertA(bench);
    onceRead(holds(FORM), () => typeShortClass('ailleurs'));
    bench.select(FORM, 'A14');
    await checked(bench);
    expect(bench.session.getState().current?.feuille).toBe(FORM);
    expect(codes()).toContain('typologie-a-normaliser');
  });

  test.each(NAMES_ASKED)('and is read no more once it is known (%s)', async (excelApi, names) => {
    await bench.dispose();
    bench = await setUp({ session: 'ici', excelApi });
    onceRead(holds(FORM), typeShortClass);
    await insertB(bench);
    await checked(bench);
    const before = bench.excel.host.requests.length;
    bench.type(FORM, 'G14', [['T3/T4']]);
    await checked(bench);
    // A typed cell: its row and the totals in one request.
    expect(bench.excel.host.requests.length - before).toBe(names + 1);
    expect(codes()).not.toContain('typologie-a-normaliser');
  });
});

test('an operation named in Paramètres while the first form is read', async () => {
  const operations = (snapshot: Snapshot) =>
    snapshot.tables.find(({ name }) => name === contextTables.operations.name);
  onceRead(
    (snapshot) => operations(snapshot) !== undefined,
    () => {
      const { sheet, area } = bench.excel.workbook.table(contextTables.operations.name) ?? {};
      if (!sheet || !area) throw new Error('no list of operations');
      const first = cellAddress(area.top + 1, area.left);
      bench.type(sheet.name, first, [['999-0000-01', 'Ailleurs', '200000']]);
    },
  );
  await insertB(bench);
  bench.type(FORM, 'A14', [goodRow('M-1')]);
  await checked(bench);
  // Its operation is 250-1234-01, which the list does not name.
  expect(codes()).toContain('idtop-inconnu');
});

test('a total of an annexe altered while the annexe is read for the first time', async () => {
  const [exemple] = annexeExemples.filter(({ nom }) => nom === 'Besançon');
  if (!exemple) throw new Error('no example');
  const { annexes } = bench.session.rooms;
  onceRead(holds('Annexe 1'), () => bench.type('Annexe 1', 'E7', [['19 847']]));
  await annexes.insert(exemple.saisie);
  await checked(bench);
  const [tableau] = annexes.getState().controle?.tableaux ?? [];
  expect(tableau?.findings.map(({ code }) => code)).toContain('total-general');
});

describe('what somebody else types while a page is read for the first time makes it out of date', () => {
  const elsewhere = () =>
    onceRead(
      () => true,
      () => typeShortClass('ailleurs'),
    );
  beforeEach(async () => {
    await insertB(bench);
    await insertA(bench);
    await checked(bench);
  });

  test('Suivi', async () => {
    elsewhere();
    await bench.session.rooms.suivi.read();
    await checked(bench);
    expect(bench.session.rooms.suivi.getState().perime).toBe(true);
  });

  test('Paiement', async () => {
    elsewhere();
    await bench.session.rooms.paiement.read();
    await checked(bench);
    expect(bench.session.rooms.paiement.getState()).toMatchObject({ perime: true });
  });

  test('Consolidation', async () => {
    elsewhere();
    await bench.session.rooms.consolidation.open();
    await checked(bench);
    expect(bench.session.rooms.consolidation.getState()).toMatchObject({ perime: true });
  });

  test('and it is not, where nobody did', async () => {
    const { suivi, paiement, consolidation } = bench.session.rooms;
    await suivi.read();
    await paiement.read();
    await consolidation.open();
    await checked(bench);
    const shown = [suivi, paiement, consolidation].map((room) => room.getState().perime);
    expect([AUTRE, ...shown]).toEqual([AUTRE, false, false, false]);
  });
});
