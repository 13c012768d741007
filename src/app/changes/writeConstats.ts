import { rapportConstats, type ConstatsFacts } from '../../text/rapportConstats';
import type { Snapshot } from '../../workbook/port';
import { rapportCommands } from '../sheets/rapportCommands';
import { SANS_OBJET, type Act } from './act';

/** What is said of a form as the pane shows it, on a new sheet. */
export const writeConstats = ((snapshot, request, today) => {
  if (request.groups.length === 0) return SANS_OBJET;
  return {
    commands: rapportCommands(snapshot, rapportConstats({ etabliLe: today, ...request })),
    told: { kind: 'constats-ecrits', count: 1 },
  };
}) satisfies Act<Snapshot, Omit<ConstatsFacts, 'etabliLe'>>;
