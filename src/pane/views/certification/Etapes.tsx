import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { FormulaireCertifie } from '../../../core/reading/formulaireCertifie';
import { usePane } from '../../hooks/paneContext';
import { ETAPES } from '../../words/suite';

const useStyles = makeStyles({
  etapes: { alignSelf: 'stretch', display: 'flex', flexDirection: 'column' },
  // One beside the other, where little height is left.
  titres: {
    alignSelf: 'stretch',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
  },
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
});

interface EtapesProps {
  readonly formulaire: FormulaireCertifie;
  /** Whether their titles are enough. */
  readonly brief?: boolean;
}

/** The three steps after the certificate, to tick; they are remembered under its control number. */
export function Etapes({ formulaire, brief = false }: EtapesProps) {
  const styles = useStyles();
  const { preferences } = usePane();
  const numero = formulaire.controle ?? '';
  const [faites, setFaites] = useState(() => preferences.etapes(numero));
  const tick = (key: string, on: boolean) => {
    const next = on ? [...faites, key] : faites.filter((each) => each !== key);
    setFaites(next);
    // One certified by hand has no number to keep it under.
    if (numero !== '') preferences.setEtapes(numero, next);
  };
  return (
    <div
      role="group"
      aria-label="Étapes du retour"
      className={brief ? styles.titres : styles.etapes}
    >
      {ETAPES.map(({ key, titre, texte }) => (
        <Checkbox
          key={key}
          className={styles.box}
          checked={faites.includes(key)}
          onChange={(_, { checked }) => tick(key, checked === true)}
          label={
            brief ? (
              titre
            ) : (
              <>
                <span className={styles.titre}>{titre}</span>
                <span className={styles.texte}> {texte}</span>
              </>
            )
          }
        />
      ))}
    </div>
  );
}
