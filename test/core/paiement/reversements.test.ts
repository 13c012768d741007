import type { CellValue } from '../../../src/core/CellValue';
import { readReversements } from '../../../src/core/dossier/reversements';
import { contextTables } from '../../../src/core/forms/names';
import { sheet, workbook } from '../sheet';

const COLUMNS = ['Année', 'IDTOP', 'Bailleur', 'Dû', 'Reversé', 'Reversé le'];

function read(rows: readonly (readonly CellValue[])[]) {
  const { name } = contextTables.reversements;
  const range = `A1:F${rows.length + 1}`;
  const snapshot = workbook([sheet('Reversements', [COLUMNS, ...rows])], {
    tables: [{ name, sheet: 'Reversements', range, columns: COLUMNS }],
  });
  return readReversements(snapshot, 2025, 'IDT-77');
}

test('a row of the year and operation is read with its amounts, its day and its place', () => {
  expect(read([[2025, ' idt-77', 'Néolia', 4_000, 1_500, 46_023]])).toEqual([
    { bailleur: 'Néolia', du: 400_000, reverse: 150_000, reverseLe: '2026-01-01', rang: 2 },
  ]);
});

test('amounts that nobody gave are nothing, and no day is none', () => {
  expect(read([[2025, 'IDT-77', 'Néolia', null, null, null]])).toMatchObject([
    { du: 0, reverse: 0, reverseLe: undefined },
  ]);
});

test.each([
  ['of another year', [2024, 'IDT-77', 'Néolia', 4_000]],
  ['of another operation', [2025, 'IDT-78', 'Néolia', 4_000]],
  ['of another year and operation', [2024, 'IDT-78', 'Néolia', 4_000]],
  ['of no bailleur', [2025, 'IDT-77', ' ', 4_000]],
])('a row %s is none of this payment', (_, row) => {
  expect(read([row])).toEqual([]);
});
