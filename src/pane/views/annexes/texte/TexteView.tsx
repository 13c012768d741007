import type { AnnexesRoom } from '../../../../app/rooms/annexes/annexesRoom';
import { MessageZone } from '../../../components/MessageZone';
import { SubPage } from '../../../components/SubPage';
import { usePane } from '../../../hooks/paneContext';
import { useRoom } from '../../../hooks/useRoom';
import { TexteResultat } from './TexteResultat';
import { TexteSaisie } from './TexteSaisie';

interface TexteViewProps {
  readonly room: AnnexesRoom;
  readonly onClose: () => void;
}

/** A text against the annexes that it quotes. */
export function TexteView({ room, onClose }: TexteViewProps) {
  const { state } = usePane();
  const { texte, controle } = useRoom(room);
  const busy = state.busy !== undefined;
  return (
    <SubPage title="Rapprocher un texte" onClose={onClose}>
      {texte === undefined ? (
        <TexteSaisie busy={busy} room={room} messages={<MessageZone />} />
      ) : (
        <TexteResultat
          texte={texte}
          sansAnnexe={controle?.tableaux.length === 0}
          busy={busy}
          room={room}
          messages={<MessageZone />}
        />
      )}
    </SubPage>
  );
}
