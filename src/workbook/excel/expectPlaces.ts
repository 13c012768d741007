import { parseAddress } from '../../grid/a1';
import type { Command } from '../port';
import { cellCount } from './chunks';
import type { KnownPlaces, KnownSheet } from './knownPlaces';

/** Sheets and tables that commands have just added, and how large sheets are now. */
export function expectPlaces(known: KnownPlaces, commands: readonly Command[]): void {
  for (const command of commands) {
    if (command.kind === 'add-table') known.tables.add(command.name);
    else if (command.kind === 'add-sheet') known.sheets.set(command.sheet, EMPTY);
    else if (command.kind === 'protect' || command.kind === 'unprotect')
      change(known, command.sheet, { isProtected: command.kind === 'protect' });
    else if (command.kind === 'write') grow(known, command);
  }
}

const EMPTY: KnownSheet = { cells: 0, isProtected: false, tellsMerges: true };

function grow(known: KnownPlaces, { sheet, range }: Extract<Command, { kind: 'write' }>): void {
  const area = parseAddress(range);
  const { cells = 0 } = known.sheets.get(sheet) ?? {};
  if (area) change(known, sheet, { cells: cells + cellCount(area) });
}

function change({ sheets }: KnownPlaces, name: string, changed: Partial<KnownSheet>): void {
  const known = sheets.get(name);
  if (known) sheets.set(name, { ...known, ...changed });
}
