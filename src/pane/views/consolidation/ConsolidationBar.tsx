import { Button, makeStyles, tokens } from '@fluentui/react-components';

import { formatCount, fr } from '../../../text/fr';
import { MoreMenu } from '../../components/MoreMenu';
import { usePane } from '../../hooks/paneContext';
import { useRoom } from '../../hooks/useRoom';
import { short } from '../../theme/short';
import { hasFiles } from '../../words/consolidation';
import { FilesButton } from './FilesButton';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [short]: {
      paddingTop: tokens.spacingVerticalXS,
      paddingBottom: tokens.spacingVerticalXS,
    },
  },
  main: { flexGrow: 1, minWidth: 0, whiteSpace: 'nowrap' },
});

/** What can be done with the files given: inscribe what they hold, add others, begin again. */
export function ConsolidationBar({ onPrepare }: { readonly onPrepare?: (() => void) | undefined }) {
  const styles = useStyles();
  const { state: pane, session } = usePane();
  const room = session.rooms.consolidation;
  const state = useRoom(room);
  if (!hasFiles(state)) return null;
  const busy = pane.busy !== undefined;
  const lignes = state.resume?.lignes ?? 0;
  return (
    <footer className={styles.root}>
      <Button
        appearance={state.inscrites === undefined && state.aInscrire > 0 ? 'primary' : 'secondary'}
        className={styles.main}
        disabledFocusable={busy || state.enAttente + state.aChoisir > 0 || lignes === 0}
        onClick={() => void room.prepare()}
      >
        {inscrireLabel(state.aInscrire, lignes > 0 && state.aInscrire === 0)}
      </Button>
      <FilesButton label="Ajouter" frozen={busy} onFiles={(files) => void room.addFiles(files)} />
      <MoreMenu frozen={busy}>
        {({ MenuItem }) => (
          <>
            {onPrepare && <MenuItem onClick={onPrepare}>Préparer les Modèles B</MenuItem>}
            <MenuItem onClick={() => void room.clear()}>Retirer tous les fichiers</MenuItem>
          </>
        )}
      </MoreMenu>
    </footer>
  );
}

function inscrireLabel(lignes: number, done: boolean): string {
  if (done) return 'Inscrire de nouveau';
  return lignes === 0 ? 'Inscrire' : fr`Inscrire ${formatCount(lignes, 'ménage')}`;
}
