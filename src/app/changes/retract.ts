import type { Decision } from '../../core/dossier/decisions';
import { retractCommands } from '../sheets/decisionCommands';
import { SANS_OBJET, type Act } from './act';
import type { FormBase } from './parts/formBase';

/** Takes a decision back: the avertissement counts again. */
export const retract = (({ snapshot, open }, decision) => {
  const commands = retractCommands(snapshot, open.reading.id, decision);
  if (commands.length === 0) return SANS_OBJET;
  return { commands, told: { kind: 'decision-retiree', count: 1 } };
}) satisfies Act<FormBase, Decision>;
