import type { SommeAConfirmer } from '../../core/annexes/finding';
import type { Reponse } from '../../core/annexes/question';
import type { Snapshot } from '../../workbook/port';
import { reponseCommands } from '../sheets/reponseCommands';
import type { Act } from './act';

/** Keeps the answer to a question in the workbook, for every table of that layout. */
export const keepReponse = ((snapshot, { asked, reponse }) => ({
  commands: reponseCommands(snapshot, asked, reponse),
  told: { kind: 'reponse-gardee', count: 1 },
})) satisfies Act<Snapshot, { readonly asked: SommeAConfirmer; readonly reponse: Reponse }>;
