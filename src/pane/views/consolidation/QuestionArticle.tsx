import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';

import type { QuestionResume } from '../../../core/retours/resume';
import { formatCount, fr } from '../../../text/fr';
import type { ItemPlace } from '../../components/feed/Feed';
import { FeedArticle } from '../../components/feed/FeedArticle';
import { Sign } from '../../components/Sign';
import { ecartLines, rivalLine } from '../../words/consolidation';
import { lookOf } from './lookOf';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  button: { maxWidth: '100%', overflowWrap: 'anywhere' },
  told: {
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  ecarts: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface QuestionArticleProps {
  readonly name: string;
  readonly question: QuestionResume;
  readonly place: ItemPlace;
  readonly frozen: boolean;
  readonly onChoose: (fichier: string | null) => void;
}

/** Several files of one bailleur: one is its return, or all are, and somebody says which. */
export function QuestionArticle({ name, question, place, frozen, onChoose }: QuestionArticleProps) {
  const styles = useStyles();
  const { bailleur, fichiers, propose, gardes } = question;
  const stop = {
    size: 'small',
    className: styles.button,
    tabIndex: place.active ? 0 : -1,
    disabledFocusable: frozen,
  } as const;
  const tous = gardes !== undefined && gardes.length === fichiers.length;
  return (
    <FeedArticle
      name={name}
      title={fr`${bailleur} : ${formatCount(fichiers.length, 'fichier')}`}
      place={place}
    >
      {gardes === undefined ? (
        <Sign tone="attention">{fr`Lequel est son retour ?`}</Sign>
      ) : (
        <Sign tone="bon">Choisi</Sign>
      )}
      <ul className={styles.list}>
        {fichiers.map((rival) => (
          <li key={rival.fichier}>
            <ToggleButton
              {...stop}
              {...lookOf(!tous && (gardes?.includes(rival.fichier) ?? false))}
              onClick={() => onChoose(rival.fichier)}
            >
              {fr`Garder ${rival.fichier}`}
            </ToggleButton>
            <p className={styles.told}>
              {rivalLine(rival)}
              {rival.fichier === propose && fr` : le plus récent, proposé`}
            </p>
            <ul className={`${styles.told} ${styles.ecarts}`}>
              {ecartLines(rival).map((line) => (
                <li key={line}>{line}</li>
              ))}
              {rival.nombreEcarts > rival.ecarts.length && (
                <li>{`et ${formatCount(rival.nombreEcarts - rival.ecarts.length, 'autre')}`}</li>
              )}
            </ul>
          </li>
        ))}
        <li>
          <ToggleButton {...stop} {...lookOf(tous)} onClick={() => onChoose(null)}>
            Tous comptent
          </ToggleButton>
        </li>
      </ul>
    </FeedArticle>
  );
}
