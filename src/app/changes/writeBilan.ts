import { computeBilan } from '../../core/bilan/bilan';
import { contextTables } from '../../core/forms/names';
import type { Snapshot } from '../../workbook/port';
import { bilanCommands } from '../sheets/bilan';
import { bilanAgain, standingBilan } from '../sheets/bilanAgain';
import { bilanDetailCommands } from '../sheets/bilanDetailCommands';
import { freeSheetName } from '../sheets/freeName';
import { hasColumns } from '../sheets/tablePlace';
import { SHEETS } from '../sheets/words';
import type { Act } from './act';

/**
 * Writes the bilan of an operation on a sheet of its own, or again on the one that stands, and ends
 * there. One change either way: the former bilan comes back with « Annuler ».
 */
export const writeBilan = ((snapshot, { idtop }, today) => {
  const before = standingBilan(snapshot);
  const plan = {
    bilan: computeBilan(snapshot, idtop),
    sheet: before?.sheet ?? freeSheetName(SHEETS.bilan, snapshot),
    etabliLe: today,
    suivi: hasColumns(snapshot, contextTables.suivi.name, ['Année', 'IDTOP', 'Total']),
    montants: hasColumns(snapshot, contextTables.suivi.name, ['Forfait', 'Demandé', 'Payé']),
    programme: hasColumns(snapshot, contextTables.operations.name, ['Subvention programmée']),
  };
  const { commands, back } = before
    ? bilanAgain(plan, before)
    : { commands: bilanCommands(plan), back: [] };
  return {
    commands: [
      ...commands,
      ...bilanDetailCommands(snapshot, plan.bilan),
      { kind: 'activate', sheet: plan.sheet, range: 'A1' },
    ],
    back,
    told: { kind: 'bilan-ecrit', count: 1 },
  };
}) satisfies Act<Snapshot, { readonly idtop: string }>;
