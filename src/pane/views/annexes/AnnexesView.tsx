import { usePane } from '../../hooks/paneContext';
import { useRoom } from '../../hooks/useRoom';
import { AnnexesStart } from './AnnexesStart';
import { ControleTableaux } from './ControleTableaux';
import type { OpenAnnexesPage } from './page';

/** Tables of amounts: what adds up, what does not, and what was not understood. */
export function AnnexesView({ onOpen }: { readonly onOpen: OpenAnnexesPage }) {
  const { state, session } = usePane();
  const { controle } = useRoom(session.rooms.annexes);
  const busy = state.busy !== undefined;
  return controle === undefined ? (
    <AnnexesStart busy={busy} room={session.rooms.annexes} onOpen={onOpen} />
  ) : (
    <ControleTableaux controle={controle} busy={busy} room={session.rooms.annexes} />
  );
}
