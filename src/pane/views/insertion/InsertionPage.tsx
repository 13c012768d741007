import type { InsertRequest } from '../../../app/session';
import type { IsoDate } from '../../../core/date';
import type { Modele } from '../../../core/forms/modele';
import { usePane } from '../../hooks/paneContext';
import { useAnswer } from '../../hooks/useAnswer';
import { InsertionView } from './InsertionView';

interface InsertionPageProps {
  readonly modele: Modele;
  readonly aujourdhui: IsoDate;
  readonly onInsert: (request: InsertRequest) => void;
  readonly onClose: () => void;
}

/** A form to insert, from the headers that were typed before. */
export function InsertionPage({ modele, aujourdhui, onInsert, onClose }: InsertionPageProps) {
  const { state, session } = usePane();
  const recents = useAnswer(() => session.nextEntetes(modele));
  if (recents === undefined) return null;
  return (
    <InsertionView
      modele={modele}
      recents={recents.answer}
      aujourdhui={aujourdhui}
      busy={state.busy !== undefined}
      onInsert={onInsert}
      onClose={onClose}
    />
  );
}
