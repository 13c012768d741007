import { etatCommands } from '../sheets/etatCommands';
import type { Act } from './act';
import type { PaiementBase } from './parts/paiementBase';

/** The state of a payment to send, on a new sheet ready to print. */
export const writeEtat = (({ snapshot, reading, etat }) => ({
  commands: etatCommands(snapshot, reading, etat),
  told: { kind: 'etat-ecrit', count: 1 },
})) satisfies Act<PaiementBase>;
