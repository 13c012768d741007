/**
 * Names of the lists that native conditions read. A condition cannot name a table's column, so each
 * list has a name over a fixed range that its table grows into.
 */
import { contextTables } from '../../core/forms/names';
import { areaAddress } from '../../grid/a1';
import type { Command, Snapshot } from '../../workbook/port';
import { area } from './sheetWriter';
import type { TablePlace } from './tablePlace';

export const LIST_NAMES = {
  bailleurs: 'IML_Bailleurs',
  operations: 'IML_Operations',
  menages: {
    annee: 'IML_Menages_Annee',
    idtop: 'IML_Menages_Idtop',
    identifiant: 'IML_Menages_Identifiant',
  },
} as const;

/** How many entries a list may hold before the native conditions stop seeing the last ones. */
const LIST_ROWS = { Bailleurs: 200, Operations: 200, Menages: 5000 } as const;

const { bailleurs, operations, menages } = contextTables;
const LISTS = [
  { name: LIST_NAMES.bailleurs, table: bailleurs.name, column: 0 },
  { name: LIST_NAMES.operations, table: operations.name, column: 0 },
  { name: LIST_NAMES.menages.annee, table: menages.name, column: 0 },
  { name: LIST_NAMES.menages.idtop, table: menages.name, column: 1 },
  { name: LIST_NAMES.menages.identifiant, table: menages.name, column: 2 },
] as const;

/** Names the lists of the tables given, where the workbook has no such name yet. */
export function listNameCommands(
  snapshot: Pick<Snapshot, 'names'>,
  tables: readonly Pick<TablePlace, 'name' | 'sheet' | 'area'>[],
): readonly Command[] {
  const taken = new Set(snapshot.names.map(({ name }) => name.toLowerCase()));
  return LISTS.flatMap((list): Command[] => {
    const table = tables.find(({ name }) => name.toLowerCase() === list.table.toLowerCase());
    if (!table || taken.has(list.name.toLowerCase())) return [];
    const { top, left } = table.area;
    const column = left + list.column;
    const range = areaAddress(area(top + 1, column, top + LIST_ROWS[list.table], column));
    return [{ kind: 'define-name', name: list.name, sheet: table.sheet, range }];
  });
}
