/** The checks of a table of amounts. */
import { bilanOf } from './bilan';
import type { BilanSommes } from './bilan';
import { checkUnites } from './checkUnites';
import { checkValeurs } from './checkValeurs';
import type { AnnexeFinding, SommeAConfirmer } from './finding';
import { isOfficielle } from './findingAt';
import { judgeSommes } from './jugement';
import type { AnnexeReading } from './model';
import type { Reponses } from './question';
import { findingsOf, questionsOf } from './totaux';

/** What is said of a table, and how much of it that covers. */
export interface AnnexeCheck {
  readonly findings: readonly AnnexeFinding[];
  readonly questions: readonly SommeAConfirmer[];
  readonly bilan: BilanSommes;
}

/**
 * Everything that can be said of a table: its units, its cells, then its totals both ways. `reponses`
 * are the answers to questions asked before.
 */
export function checkTableau(annexe: AnnexeReading, reponses: Reponses = {}): AnnexeCheck {
  const jugements = judgeSommes(annexe, reponses);
  const findings = [
    ...checkUnites(annexe),
    ...checkValeurs(annexe, jugements),
    ...findingsOf(annexe, jugements),
  ];
  const officielle = isOfficielle(annexe) && ({ officielle: true } as const);
  return {
    findings: findings.map((finding) => ({ ...finding, ...officielle })),
    questions: questionsOf(annexe, jugements).map((asked) => ({ ...asked, ...officielle })),
    bilan: bilanOf(annexe, jugements),
  };
}

/** The findings alone. */
export function checkAnnexe(
  annexe: AnnexeReading,
  reponses: Reponses = {},
): readonly AnnexeFinding[] {
  return checkTableau(annexe, reponses).findings;
}
