import { Button, Checkbox, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { FormulaireCertifie } from '../../../core/reading/formulaireCertifie';
import { messageRetour } from '../../../text/dossierRetour';
import { CopyButton } from '../../components/CopyButton';
import { Part } from '../../components/Part';
import { usePane } from '../../hooks/paneContext';
import { ETAPES } from '../../words/suite';

const useStyles = makeStyles({
  etapes: { alignSelf: 'stretch', display: 'flex', flexDirection: 'column' },
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  titre: {
    display: 'block',
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  texte: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
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
  const { session, preferences } = usePane();
  const numero = formulaire.controle ?? '';
  const [faites, setFaites] = useState(() => preferences.etapes(numero));
  const tick = (key: string, on: boolean) => {
    const next = on ? [...faites, key] : faites.filter((each) => each !== key);
    setFaites(next);
    // One certified by hand has no number to keep it under.
    if (numero !== '') preferences.setEtapes(numero, next);
  };
  const message = messageRetour(formulaire);
  return (
    <Part title="Et maintenant">
      <div role="group" aria-label="Étapes du retour" className={styles.etapes}>
        {ETAPES.map(({ key, titre, texte }) => (
          <Checkbox
            key={key}
            className={styles.box}
            checked={faites.includes(key)}
            onChange={(_, { checked }) => tick(key, checked === true)}
            label={
              <>
                <span className={styles.titre}>{titre}</span>
                <span className={styles.texte}> {texte}</span>
              </>
            }
          />
        ))}
      </div>
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
