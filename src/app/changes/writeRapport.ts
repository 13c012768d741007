import { rapportOf, type DocumentCompare } from '../../text/rapport';
import type { Snapshot } from '../../workbook/port';
import { rapportCommands } from '../sheets/rapportCommands';
import type { AnnexesState } from '../state/annexes';
import type { Act } from './act';

/** A text as it was compared with the tables, and what it was read from. */
export interface RapportRequest {
  readonly check: NonNullable<AnnexesState['texte']>['check'];
  readonly documents: readonly DocumentCompare[];
}

/** The report of a text against its annexes, on a new sheet. */
export const writeRapport = ((snapshot, { check, documents }, today) => ({
  commands: rapportCommands(snapshot, rapportOf({ etabliLe: today, documents, check })),
  told: { kind: 'rapport-ecrit', count: 1 },
})) satisfies Act<Snapshot, RapportRequest>;
