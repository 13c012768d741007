/**
 * A workbook of before that lacks one of our tables: it opens, gets that table with the first act that needs it,
 * loses nothing, prints nothing that only the add-in reads, and says what was added.
 */
import { contextTables } from '../../src/core/forms/names';
import { noticeSentence } from '../../src/pane/words/noticeSentence';
import { checked, goodRow, insertB, setUp, type Bench } from './support/bench';

const SOCLE = [
  ...(['suivi', 'menages', 'attestations'] as const),
  ...(['bailleurs', 'operations', 'baremes', 'formulaires'] as const),
].map((key) => contextTables[key].name);

let bench: Bench;
afterEach(() => bench.dispose());

/** A workbook with a Modèle B of one household, without the table of that name: its cells go too. */
async function without(name: string): Promise<void> {
  bench = await setUp();
  await insertB(bench);
  bench.type('Modèle B', 'A14', [goodRow('0042')]);
  await checked(bench);
  const { workbook } = bench.excel;
  const table = workbook.tables.find((each) => each.name === name);
  if (!table) throw new Error(name);
  const { sheet, area } = table;
  workbook.edit({ source: 'user', label: 'Suppression' }, (tx) => {
    tx.deleteTable(table);
    const empty = Array.from({ length: area.bottom - area.top + 1 }, () =>
      Array.from({ length: area.right - area.left + 1 }, () => ''),
    );
    tx.type(sheet, area.top, area.left, empty);
  });
  await bench.session.checkAll();
  // What was typed is told in later turns: it comes before the act.
  await checked(bench);
}

const tableNames = () => bench.excel.workbook.tables.map(({ name }) => name).sort();
const cells = () =>
  bench.excel.workbook.sheets.map((sheet) =>
    JSON.stringify([sheet.name, sheet.value(1, 1), sheet.value(4, 1), sheet.value(14, 2)]),
  );

test.each(SOCLE)('one that lacks only %s', async (name) => {
  await without(name);
  expect(bench.session.getState().problem).toBeUndefined();
  expect(bench.session.getState().current?.compteurs.declarees).toBe(1);
  const [tables, before] = [tableNames(), cells()];
  await insertB(bench);
  expect(bench.session.getState().problem).toBeUndefined();
  // The table that lacked and that of the new form, nothing else; whatever stood stays.
  expect(tableNames()).toEqual([...tables, name, 'ModeleB_2'].sort());
  expect(cells()).toEqual(expect.arrayContaining(before));
  const { notice } = bench.session.getState();
  const table = bench.excel.workbook.tables.find((each) => each.name === name);
  const feuille = table?.sheet.name ?? '';
  expect(notice).toMatchObject({ kind: 'insere', ajouts: [{ tableau: name, feuille }] });
  if (!notice) throw new Error('nothing told');
  expect(noticeSentence(notice).replaceAll('\u00a0', ' ')).toBe(
    `Modèle B inséré dans une nouvelle feuille. Ajouté à ce classeur, qui ne l’avait pas : ${name} (feuille ${feuille}).`,
  );
  const { printArea } = table?.sheet.pageLayout ?? {};
  const first = table?.area.left ?? 0;
  const technical = name === 'Formulaires' ? [first, first + 3] : [];
  expect(technical.filter((column) => column <= (printArea?.right ?? Infinity))).toEqual([]);
  await bench.session.undo();
  expect(tableNames()).toEqual(tables);
});

test('nothing is said of a workbook that held none of ours, nor of one that lacks nothing', async () => {
  bench = await setUp();
  await insertB(bench);
  expect(bench.session.getState().notice?.ajouts).toBeUndefined();
  await insertB(bench);
  expect(bench.session.getState().notice?.ajouts).toBeUndefined();
});
