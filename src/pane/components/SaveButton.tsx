import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';

import type { FichierPret } from '../../app/state/prefill';
import { fr } from '../../text/fr';
import { usePane } from '../hooks/paneContext';
import type { Saved } from '../saveFor';
import { savedSentence } from '../words/savedSentence';
import { Small } from './Small';

const useStyles = makeStyles({
  button: { maxWidth: '100%', overflowWrap: 'anywhere' },
});

/** Gives a file that is ready, as often as one likes, and says where it went. */
export function SaveButton({ fichier }: { readonly fichier: FichierPret }) {
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
        {fr`Télécharger ${fichier.nom}`}
      </Button>
      <div role="status">
        {saved !== undefined && <Small>{savedSentence(saved, fichier.nom)}</Small>}
      </div>
    </>
  );
}
