import { isSafe } from '../../core/finding';
import { SANS_OBJET, type Act } from './act';
import { correctionChange } from './parts/corrections';
import type { FormBase } from './parts/formBase';

/** Settles every finding whose correction changes nothing that somebody could mean otherwise. */
export const correctAll = (({ open }) => {
  const findings = open.check.findings.filter(isSafe);
  return findings.length === 0 ? SANS_OBJET : correctionChange(open, findings);
}) satisfies Act<Pick<FormBase, 'open'>>;
