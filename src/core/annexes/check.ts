/** The checks of a table of amounts. */
import { finish, type Steps } from '../steps';
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
  return finish(checkTableauInSteps(annexe, reponses));
}

/** The same in steps, which say how many sums are judged. */
export function* checkTableauInSteps(
  annexe: AnnexeReading,
  reponses: Reponses,
): Steps<AnnexeCheck> {
  const jugements = yield* judgeSommes(annexe, reponses);
  const unites = checkUnites(annexe);
  yield undefined;
  const valeurs = checkValeurs(annexe, jugements);
  yield undefined;
  const findings = [...unites, ...valeurs, ...findingsOf(annexe, jugements)];
  yield undefined;
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
