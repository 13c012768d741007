import { writeDus, writeReverse } from '../../../src/app/changes/parts/writeReversements';
import { readReversements } from '../../../src/core/dossier/reversements';
import { contextTables } from '../../../src/core/forms/names';
import { centimes } from '../../../src/core/montant';
import { cellAddress } from '../../../src/grid/a1';
import type { CellValue, Snapshot } from '../../../src/workbook/port';
import { createFileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { day } from '../suivi/classeur';

const OURS: readonly string[] = contextTables.reversements.columns;
const CELLS: readonly CellValue[] = [2025, 'IDT-77', 'Néolia', 4_000, 1_000, 46_023];
const NEOLIA = new Map(OURS.map((heading, index) => [heading, CELLS[index] ?? null]));

/** A workbook whose table *Reversements* has these columns from `left` on, and one row. */
async function withTable(columns: readonly string[], left = 1) {
  const workbook = createFileWorkbook();
  const sheet = 'Reversements';
  const range = `${cellAddress(1, left)}:${cellAddress(2, left + columns.length - 1)}`;
  await workbook.apply([
    { kind: 'add-sheet', sheet },
    {
      kind: 'write',
      sheet,
      range,
      values: [columns, columns.map((heading) => NEOLIA.get(heading) ?? null)],
    },
    {
      ...{ kind: 'add-table', sheet, range, name: 'Reversements' },
      ...{ style: null, filterButtons: false, banded: false },
    },
  ]);
  return workbook;
}

const dossierOf = (snapshot: Snapshot) => ({
  ...{ annee: 2025, idtop: 'IDT-77', propres: [] },
  reversements: readReversements(snapshot, 2025, 'IDT-77'),
});

const TURNED = OURS.toReversed();
const PARTS = [
  { bailleur: 'NÉOLIA', montant: centimes(3_000) },
  { bailleur: 'Saiemb', montant: centimes(500) },
  { bailleur: 'Habitat 25', montant: centimes(0) },
];

test.each([
  ['as we lay it out: sums and days left follow', OURS, 1, 3],
  ['in another order: somebody’s own cells are left alone', TURNED, 1, 0],
  ['with one column moved', [...OURS.slice(1), 'Année'], 1, 0],
  ['elsewhere on its sheet', OURS, 3, 0],
])('what is owed goes under its headings, in a table %s', async (_, columns, left, formulas) => {
  const workbook = await withTable(columns, left);
  const before = await workbook.snapshot();
  const commands = writeDus(before, dossierOf(before), PARTS);
  const written = commands.filter(({ kind }) => kind === 'formulas');
  expect(written).toHaveLength(formulas);
  await workbook.apply(commands);
  const after = await workbook.snapshot();
  expect(readReversements(after, 2025, 'IDT-77')).toMatchObject([
    // One who is there already keeps what was paid; one who is owed nothing is not added.
    { rang: 2, bailleur: 'Néolia', du: 300_000, reverse: 100_000, reverseLe: '2026-01-01' },
    { rang: 3, bailleur: 'Saiemb', du: 50_000, reverse: 0, reverseLe: undefined },
  ]);
});

test('one who gets nothing more is owed zero', async () => {
  const workbook = await withTable(TURNED);
  const before = await workbook.snapshot();
  await workbook.apply(writeDus(before, dossierOf(before), []));
  expect(readReversements(await workbook.snapshot(), 2025, 'IDT-77')).toMatchObject([
    { bailleur: 'Néolia', du: 0, reverse: 100_000 },
  ]);
});

test('what is paid out is added to what was paid before: 1 000 + 500 = 1 500', async () => {
  const workbook = await withTable(TURNED);
  const before = await workbook.snapshot();
  const paid = { bailleur: 'néolia', montant: centimes(500), le: day('2026-02-01') };
  await workbook.apply(writeReverse(before, dossierOf(before).reversements, paid));
  expect(readReversements(await workbook.snapshot(), 2025, 'IDT-77')).toMatchObject([
    { du: 400_000, reverse: 150_000, reverseLe: '2026-02-01' },
  ]);
  const nobody = writeReverse(before, dossierOf(before).reversements, {
    ...paid,
    bailleur: 'Saiemb',
  });
  expect(nobody).toEqual([]);
});

test('a table without the column of days keeps the sum, and loses no other cell', async () => {
  const workbook = await withTable(OURS.slice(0, 5));
  const before = await workbook.snapshot();
  const paid = { bailleur: 'Néolia', montant: centimes(500), le: day('2026-02-01') };
  const commands = writeReverse(before, dossierOf(before).reversements, paid);
  expect(commands).toEqual([
    { kind: 'write', sheet: 'Reversements', range: 'E2', values: [[1_500]] },
  ]);
});
