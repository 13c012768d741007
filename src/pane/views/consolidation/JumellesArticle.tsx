import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';

import type { FeuillesJumelles } from '../../../core/retours/model';
import { ecartsSentences } from '../../../text/changementSentence';
import { fr } from '../../../text/fr';
import type { ItemPlace } from '../../components/feed/Feed';
import { FeedArticle } from '../../components/feed/FeedArticle';
import { Sign } from '../../components/Sign';
import { jumellesSentence, jumellesTitle, jumelleTitle } from '../../words/consolidation';

const useStyles = makeStyles({
  lead: { margin: `${tokens.spacingVerticalXS} 0 0`, textWrap: 'pretty', overflowWrap: 'anywhere' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  ecarts: { marginTop: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200 },
  sentences: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
  choice: { overflowWrap: 'anywhere', textAlign: 'left' },
});

interface JumellesArticleProps {
  readonly name: string;
  readonly jumelles: FeuillesJumelles;
  readonly place: ItemPlace;
  readonly frozen: boolean;
  /** The id of the return whose households are kept, or `un-par-un`. */
  readonly onKeep: (choix: string) => void;
}

/** Two sheets of one file that declare the same households: one question for them all. */
export function JumellesArticle({ name, jumelles, place, frozen, onKeep }: JumellesArticleProps) {
  const styles = useStyles();
  const { retours, choix } = jumelles;
  const choices = [
    ...retours.map(
      (retour) => [retour.id, fr`Garder ceux de la feuille ${retour.feuille}`] as const,
    ),
    ['un-par-un', 'Départager un par un'] as const,
  ];
  return (
    <FeedArticle name={name} title={jumellesTitle(jumelles)} place={place}>
      {choix === undefined ? (
        <Sign tone="attention">À départager</Sign>
      ) : (
        <Sign tone="bon">Départagés</Sign>
      )}
      <p className={styles.lead}>{jumellesSentence(jumelles)}</p>
      {jumelles.ecarts
        .filter(({ changements }) => changements.length > 0)
        .map(({ feuille, changements }) => (
          <details key={feuille} className={styles.ecarts}>
            <summary>{jumelleTitle(feuille, changements.length)}</summary>
            <ul className={styles.sentences}>
              {ecartsSentences(changements).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </details>
        ))}
      <ul className={styles.list}>
        {choices.map(([value, label]) => (
          <li key={value}>
            <ToggleButton
              size="small"
              className={styles.choice}
              tabIndex={place.active ? 0 : -1}
              disabledFocusable={frozen}
              checked={choix === value}
              appearance={choix === value ? 'primary' : 'secondary'}
              onClick={() => onKeep(value)}
            >
              {label}
            </ToggleButton>
          </li>
        ))}
      </ul>
    </FeedArticle>
  );
}
