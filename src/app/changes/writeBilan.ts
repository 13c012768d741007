import { computeBilan } from '../../core/bilan/bilan';
import type { IsoDate } from '../../core/date';
import { contextTables } from '../../core/forms/names';
import type { Command, Snapshot } from '../../workbook/port';
import { BILAN_NAME, bilanCommands, bilanSheet } from '../sheets/bilan';
import { freeSheetName } from '../sheets/freeName';
import { hasColumns } from '../sheets/tablePlace';
import { SHEETS } from '../sheets/words';

/** Writes the bilan of an operation on a sheet of its own, and ends there. */
export function writeBilan(
  snapshot: Snapshot,
  { idtop, etabliLe }: { readonly idtop: string; readonly etabliLe: IsoDate },
): readonly Command[] {
  const sheet = freeSheetName(SHEETS.bilan, snapshot);
  const commands = bilanCommands({
    bilan: computeBilan(snapshot, idtop),
    sheet,
    etabliLe,
    suivi: hasColumns(snapshot, contextTables.suivi.name, ['Année', 'IDTOP', 'Total']),
    montants: hasColumns(snapshot, contextTables.suivi.name, ['Forfait', 'Demandé', 'Payé']),
    programme: hasColumns(snapshot, contextTables.operations.name, ['Subvention programmée']),
  });
  return [...commands, { kind: 'activate', sheet, range: 'A1' }];
}

/** The same reading once the bilan that we wrote before is gone. */
export function withoutBilan(snapshot: Snapshot): Snapshot {
  const gone = bilanSheet(snapshot);
  return {
    ...snapshot,
    sheets: snapshot.sheets.filter(({ name }) => name !== gone),
    tables: snapshot.tables.filter(({ sheet }) => sheet !== gone),
    names: snapshot.names.filter(({ sheet }) => sheet !== gone),
  };
}

/**
 * Takes away the bilan that we wrote before, and no other sheet of that name. To be applied apart: a
 * sheet that goes leaves its name only once everything else has arrived.
 */
export function removeBilan(snapshot: Snapshot): readonly Command[] {
  const sheet = bilanSheet(snapshot);
  if (sheet === undefined) return [];
  return [
    { kind: 'delete-name', name: BILAN_NAME },
    { kind: 'delete-sheet', sheet },
  ];
}
