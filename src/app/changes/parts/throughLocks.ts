import type { Command } from '../../../workbook/port';
import type { OpenForm } from '../../mirror/views/openForm';
import { FORM_ALLOWANCES } from '../../sheets/locks';

/** Changes that a protected sheet takes where its cells are unlocked. */
const ON_CELLS: ReadonlySet<Command['kind']> = new Set(['write', 'number-format', 'activate']);

/**
 * The same change for a form whose prefilled cells are locked. What only fills cells goes as it is: its
 * cells are open. What moves rows or restores totals opens the sheet first and closes it again, in
 * one change that is taken back whole.
 */
export function throughLocks(open: OpenForm, commands: readonly Command[]): readonly Command[] {
  const sheet = open.reading.feuille;
  const touches = (command: Command) => 'sheet' in command && command.sheet === sheet;
  const moves = commands.some((each) => touches(each) && !ON_CELLS.has(each.kind));
  if (!open.preremplie || !moves) return commands;
  return [
    { kind: 'unprotect', sheet },
    ...commands,
    { kind: 'protect', sheet, allow: FORM_ALLOWANCES },
  ];
}
