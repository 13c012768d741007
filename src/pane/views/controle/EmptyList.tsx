import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { FormState } from '../../../app/session';
import { CheckmarkCircleFilled, DocumentTableRegular } from '../../components/Icons';
import { nothingWrong } from '../../words/empty';
import type { Filter } from '../../words/filters';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXL}`,
    textAlign: 'center',
    outlineStyle: 'none',
  },
  icon: { fontSize: '32px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  blank: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'balance' },
});

/** What stands in place of the list when there is nothing to say. */
export function EmptyList({ current, filter }: { current: FormState; filter: Filter }) {
  const styles = useStyles();
  const blank = current.verdict.kind === 'vide';
  return (
    <div className={styles.root} data-empty tabIndex={-1}>
      {blank ? (
        <DocumentTableRegular aria-hidden className={mergeClasses(styles.icon, styles.blank)} />
      ) : (
        <CheckmarkCircleFilled aria-hidden className={mergeClasses(styles.icon, styles.good)} />
      )}
      <p className={styles.text}>{nothingWrong(blank, filter)}</p>
    </div>
  );
}
