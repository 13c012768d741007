import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';

import type { SuiviRoom } from '../../../app/rooms/suivi/suiviRoom';
import type { SuiviVue } from '../../../app/state/suivi';
import { usePane } from '../../hooks/paneContext';
import { useRoom } from '../../hooks/useRoom';
import { scrolling } from '../../theme/scrolling';
import { suiviTitle } from '../../words/suivi';
import { AnneesTable } from './AnneesTable';
import { AnneeSuivante } from './AnneeSuivante';
import { Block } from './Block';
import { CloreNote } from './CloreNote';
import { ConsommationList } from './ConsommationList';
import { CumulTable } from './CumulTable';
import type { OpenSuiviPage } from './page';
import { ParametresList } from './ParametresList';
import { SituationBlock } from './SituationBlock';
import { SuiviActions } from './SuiviActions';
import { SuiviChart } from './SuiviChart';
import { SuiviStart } from './SuiviStart';

const useStyles = makeStyles({
  root: {
    ...scrolling,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

/** The past years of the operation, what its subsidy has become, and what to do with them. */
export function SuiviView({ onOpen }: { readonly onOpen: OpenSuiviPage }) {
  const { state, session } = usePane();
  const room = session.rooms.suivi;
  const { vue, perime } = useRoom(room);
  const undone = state.notice?.kind === 'annule';
  useEffect(() => void room.read(), [room, undone]);
  useEffect(() => {
    if (perime) void room.refresh();
  }, [room, perime]);
  if (vue === undefined) return null;
  const busy = state.busy !== undefined;
  const empty = vue.lignes.length === 0 && vue.aClore === undefined;
  if (empty && !(vue.several && vue.idtop === '')) {
    return <SuiviStart vue={vue} busy={busy} room={room} onOpen={onOpen} />;
  }
  return <Followed vue={vue} busy={busy} room={room} onOpen={onOpen} />;
}

interface FollowedProps {
  readonly vue: SuiviVue;
  readonly busy: boolean;
  readonly room: SuiviRoom;
  readonly onOpen: OpenSuiviPage;
}

function Followed({ vue, busy, room, onOpen }: FollowedProps) {
  const styles = useStyles();
  const { lignes, points, consommation, parametres } = vue;
  return (
    <div className={styles.root}>
      <h1 className={styles.title}>{suiviTitle(vue)}</h1>
      <CloreNote vue={vue} busy={busy} room={room} />
      <SituationBlock room={room} />
      <Block title="Subvention">
        <ConsommationList consommation={consommation} />
        {points.some(hasAmount) && (
          <>
            <SuiviChart points={points} />
            <div className={styles.unseen}>
              <CumulTable points={points} />
            </div>
          </>
        )}
      </Block>
      {lignes.length > 0 && (
        <Block title="Années passées">
          <AnneesTable lignes={lignes} several={vue.idtop === '' && vue.several} />
        </Block>
      )}
      <SuiviActions vue={vue} busy={busy} room={room} onOpen={onOpen} />
      {vue.aPreparer !== undefined && (
        <AnneeSuivante aPreparer={vue.aPreparer} busy={busy} room={room} />
      )}
      {parametres.length > 0 && (
        <Block title="À revoir dans Paramètres">
          <ParametresList findings={parametres} room={room} />
        </Block>
      )}
    </div>
  );
}

/** Years without any amount would draw an axis and nothing on it. */
const hasAmount = ({ programme, demande, paye }: SuiviVue['points'][number]) =>
  (programme ?? 0) + demande + paye > 0;
