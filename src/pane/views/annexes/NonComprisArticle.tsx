import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { Lieu } from '../../../core/finding';
import { nonComprisSentence } from '../../../text/annexes';
import type { ItemPlace } from '../../components/feed/Feed';
import { FeedArticle } from '../../components/feed/FeedArticle';
import { NON_COMPRIS_LEAD } from '../../words/annexes';
import type { ControleItem } from './items';

const useStyles = makeStyles({
  lead: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  sentence: { margin: 0, textWrap: 'pretty', overflowWrap: 'anywhere' },
  go: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS} - 1px)`,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
  },
});

interface NonComprisArticleProps {
  readonly item: Extract<ControleItem, { kind: 'non-compris' }>;
  readonly place: ItemPlace;
  readonly onGo: (lieu: Lieu) => void;
}

/** The figures of which nothing is claimed, and why. */
export function NonComprisArticle({ item, place, onGo }: NonComprisArticleProps) {
  const styles = useStyles();
  return (
    <FeedArticle name={item.key} title="Non contrôlé" place={place}>
      <p className={styles.lead}>{NON_COMPRIS_LEAD}</p>
      <ul className={styles.list}>
        {item.nonCompris.map((each) => (
          <li key={`${each.feuille}|${each.plage}|${each.motif}`}>
            <p className={styles.sentence}>{nonComprisSentence(each)}</p>
            <Button
              size="small"
              appearance="subtle"
              className={styles.go}
              tabIndex={place.active ? 0 : -1}
              onClick={() => onGo({ feuille: each.feuille, cellule: each.plage, champ: '' })}
            >
              Aller à la cellule
            </Button>
          </li>
        ))}
      </ul>
    </FeedArticle>
  );
}
