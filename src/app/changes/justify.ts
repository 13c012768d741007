import { textOf } from '../../core/cellText';
import type { Finding } from '../../core/finding';
import { intituleOf } from '../../core/forms/column';
import { colonneJustifiable, empreinteOf, isSameObjet } from '../../core/rules/decisions';
import { decisionCommands, justifiableCommands } from '../sheets/decisionCommands';
import { SANS_OBJET, type Act } from './act';
import { decisionsBloc } from './parts/decisionsBloc';
import type { FormBase } from './parts/formBase';
import { throughLocks } from './parts/throughLocks';

/** Why an avertissement is none, and who says so. */
export interface Justifying {
  readonly finding: Finding;
  readonly raison: string;
  readonly par: string;
}

/** Keeps why an avertissement of a household is none, where its row as now read still gives rise to it. */
export const justify = (({ snapshot, open }, request, today) => {
  const { reading, check } = open;
  const [raison, par] = [textOf(request.raison), textOf(request.par)];
  const seen = JSON.stringify(request.finding);
  const finding = check.findings.find((each) => JSON.stringify(each) === seen);
  const row = reading.lignes.find(({ rang }) => rang === finding?.lieu.rang);
  const colonne = finding && row && colonneJustifiable(finding, row);
  if (!finding || !row || !colonne || raison === '' || par === '') return SANS_OBJET;
  const decision = {
    menage: textOf(row.cells.menage),
    code: finding.code,
    colonne: intituleOf(colonne),
    ...{ raison, par, le: today },
    empreinte: empreinteOf(finding, colonne, row),
  };
  const justifie = { finding, decision };
  const kept = decisionCommands(snapshot, reading, justifie);
  const others = check.justifies.filter((each) => !isSameObjet(each.decision, decision));
  const commands = [
    ...kept,
    ...(open.protegee ? [] : justifiableCommands(snapshot, reading, kept)),
    ...decisionsBloc({ snapshot, open }, [...others, justifie]),
  ];
  return { commands: throughLocks(open, commands), told: { kind: 'justifie', count: 1 } };
}) satisfies Act<FormBase, Justifying>;
