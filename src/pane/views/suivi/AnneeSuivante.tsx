import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { SuiviRoom } from '../../../app/rooms/suivi/suiviRoom';
import type { AnneeAPreparer } from '../../../app/state/suivi';
import { fr } from '../../../text/fr';
import { SaveButton } from '../../components/SaveButton';
import { useRoom } from '../../hooks/useRoom';
import { preparerSentence } from '../../words/suivi';
import { Block } from './Block';

const useStyles = makeStyles({
  text: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface AnneeSuivanteProps {
  readonly aPreparer: AnneeAPreparer;
  readonly busy: boolean;
  readonly room: SuiviRoom;
}

/** The next year in one click, in this workbook or in one of its own. */
export function AnneeSuivante({ aPreparer, busy, room }: AnneeSuivanteProps) {
  const styles = useStyles();
  const { suivant } = useRoom(room);
  return (
    <Block title={fr`Préparer l’année ${aPreparer.annee}`}>
      <p className={styles.text}>{preparerSentence(aPreparer)}</p>
      <div className={styles.row} role="group" aria-label="Année suivante">
        <Button disabledFocusable={busy} onClick={() => void room.prepareHere()}>
          Dans ce classeur
        </Button>
        <Button disabledFocusable={busy} onClick={() => void room.prepareFile()}>
          Dans un nouveau classeur
        </Button>
      </div>
      {suivant !== undefined && (
        <div>
          <SaveButton key={suivant.nom} fichier={suivant} />
        </div>
      )}
    </Block>
  );
}
