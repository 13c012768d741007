import { isSafe } from '../../core/finding';
import { SANS_OBJET, type Act } from './act';
import { correctionChange } from './parts/corrections';
import type { FormBase } from './parts/formBase';

/** Settles every finding whose correction changes nothing that somebody could mean otherwise. */
export const correctAll = ((base) => {
  const findings = base.open.check.findings.filter(isSafe);
  return findings.length === 0 ? SANS_OBJET : correctionChange(base, findings);
}) satisfies Act<FormBase>;
