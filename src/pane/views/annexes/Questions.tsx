import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { AnnexesRoom } from '../../../app/rooms/annexes/annexesRoom';
import type { SommeAConfirmer } from '../../../core/annexes/finding';
import { reponses } from '../../../core/annexes/question';
import { answerLabels } from '../../../text/annexes';
import { sentenceOf } from '../../../text/fr';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  question: {
    paddingTop: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  sentence: { margin: 0 },
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
}

/** What the layout of a table does not say: one question each, with its two answers. */
export function Questions({ questions, reachable, frozen, room }: QuestionsProps) {
  const styles = useStyles();
  const stop = { size: 'small', tabIndex: reachable ? 0 : -1 } as const;
  return (
    <ul className={styles.list} aria-label="À confirmer">
      {questions.map((asked) => (
        <li key={asked.question.cle} className={styles.question}>
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
            <Button {...stop} appearance="subtle" onClick={() => void room.goTo(asked.lieu)}>
              Voir la cellule
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
