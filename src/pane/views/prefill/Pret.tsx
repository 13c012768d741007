import { makeStyles, tokens } from '@fluentui/react-components';

import type { Envoi } from '../../../app/state/prefill';
import { SaveButton } from '../../components/SaveButton';
import { Sign } from '../../components/Sign';
import { pretSentence } from '../../words/prefill';

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
});

/** The files that are ready, to be downloaded as often as one likes. */
export function Pret({ envoi }: { readonly envoi: Envoi }) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label="Formulaires prêts">
      <Sign tone="bon">{pretSentence(envoi.formulaires)}</Sign>
      <SaveButton key={envoi.fichier.nom} fichier={envoi.fichier} />
    </section>
  );
}
