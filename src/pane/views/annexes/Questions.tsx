import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { AnnexesRoom } from '../../../app/rooms/annexes/annexesRoom';
import type { SommeAConfirmer } from '../../../core/annexes/finding';
import { reponses } from '../../../core/annexes/question';
import { answerLabels } from '../../../text/annexes';
import { sentenceOf } from '../../../text/fr';
import { ItemHead } from '../../components/findings/ItemHead';
import { Sign } from '../../components/Sign';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  question: {
    paddingTop: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  sentence: { margin: 0 },
  // Its text lines up with the sentence above.
  go: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS} - 1px)`,
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
  },
  answers: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
});

interface QuestionsProps {
  readonly questions: readonly SommeAConfirmer[];
  readonly reachable: boolean;
  readonly frozen: boolean;
  readonly room: AnnexesRoom;
  /** A table of a text has no cell to go to. */
  readonly inText?: boolean;
}

/** What the layout of a table does not say: one question each, with its two answers. */
export function Questions({ questions, reachable, frozen, room, inText = false }: QuestionsProps) {
  const styles = useStyles();
  const stop = { size: 'small', tabIndex: reachable ? 0 : -1 } as const;
  return (
    <ul className={styles.list} aria-label="À confirmer">
      {questions.map((asked) => (
        <li key={asked.question.cle} className={styles.question}>
          <ItemHead {...(inText ? {} : { cellule: asked.lieu.cellule })}>
            <Sign tone="attention">À confirmer</Sign>
          </ItemHead>
          <p className={styles.sentence}>{sentenceOf(asked)}</p>
          <div className={styles.answers}>
            {reponses.map((reponse) => (
              <Button
                key={reponse}
                {...stop}
                disabledFocusable={frozen}
                onClick={() => void room.answer(asked, reponse)}
              >
                {answerLabels(asked.question.motif)[reponse]}
              </Button>
            ))}
            {!inText && (
              <Button
                {...stop}
                appearance="subtle"
                className={styles.go}
                onClick={() => void room.goTo(asked.lieu)}
              >
                Aller à la cellule
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
