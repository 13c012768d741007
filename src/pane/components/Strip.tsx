import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { heardOnly } from '../theme/heardOnly';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  titled: { paddingTop: 0 },
  tab: heardOnly,
});

interface StripProps {
  /** The tab that it heads; undefined under the title of a page over the tabs, which has its own space. */
  readonly tab?: string;
  readonly children: ReactNode;
}

/** The verdict over a list, with what it is about; it does not scroll. */
export function Strip({ tab, children }: StripProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.root, tab === undefined && styles.titled)}>
      {tab !== undefined && <h1 className={styles.tab}>{tab}</h1>}
      {children}
    </div>
  );
}
