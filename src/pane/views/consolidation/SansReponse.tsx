import { makeStyles, tokens } from '@fluentui/react-components';

import type { SansRetour } from '../../../core/retours/resume';
import { fr } from '../../../text/fr';
import { Sign } from '../../components/Sign';
import { manquants, sansReponse } from '../../words/consolidation';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  line: { overflowWrap: 'anywhere' },
});

/** Who has not answered, and what is missing of those who have. */
export function SansReponse({ sansRetour }: { readonly sansRetour: readonly SansRetour[] }) {
  const styles = useStyles();
  const muets = sansReponse(sansRetour);
  const partiels = manquants(sansRetour);
  return (
    <div className={styles.root}>
      {muets.length > 0 && <Lines title={fr`Sans réponse :`} lines={muets} />}
      {partiels.length > 0 && <Lines title={fr`Ménages non retournés :`} lines={partiels} />}
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <div>
      <Sign tone="attention">{title}</Sign>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line} className={styles.line}>
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
