import { makeStyles, tokens } from '@fluentui/react-components';

import type { TexteControle } from '../../../../app/state/annexes';
import type { Lieu } from '../../../../core/finding';
import { citationTitle } from '../../../../text/rapprochement';
import type { ItemPlace } from '../../../components/feed/Feed';
import { FeedArticle } from '../../../components/feed/FeedArticle';
import { Small } from '../../../components/Small';
import { mouvementSentence } from '../../../words/annexesTexte';
import { extraitOf, type TexteItem } from './cards';
import { CitationWhy } from './CitationWhy';
import { StatutSign } from './Statut';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  // The sentence over the cell in a narrow pane, beside it in a wide one.
  sides: {
    display: 'grid',
    gridTemplateColumns: '1fr',
    alignItems: 'start',
    gap: tokens.spacingVerticalS,
    '@media (min-width: 520px)': {
      gridTemplateColumns: '1fr 1fr',
      columnGap: tokens.spacingHorizontalL,
    },
  },
  sentence: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    textWrap: 'pretty',
  },
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
    padding: '0 2px',
  },
});

interface CitationArticleProps {
  readonly item: Extract<TexteItem, { kind: 'citation' }>;
  readonly texte: TexteControle;
  readonly place: ItemPlace;
  readonly onGo: (lieu: Lieu) => void;
}

/** One amount of the text in its sentence, and what it was set against. */
export function CitationArticle({ item, texte, place, onGo }: CitationArticleProps) {
  const styles = useStyles();
  const { key, card, mouvement } = item;
  const isGone = mouvement !== undefined && mouvement.apres === undefined;
  const { avant, cite, apres } = extraitOf(isGone && texte.avant ? texte.avant : texte, card);
  const title = (
    <span className={styles.head}>
      <span>{citationTitle(card.citation)}</span> {!isGone && <StatutSign statut={card.statut} />}
    </span>
  );
  return (
    <FeedArticle name={key} title={title} place={place}>
      {mouvement && <Small>{mouvementSentence(mouvement)}</Small>}
      <div className={styles.sides}>
        <blockquote className={styles.sentence} data-statut={card.statut}>
          {avant}
          <mark className={styles.mark}>{cite}</mark>
          {apres}
        </blockquote>
        {!isGone && <CitationWhy card={card} reachable={place.active} onGo={onGo} />}
      </div>
    </FeedArticle>
  );
}
