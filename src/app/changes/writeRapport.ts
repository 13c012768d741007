import type { TexteCheck } from '../../core/textes/checkTexte';
import { rapportOf, type DocumentCompare } from '../../text/rapport';
import type { Snapshot } from '../../workbook/port';
import { rapportCommands } from '../sheets/rapportCommands';
import type { Act } from './act';

/** A text as it was compared with the tables, and what it was read from. */
export interface RapportRequest {
  readonly check: TexteCheck;
  /** The check of the version before, where one was opened. */
  readonly avant?: TexteCheck | undefined;
  readonly documents: readonly DocumentCompare[];
}

/** The report of a text against its annexes, on a new sheet. */
export const writeRapport = ((snapshot, request, today) => ({
  commands: rapportCommands(snapshot, rapportOf({ etabliLe: today, ...request })),
  told: { kind: 'rapport-ecrit', count: 1 },
})) satisfies Act<Snapshot, RapportRequest>;
