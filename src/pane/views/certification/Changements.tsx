import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { FormState } from '../../../app/state';
import { celluleDe } from '../../../core/reading/changements';
import { changementSentence } from '../../../text/changementSentence';
import { Section } from '../../components/Section';
import { othersSentence, revertLabel } from '../../words/certificate';

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
  revert: { alignSelf: 'flex-start' },
  item: { overflowWrap: 'anywhere' },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface ChangementsProps extends Pick<FormState, 'changements'> {
  readonly frozen: boolean;
  readonly onRevert: () => void;
}

/** What changed since the form was certified, each with its cell, before and after. */
export function Changements({ changements = [], frozen, onRevert }: ChangementsProps) {
  const styles = useStyles();
  if (changements.length === 0) return null;
  const others = changements.length - NAMED;
  const cells = changements.filter(celluleDe).length;
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
      {cells > 0 && (
        <Button
          size="small"
          className={styles.revert}
          disabledFocusable={frozen}
          onClick={onRevert}
        >
          {revertLabel(cells)}
        </Button>
      )}
      {cells > 0 && cells < changements.length && (
        <p className={styles.note}>
          Les lignes ajoutées, retirées ou déplacées et les autres feuilles ne sont pas reprises.
        </p>
      )}
    </Section>
  );
}
