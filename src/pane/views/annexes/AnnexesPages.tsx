import type { AnnexeModele, AnnexeSaisie } from '../../../core/annexes/forms';
import type { IsoDate } from '../../../core/date';
import { usePane } from '../../hooks/paneContext';
import { useAnswer } from '../../hooks/useAnswer';
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
  const { session } = usePane();
  if (page === 'realisation') {
    return <RealisationView room={session.rooms.realisation} onClose={onClose} />;
  }
  if (page === 'texte') return <TexteView room={session.rooms.annexes} onClose={onClose} />;
  return (
    <Insertion
      key={page.annexe}
      modele={page.annexe}
      aujourdhui={aujourdhui}
      onInsert={onInsert}
      onClose={onClose}
    />
  );
}

interface InsertionProps extends Omit<AnnexesPagesProps, 'page'> {
  readonly modele: AnnexeModele;
}

function Insertion({ modele, ...rest }: InsertionProps) {
  const { state, session } = usePane();
  const last = useAnswer(() => session.rooms.annexes.lastSaisie(modele));
  if (last === undefined) return null;
  return (
    <AnnexeInsertionView
      modele={modele}
      last={last.answer}
      busy={state.busy !== undefined}
      {...rest}
    />
  );
}
