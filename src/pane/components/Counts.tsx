import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { FormState } from '../../app/state';
import { formatNombre } from '../../text/fr';
import { countsOf, forfaitSentence } from '../words/counts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  item: { whiteSpace: 'nowrap' },
  none: { color: tokens.colorNeutralForeground3 },
  number: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface CountsProps {
  readonly current: Pick<FormState, 'compteurs' | 'verdict'>;
  /** Whether nobody has said yet which régime applies. */
  readonly isRegimeAsked: boolean;
}

/** How many households the form declares, by status, and what they are worth. */
export function Counts({ current, isRegimeAsked }: CountsProps) {
  const styles = useStyles();
  const { compteurs, verdict } = current;
  const forfait = forfaitSentence(compteurs, isRegimeAsked);
  return (
    <ul className={styles.list} aria-label="Relogements déclarés">
      {countsOf(compteurs, verdict).map(({ count, word }) => (
        <li key={word} className={mergeClasses(styles.item, count === 0 && styles.none)}>
          <span className={mergeClasses(count > 0 && styles.number)}>{formatNombre(count)}</span>{' '}
          {word}
        </li>
      ))}
      <li>
        {forfait.label} <strong className={styles.number}>{forfait.amount}</strong>
        {forfait.detail !== '' && `, ${forfait.detail}`}
      </li>
    </ul>
  );
}
