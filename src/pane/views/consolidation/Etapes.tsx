import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { FormSummary } from '../../../app/state';
import type { ConsolidationState, FichierDepose } from '../../../app/state/consolidation';
import { PageBody } from '../../components/PageBody';
import { Part } from '../../components/Part';
import { envoisSentence, INSCRIRE_LEAD } from '../../words/consolidation';
import { FilesButton } from './FilesButton';
import { TableauBailleurs } from './TableauBailleurs';

const useStyles = makeStyles({
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
    <PageBody under="tabs" gap="L">
      <Part title="1. Préparer les Modèles B">
        <p className={styles.text}>{envoisSentence(state.envois, modele?.annee)}</p>
        {onPrepare && (
          <Button disabledFocusable={frozen} onClick={onPrepare}>
            Préparer les Modèles B
          </Button>
        )}
      </Part>
      <Part title="2. Réunir les retours">
        {state.tableau && state.tableau.bailleurs.length > 0 && (
          <TableauBailleurs tableau={state.tableau} />
        )}
        <div className={styles.drop}>
          <p className={styles.text}>Déposez ici les fichiers des bailleurs, ou</p>
          <FilesButton
            label="Choisir des fichiers"
            primary
            frozen={frozen || modele === undefined}
            onFiles={onFiles}
          />
        </div>
      </Part>
      <Part title="3. Inscrire dans le Modèle A">
        <p className={styles.text}>{INSCRIRE_LEAD}</p>
      </Part>
    </PageBody>
  );
}
