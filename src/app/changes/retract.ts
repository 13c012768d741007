import type { Decision } from '../../core/dossier/decisions';
import { isSameObjet } from '../../core/rules/decisions';
import { retractCommands } from '../sheets/decisionCommands';
import { SANS_OBJET, type Act } from './act';
import { decisionsBloc } from './parts/decisionsBloc';
import type { FormBase } from './parts/formBase';
import { throughLocks } from './parts/throughLocks';

/** Takes a decision back: the avertissement counts again. */
export const retract = (({ snapshot, open }, decision) => {
  const retracted = retractCommands(snapshot, open.reading.id, decision);
  if (retracted.length === 0) return SANS_OBJET;
  const left = open.check.justifies.filter((each) => !isSameObjet(each.decision, decision));
  const commands = [...retracted, ...decisionsBloc({ snapshot, open }, left)];
  return { commands: throughLocks(open, commands), told: { kind: 'decision-retiree', count: 1 } };
}) satisfies Act<FormBase, Decision>;
