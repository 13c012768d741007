import type { Realisation } from '../../core/annexes/realisation';
import { rapportRealisation, type Fichiers } from '../../text/rapportRealisation';
import type { Snapshot } from '../../workbook/port';
import { rapportCommands } from '../sheets/rapportCommands';
import type { Act } from './act';

/** A forecast against what was achieved, on a new sheet. */
export const writeRealisation = ((snapshot, { realisation, fichiers }, today) => ({
  commands: rapportCommands(
    snapshot,
    rapportRealisation(realisation, { etabliLe: today, fichiers }),
  ),
  told: { kind: 'rapport-ecrit', count: 1 },
})) satisfies Act<
  Pick<Snapshot, 'sheets'>,
  { readonly realisation: Realisation; readonly fichiers: Fichiers }
>;
