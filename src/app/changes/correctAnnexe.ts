import type { AnnexeFinding } from '../../core/annexes/finding';
import { stillHolds } from '../mirror/views/annexesCorrections';
import { SANS_OBJET, type Act } from './act';
import type { AnnexesBase } from './parts/annexesBase';
import { cellCommands } from './parts/corrections';

/** Settles a finding of a table, where the cell still holds what it saw. */
export const correctAnnexe = (({ tableaux }, finding) => {
  const correction = stillHolds(
    finding,
    tableaux.flatMap(({ findings }) => findings),
  );
  if (!correction) return SANS_OBJET;
  return { commands: cellCommands([correction]), told: { kind: 'corrige', count: 1 } };
}) satisfies Act<Pick<AnnexesBase, 'tableaux'>, AnnexeFinding>;
