import { settle } from '../mirror/views/annexesCorrections';
import { SANS_OBJET, type Act } from './act';
import type { AnnexesBase } from './parts/annexesBase';
import { cellCommands } from './parts/corrections';

/** Settles every finding of the tables shown, or of the one of that id. */
export const correctAnnexes = (({ snapshot, tableaux }, { id }) => {
  const wanted = tableaux.flatMap(({ annexe }) =>
    id === undefined || annexe.id === id ? [annexe] : [],
  );
  const corrections = settle(snapshot, wanted);
  if (corrections.length === 0) return SANS_OBJET;
  return {
    commands: cellCommands(corrections),
    told: { kind: 'corrige', count: corrections.length },
  };
}) satisfies Act<AnnexesBase, { readonly id?: string | undefined }>;
