import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { Envoi } from '../../../app/state/prefill';
import { fr } from '../../../text/fr';
import { Sign } from '../../components/Sign';
import { pretSentence } from '../../words/prefill';
import { download } from './download';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  button: { maxWidth: '100%', overflowWrap: 'anywhere' },
});

/** The files that are ready, to be downloaded as often as one likes. */
export function Pret({ envoi }: { readonly envoi: Envoi }) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label="Formulaires prêts">
      <Sign tone="bon">{pretSentence(envoi.formulaires)}</Sign>
      <Button size="small" className={styles.button} onClick={() => download(envoi.fichier)}>
        {fr`Télécharger ${envoi.fichier.nom}`}
      </Button>
    </section>
  );
}
