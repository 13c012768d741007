import { Button, makeStyles, tokens } from '@fluentui/react-components';

import { fr } from '../../text/fr';
import { WaitingSign } from './WaitingSign';

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}`,
  },
  text: { margin: 0, textWrap: 'pretty' },
});

interface PartNoteProps {
  readonly failed: boolean;
  readonly onRetry: () => void;
}

/** In place of a part of the pane while its code comes, or that did not come. */
export function PartNote({ failed, onRetry }: PartNoteProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {failed ? (
        <>
          <p role="alert" className={styles.text}>
            {fr`Cette partie du volet n’a pas pu être chargée. Vérifiez la connexion au réseau, puis choisissez « Réessayer ».`}
          </p>
          <Button onClick={onRetry}>Réessayer</Button>
        </>
      ) : (
        <WaitingSign label="Chargement…" />
      )}
    </div>
  );
}
