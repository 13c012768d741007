import type { AnnexeSaisie } from '../../../core/annexes/forms';
import type { IsoDate } from '../../../core/date';
import { usePane } from '../../hooks/paneContext';
import { AnnexeInsertionView } from './insertion/AnnexeInsertionView';
import type { AnnexesPage } from './page';
import { RealisationView } from './realisation/RealisationView';
import { TexteView } from './texte/TexteView';

interface AnnexesPagesProps {
  readonly page: AnnexesPage;
  readonly aujourdhui: IsoDate;
  readonly onInsert: (saisie: AnnexeSaisie) => void;
  readonly onClose: () => void;
}

/** The pages that stand over the tabs. */
export function AnnexesPages({ page, aujourdhui, onInsert, onClose }: AnnexesPagesProps) {
  const { state, session } = usePane();
  const room = session.rooms.annexes;
  if (page === 'realisation') {
    return <RealisationView room={session.rooms.realisation} onClose={onClose} />;
  }
  if (page === 'texte') return <TexteView room={room} onClose={onClose} />;
  return (
    <AnnexeInsertionView
      key={page.annexe}
      modele={page.annexe}
      last={room.lastSaisie(page.annexe)}
      aujourdhui={aujourdhui}
      busy={state.busy !== undefined}
      onInsert={onInsert}
      onClose={onClose}
    />
  );
}
