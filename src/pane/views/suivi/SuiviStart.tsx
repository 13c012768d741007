import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { SuiviRoom } from '../../../app/rooms/suivi/suiviRoom';
import type { SuiviVue } from '../../../app/state/suivi';
import { DocumentTableRegular } from '../../components/Icons';
import { ScreenPanel } from '../../components/Screen';
import { SUIVI_LEAD } from '../../words/suivi';
import { AnneeSuivante } from './AnneeSuivante';
import { Block } from './Block';
import { CloreNote } from './CloreNote';
import type { OpenSuiviPage } from './page';
import { ParametresList } from './ParametresList';
import { SituationBlock } from './SituationBlock';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface SuiviStartProps {
  readonly vue: SuiviVue;
  readonly busy: boolean;
  readonly room: SuiviRoom;
  readonly onOpen: OpenSuiviPage;
}

/** No past year yet: where they come from. */
export function SuiviStart({ vue, busy, room, onOpen }: SuiviStartProps) {
  const styles = useStyles();
  return (
    <ScreenPanel icon={DocumentTableRegular} title="Aucune année passée" text={SUIVI_LEAD}>
      <CloreNote vue={vue} busy={busy} room={room} />
      <SituationBlock room={room} />
      <div className={styles.row} role="group" aria-label="Commencer le suivi">
        <Button appearance="primary" onClick={() => onOpen('reprise')}>
          Reprendre l’an dernier
        </Button>
        <Button disabledFocusable={busy} onClick={() => void room.openSuivi()}>
          Saisir à la main
        </Button>
      </div>
      <div className={styles.row} role="group" aria-label="Convention et paiement">
        <Button disabledFocusable={busy} onClick={() => void room.openParametres()}>
          Paramètres
        </Button>
        <Button onClick={() => onOpen('paiement')}>Paiement et reversements</Button>
      </div>
      {vue.aPreparer !== undefined && (
        <AnneeSuivante aPreparer={vue.aPreparer} busy={busy} room={room} />
      )}
      {vue.parametres.length > 0 && (
        <Block title="À revoir dans Paramètres">
          <ParametresList findings={vue.parametres} room={room} />
        </Block>
      )}
    </ScreenPanel>
  );
}
