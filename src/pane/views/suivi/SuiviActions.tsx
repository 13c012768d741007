import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { SuiviRoom } from '../../../app/rooms/suivi/suiviRoom';
import type { SuiviVue } from '../../../app/state/suivi';
import type { OpenSuiviPage } from './page';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, flexShrink: 0 },
});

interface SuiviActionsProps {
  readonly vue: SuiviVue;
  readonly busy: boolean;
  readonly room: SuiviRoom;
  readonly onOpen: OpenSuiviPage;
}

/** What can be done with the past years. */
export function SuiviActions({ vue, busy, room, onOpen }: SuiviActionsProps) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="group" aria-label="Actions du suivi">
      <Button appearance="primary" onClick={() => onOpen('paiement')}>
        Paiement et reversements
      </Button>
      <Button disabledFocusable={busy} onClick={() => void room.writeBilan()}>
        {vue.hasBilan ? 'Refaire le bilan' : 'Bilan'}
      </Button>
      <Button onClick={() => onOpen('reprise')}>Reprendre l’an dernier</Button>
      <Button disabledFocusable={busy} onClick={() => void room.openSuivi()}>
        Saisir à la main
      </Button>
      {vue.points.length > 0 && (
        <Button disabledFocusable={busy} onClick={() => void room.drawChart()}>
          {vue.hasGraphique ? 'Mettre à jour le graphique' : 'Graphique dans la feuille'}
        </Button>
      )}
      <Button disabledFocusable={busy} onClick={() => void room.openParametres()}>
        Paramètres
      </Button>
    </div>
  );
}
