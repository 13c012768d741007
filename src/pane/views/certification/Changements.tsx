import { makeStyles, tokens } from '@fluentui/react-components';

import type { FormState } from '../../../app/state';
import { changementSentence } from '../../../text/changementSentence';
import { Section } from '../../components/Section';
import { othersSentence } from '../../words/certificate';

/** How many changes are named; a form sorted or pasted over would have thousands. */
const NAMED = 20;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  item: { overflowWrap: 'anywhere' },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What changed since the form was certified, each with its cell, before and after. */
export function Changements({ changements = [] }: Pick<FormState, 'changements'>) {
  const styles = useStyles();
  if (changements.length === 0) return null;
  const others = changements.length - NAMED;
  return (
    <Section title="Modifié depuis la certification">
      <ul className={styles.list}>
        {changements.slice(0, NAMED).map((changement, index) => (
          <li key={index} className={styles.item}>
            {changementSentence(changement)}
          </li>
        ))}
      </ul>
      {others > 0 && <p className={styles.note}>{othersSentence(others)}</p>}
    </Section>
  );
}
