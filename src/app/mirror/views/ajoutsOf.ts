import { isSameText } from '../../../core/cellText';
import { contextTables, parseFormName } from '../../../core/forms/names';
import type { Command, Snapshot } from '../../../workbook/port';
import type { Ajout } from '../../state';

/** The tables that every form leans on; the others come with what somebody did. */
const SOCLE: ReadonlySet<string> = new Set(
  [
    ...(['suivi', 'menages', 'attestations', 'convention', 'bailleurs'] as const),
    ...(['operations', 'baremes', 'formulaires'] as const),
  ].map((key) => contextTables[key].name),
);

/**
 * What a change adds of them to a workbook of before, which has some tables of ours and lacks those. Nothing in
 * a workbook that holds none of ours: all of them come with its first form.
 */
export function ajoutsOf(
  { tables }: Pick<Snapshot, 'tables'>,
  commands: readonly Command[],
): readonly Ajout[] {
  const isOurs = ({ name }: { readonly name: string }) =>
    parseFormName(name) !== undefined || [...SOCLE].some((each) => isSameText(each, name));
  if (!tables.some(isOurs)) return [];
  return commands.flatMap((command) =>
    command.kind === 'add-table' && SOCLE.has(command.name)
      ? [{ tableau: command.name, feuille: command.sheet }]
      : [],
  );
}
