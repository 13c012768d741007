import { contextTables } from '../../../core/forms/names';
import type { MenageDeclare } from '../../../core/suivi/reprendre';
import type { CellValue, Command, Snapshot } from '../../../workbook/port';
import { looksOf } from '../../sheets/columns';
import { MENAGES_COLUMNS } from '../../sheets/suivi';
import { ensureSuivi, tableOf } from '../../sheets/suiviTables';
import { appendRows, findTable } from '../../sheets/tablePlace';

/**
 * Adds households of past years; the table grows under its last row. `laidOut` are commands of
 * `ensureSuivi` that go before.
 */
export function writeMenages(
  snapshot: Snapshot,
  menages: readonly MenageDeclare[],
  laidOut?: readonly Command[],
): readonly Command[] {
  if (menages.length === 0) return [];
  const lacks = findTable(snapshot, contextTables.menages.name) === undefined;
  const made = laidOut ?? (lacks ? ensureSuivi(snapshot) : []);
  const table = tableOf(snapshot, made, 'menages');
  const rows = menages.map((menage) => table.columns.map((heading) => valueOf(menage, heading)));
  return [
    ...(laidOut ? [] : made),
    ...appendRows(table, looksOf(table.columns, MENAGES_COLUMNS), rows),
  ];
}

function valueOf({ annee, idtop, identifiant }: MenageDeclare, heading: string): CellValue {
  const [forYear, forIdtop, forIdentifiant] = contextTables.menages.columns;
  if (heading === forYear) return annee;
  if (heading === forIdtop) return idtop === '' ? null : idtop;
  return heading === forIdentifiant ? identifiant : null;
}
