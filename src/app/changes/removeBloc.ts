import { blocOf, removeBlocCommands } from '../sheets/bloc';
import { SANS_OBJET, type Act } from './act';
import type { AnnexesBase } from './parts/annexesBase';

/** Takes the control block of a table away. */
export const removeBloc = (({ snapshot, tableaux }, { id }) => {
  const annexe = tableaux.find((each) => each.annexe.id === id)?.annexe;
  const bloc = annexe && blocOf(snapshot, annexe);
  if (!bloc) return SANS_OBJET;
  return { commands: removeBlocCommands(bloc), told: { kind: 'bloc-retire', count: 1 } };
}) satisfies Act<AnnexesBase, { readonly id: string }>;
