import type { Snapshot } from '../../../workbook/port';
import type { Change } from '../act';
import { redrawnChart } from './chartOfSuivi';
import type { SuiviChange, SuiviWriting } from './writeSuivi';

/** A change of *Suivi*, with the columns that found no room. */
export interface SuiviWritten extends Change {
  readonly sansPlace: readonly string[];
}

/** Years written into *Suivi*, and the chart that follows them: one change, taken back whole. */
export function suiviChange(
  snapshot: Snapshot,
  { idtop, changes }: { readonly idtop: string; readonly changes: readonly SuiviChange[] },
  { commands, sansPlace, table }: SuiviWriting,
): SuiviWritten {
  const annees = changes.flatMap((change) => (change.rang === undefined ? [change] : []));
  return {
    commands: [...commands, ...redrawnChart(snapshot, idtop, table && { table, annees })],
    sansPlace,
    told: { kind: 'suivi-repris', count: changes.length },
  };
}
