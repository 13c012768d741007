import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';

import type { Apercu } from '../../../app/state/consolidation';
import type { ItemPlace } from '../../components/feed/Feed';
import { FeedArticle } from '../../components/feed/FeedArticle';
import { CONFLITS_LEAD, conflitSentence } from '../../words/consolidation';

const useStyles = makeStyles({
  lead: { margin: 0, textWrap: 'pretty' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
    listStyleType: 'none',
  },
  menage: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  sentence: {
    margin: `0 0 ${tokens.spacingVerticalXXS}`,
    textWrap: 'pretty',
    overflowWrap: 'anywhere',
  },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  choice: { whiteSpace: 'nowrap' },
});

interface ConflitArticleProps {
  readonly name: string;
  readonly conflits: Apercu['conflits'];
  readonly place: ItemPlace;
  readonly frozen: boolean;
  readonly onReplace: (cles: readonly string[], remplacee: boolean) => void;
}

/** Households that stand in the table already, in rows that the returns do not replace by themselves. */
export function ConflitArticle(props: ConflitArticleProps) {
  const { name, conflits, place, frozen, onReplace } = props;
  const styles = useStyles();
  const stop = {
    size: 'small',
    tabIndex: place.active ? 0 : -1,
    disabledFocusable: frozen,
    className: styles.choice,
  } as const;
  const cles = conflits.map(({ cle }) => cle);
  return (
    <FeedArticle name={name} title="Déjà dans le Modèle A" place={place}>
      <p className={styles.lead}>{CONFLITS_LEAD}</p>
      <ul className={styles.list}>
        {conflits.map((conflit) => (
          <li key={conflit.rang}>
            <p className={styles.menage}>{conflit.menage}</p>
            <p className={styles.sentence}>{conflitSentence(conflit)}</p>
            <div className={styles.choices}>
              <ToggleButton
                {...stop}
                checked={!conflit.remplacee}
                onClick={() => onReplace([conflit.cle], false)}
              >
                Garder la ligne
              </ToggleButton>
              <ToggleButton
                {...stop}
                checked={conflit.remplacee}
                onClick={() => onReplace([conflit.cle], true)}
              >
                Prendre le retour
              </ToggleButton>
            </div>
          </li>
        ))}
      </ul>
      {conflits.length > 1 && (
        <Button {...stop} onClick={() => onReplace(cles, true)}>
          Prendre le retour pour tous
        </Button>
      )}
    </FeedArticle>
  );
}
