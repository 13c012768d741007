import { contextTables } from '../../core/forms/names';
import type { Command, Snapshot } from '../../workbook/port';
import { areaOf } from './freeName';
import { listNameCommands } from './lists';
import { suiviCommands } from './suivi';
import { findTable, type TablePlace } from './tablePlace';

/** Lays out the tables of past years where the workbook lacks them. */
export function ensureSuivi(snapshot: Snapshot): readonly Command[] {
  const commands = suiviCommands(snapshot);
  const added = commands.flatMap((command) => {
    if (command.kind !== 'add-table') return [];
    return [{ name: command.name, sheet: command.sheet, area: areaOf(command) }];
  });
  return [...commands, ...listNameCommands(snapshot, added)];
}

/** The table of the workbook, or the one that the commands make, with its one empty row. */
export function tableOf(
  snapshot: Snapshot,
  made: readonly Command[],
  which: 'suivi' | 'menages',
): TablePlace {
  const { name, columns } = contextTables[which];
  const table = findTable(snapshot, name);
  if (table) return table;
  const added = made.find((command) => command.kind === 'add-table' && command.name === name);
  if (added?.kind !== 'add-table') throw new Error(`${name} is either there or laid out`);
  return {
    name,
    sheet: added.sheet,
    columns,
    area: areaOf(added),
    rows: [columns.map(() => null)],
  };
}
