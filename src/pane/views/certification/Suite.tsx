import { Button, makeStyles, Textarea } from '@fluentui/react-components';

import type { FormulaireCertifie } from '../../../core/reading/formulaireCertifie';
import { messageRetour } from '../../../text/dossierRetour';
import { CopyButton } from '../../components/CopyButton';
import { Part } from '../../components/Part';
import { usePane } from '../../hooks/paneContext';
import { Etapes } from './Etapes';

const useStyles = makeStyles({
  message: { alignSelf: 'stretch' },
});

interface SuiteProps {
  readonly formulaire: FormulaireCertifie;
  /** Why nothing can be written now. */
  readonly frozen: boolean;
}

/** What comes after the certificate: three steps to tick, the sheet to print, the message to send. */
export function Suite({ formulaire, frozen }: SuiteProps) {
  const styles = useStyles();
  const { session } = usePane();
  const message = messageRetour(formulaire);
  return (
    <Part title="Et maintenant">
      <Etapes formulaire={formulaire} />
      <Button disabledFocusable={frozen} onClick={() => void session.writeDossierRetour()}>
        Préparer le dossier de retour
      </Button>
      <Textarea
        className={styles.message}
        aria-label="Message au maître d’ouvrage, à copier"
        readOnly
        resize="vertical"
        rows={6}
        value={message}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton label="Copier le message" done="Message copié." text={() => message} />
    </Part>
  );
}
