import type { FormCheck } from '../../core/check';
import type { Finding } from '../../core/finding';
import { SANS_OBJET, type Act } from './act';
import { correctionChange } from './parts/corrections';
import type { FormBase } from './parts/formBase';

/** Settles a finding, where the form as now read still gives rise to it. */
export const correct = (({ snapshot, open }, finding) => {
  const held = stillHeld(open.check, finding);
  return held.length === 0 ? SANS_OBJET : correctionChange({ snapshot, open }, held);
}) satisfies Act<FormBase, Finding>;

/**
 * A value is written only over what was seen. Rows and totals are put right as they now stand, all at
 * once: one of them cannot be told from the others.
 */
function stillHeld({ findings }: FormCheck, finding: Finding): readonly Finding[] {
  const kind = finding.correction?.kind;
  if (kind === undefined) return [];
  if (kind !== 'valeur') {
    return findings.filter(
      ({ code, correction }) => code === finding.code && correction?.kind === kind,
    );
  }
  const seen = JSON.stringify(finding);
  return findings.filter((each) => JSON.stringify(each) === seen).slice(0, 1);
}
