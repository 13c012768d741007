/** What changed between the rows that a Modèle A had and those that the returns now give. */
import { keyOf, textOf } from '../cellText';
import { columnKeys, type ColumnKey } from '../forms/column';
import type { RowCells } from '../reading/formReading';
import type { Changement } from './model';

/**
 * Rows are the same by bailleur and household; of several for one household, the first that are equal,
 * then the first that are left, whatever their order. What was taken away or changed comes first, as
 * it stood; then what was added.
 */
export function diffLignes(
  avant: readonly RowCells[],
  apres: readonly RowCells[],
): readonly Changement[] {
  const left = groupRows(apres);
  const unequal = avant.filter(
    (row) => !take(left, row, (other) => changedColumns(row, other).length === 0),
  );
  const changements = unequal.map((row): Changement => {
    const other = take(left, row, () => true);
    return other
      ? {
          kind: 'modifiee',
          ...named(other),
          colonnes: changedColumns(row, other),
          avant: row,
          apres: other,
        }
      : { kind: 'retiree', ...named(row), colonnes: [], avant: row };
  });
  const added = new Set([...left.values()].flat());
  return [
    ...changements,
    ...apres
      .filter((row) => added.has(row))
      .map((row): Changement => ({ kind: 'ajoutee', ...named(row), colonnes: [], apres: row })),
  ];
}

function groupRows(rows: readonly RowCells[]): Map<string, RowCells[]> {
  const groups = new Map<string, RowCells[]>();
  for (const row of rows) {
    const group = groups.get(rowKey(row));
    if (group) group.push(row);
    else groups.set(rowKey(row), [row]);
  }
  return groups;
}

function rowKey({ bailleur, menage }: RowCells): string {
  return `${keyOf(bailleur)}\u0000${keyOf(menage)}`;
}

/** Takes out the first row of the same household that suits. */
function take(
  left: Map<string, RowCells[]>,
  row: RowCells,
  suits: (other: RowCells) => boolean,
): RowCells | undefined {
  const group = left.get(rowKey(row)) ?? [];
  const index = group.findIndex(suits);
  return index < 0 ? undefined : group.splice(index, 1)[0];
}

/** An empty text is an empty cell. */
function changedColumns(avant: RowCells, apres: RowCells): readonly ColumnKey[] {
  return columnKeys.filter((key) => (avant[key] ?? '') !== (apres[key] ?? ''));
}

function named({ bailleur, menage }: RowCells) {
  return { bailleur: textOf(bailleur), menage: textOf(menage) };
}
