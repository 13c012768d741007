import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import type { ConsolidationState, FichierDepose } from '../../../app/consolidation/contract';
import type { FormSummary } from '../../../app/session';
import { envoisSentence, INSCRIRE_LEAD } from '../../words/consolidation';
import { FilesButton } from './FilesButton';
import { SansReponse } from './SansReponse';

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  etape: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  drop: {
    alignSelf: 'stretch',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalL,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface EtapesProps {
  readonly state: ConsolidationState;
  readonly modele: FormSummary | undefined;
  readonly frozen: boolean;
  readonly onFiles: (files: readonly FichierDepose[]) => void;
  readonly onPrepare: (() => void) | undefined;
}

/** The three steps, before any file was given. */
export function Etapes({ state, modele, frozen, onFiles, onPrepare }: EtapesProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Etape title="1. Préparer les Modèles B">
        <p className={styles.text}>{envoisSentence(state.envois, modele?.annee)}</p>
        {onPrepare && (
          <Button disabledFocusable={frozen} onClick={onPrepare}>
            Préparer les Modèles B
          </Button>
        )}
      </Etape>
      <Etape title="2. Réunir les retours">
        {state.resume && <SansReponse sansRetour={state.resume.sansRetour} />}
        <div className={styles.drop}>
          <p className={styles.text}>Déposez ici les fichiers des bailleurs, ou</p>
          <FilesButton
            label="Choisir des fichiers"
            primary
            frozen={frozen || modele === undefined}
            onFiles={onFiles}
          />
        </div>
      </Etape>
      <Etape title="3. Inscrire dans le Modèle A">
        <p className={styles.text}>{INSCRIRE_LEAD}</p>
      </Etape>
    </div>
  );
}

function Etape({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.etape}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}
