import { makeStyles, tokens } from '@fluentui/react-components';

import type { FormState } from '../../../app/state';
import { ecartsLead, ecartsSentences } from '../../../text/changementSentence';
import { copieSentence } from '../../../text/copieSentence';
import { fr } from '../../../text/fr';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    maxHeight: '40%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { margin: 0, textWrap: 'pretty' },
  summary: { cursor: 'pointer' },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingInlineStart: tokens.spacingHorizontalL },
  item: { overflowWrap: 'anywhere' },
});

interface CopieNoteProps {
  readonly copie: NonNullable<FormState['copie']>;
  /** The sheet of the form in hand. */
  readonly feuille: string;
}

/** The sheet that declares the same households as the form in hand, and what differs between them. */
export function CopieNote({ copie, feuille }: CopieNoteProps) {
  const styles = useStyles();
  const { autre, menages, ecarts } = copie;
  return (
    <div className={styles.root}>
      <p className={styles.text}>{fr`${copieSentence(menages, feuille, autre)}.`}</p>
      {ecarts.length === 0 ? (
        <p className={styles.text}>{ecartsLead(ecarts)}</p>
      ) : (
        <details>
          <summary className={styles.summary}>{ecartsLead(ecarts)}</summary>
          <ul className={styles.list}>
            {ecartsSentences(ecarts).map((sentence) => (
              <li key={sentence} className={styles.item}>
                {sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
