import { computeBilan } from '../../core/bilan/bilan';
import type { IsoDate } from '../../core/date';
import { contextTables } from '../../core/forms/names';
import type { Command, Snapshot } from '../../workbook/port';
import { freeSheetName } from '../freeName';
import { BILAN_NAME, bilanCommands } from '../layout/bilan';
import { SHEETS } from '../layout/words';
import { hasColumns } from '../tables';

/**
 * Writes the bilan of an operation on a sheet of its own, in the place of the one that we wrote before
 * and of no other. It ends on that sheet.
 */
export function writeBilan(
  snapshot: Snapshot,
  { idtop, etabliLe }: { readonly idtop: string; readonly etabliLe: IsoDate },
): readonly Command[] {
  const former = bilanSheet(snapshot);
  const others = snapshot.sheets.filter(({ name }) => name !== former);
  const sheet = freeSheetName(SHEETS.bilan, { sheets: others });
  const commands = bilanCommands({
    bilan: computeBilan(snapshot, idtop),
    sheet,
    etabliLe,
    suivi: hasColumns(snapshot, contextTables.suivi.name, ['Année', 'IDTOP', 'Total']),
    montants: hasColumns(snapshot, contextTables.suivi.name, ['Forfait', 'Demandé', 'Payé']),
    programme: hasColumns(snapshot, contextTables.operations.name, ['Subvention programmée']),
  });
  return [
    ...(former === undefined ? [] : removal(former)),
    ...commands,
    { kind: 'activate', sheet, range: 'A1' },
  ];
}

/** The sheet that holds our bilan, whatever it is called now. */
export function bilanSheet({ names }: Pick<Snapshot, 'names'>): string | undefined {
  return names.find(({ name }) => name.toLowerCase() === BILAN_NAME.toLowerCase())?.sheet;
}

function removal(sheet: string): readonly Command[] {
  return [
    { kind: 'delete-name', name: BILAN_NAME },
    { kind: 'delete-sheet', sheet },
  ];
}
