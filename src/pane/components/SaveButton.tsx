import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { FichierPret } from '../../app/state/prefill';
import { fr } from '../../text/fr';
import { usePane } from '../hooks/paneContext';
import type { Saved } from '../saveFor';
import { savedSentence } from '../words/savedSentence';
import { Small } from './Small';

const useStyles = makeStyles({
  button: { maxWidth: '100%', overflowWrap: 'anywhere' },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    maxHeight: '40vh',
    margin: 0,
    padding: 0,
    overflowY: 'auto',
    listStyleType: 'none',
  },
});

interface SaveButtonProps {
  readonly fichier: FichierPret;
  /** What the button says that it does; « Télécharger » unless told otherwise. */
  readonly verbe?: string;
}

/**
 * Gives a file that is ready, as often as one likes, and says where it went. What an archive holds has a
 * button each where the pane cannot give the archive.
 */
export function SaveButton({ fichier, verbe = 'Télécharger' }: SaveButtonProps) {
  const styles = useStyles();
  const { save } = usePane();
  const [saved, setSaved] = useState<Saved>();
  return (
    <>
      <Button
        size="small"
        className={styles.button}
        onClick={() => void save(fichier).then(setSaved)}
      >
        {fr`${verbe} ${fichier.nom}`}
      </Button>
      <div role="status">
        {saved !== undefined && <Small>{savedSentence(saved, fichier.nom)}</Small>}
      </div>
      {saved === 'un-par-un' && (
        <ul className={styles.list} aria-label={fr`Classeurs de ${fichier.nom}`}>
          {fichier.contient?.map((classeur) => (
            <li key={classeur.nom}>
              <SaveButton fichier={classeur} verbe="Ouvrir" />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
