import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';

import type { FormState } from '../../../app/state';
import { rapportConstats, rapportTexte } from '../../../text/rapportConstats';
import { MoreMenu } from '../../components/MoreMenu';
import { Small } from '../../components/Small';
import { copyText } from '../../copyText';
import { usePane } from '../../hooks/paneContext';
import { COPIE_REFUSEE } from '../../words/copie';
import { formTitle } from '../../words/formTitle';

// On a line of its own, under the buttons.
const useStyles = makeStyles({ said: { flexBasis: '100%' } });

interface ListMenuProps {
  readonly current: FormState;
  readonly busy: boolean;
}

/** What can be done with everything that is said of a form. */
export function ListMenu({ current, busy }: ListMenuProps) {
  const styles = useStyles();
  const { session } = usePane();
  const [said, setSaid] = useState('');
  const formulaire = formTitle(current);
  const copy = async () => {
    const text = rapportTexte(rapportConstats({ formulaire, groups: current.groups }));
    setSaid((await copyText(text)) ? 'Liste copiée.' : COPIE_REFUSEE);
  };
  return (
    <>
      <MoreMenu frozen={busy}>
        {({ MenuItem }) => (
          <>
            <MenuItem onClick={() => void copy()}>Copier la liste</MenuItem>
            <MenuItem onClick={() => void session.writeConstats(formulaire)}>
              Inscrire la liste dans une feuille
            </MenuItem>
          </>
        )}
      </MoreMenu>
      <div role="status" className={styles.said}>
        {said !== '' && <Small>{said}</Small>}
      </div>
    </>
  );
}
