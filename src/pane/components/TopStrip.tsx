import { makeStyles, tokens } from '@fluentui/react-components';

import type { FindingGroup, FormState, FormSummary } from '../../app/state';
import { short } from '../theme/short';
import { AwayNote } from './AwayNote';
import { Counts } from './Counts';
import { FormTitle } from './FormTitle';
import { Verdict } from './Verdict';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground2,
    [short]: { gap: 0, paddingBottom: tokens.spacingVerticalXS },
  },
});

interface TopStripProps {
  readonly current: FormState;
  readonly forms: readonly FormSummary[];
  /** Whether the sheet in view is not the form's, nor any form's. */
  readonly away: boolean;
  readonly onChoose: (id: string) => void;
}

/** Always there: which form, its verdict, its counts and its amount. */
export function TopStrip({ current, forms, away, onChoose }: TopStripProps) {
  const styles = useStyles();
  return (
    <header className={styles.root}>
      {away && <AwayNote feuille={current.feuille} />}
      <FormTitle current={current} forms={forms} onChoose={onChoose} />
      <Verdict verdict={current.verdict} />
      <Counts current={current} isRegimeAsked={current.groups.some(asksRegime)} />
    </header>
  );
}

const asksRegime = ({ findings }: FindingGroup) =>
  findings.some(({ code }) => code === 'regime-2021');
