import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { paddingTop: 0 },
});

interface StripProps {
  /** What stands above: the title of a page over the others, which has its own space, or the tabs. */
  readonly under: 'title' | 'tabs';
  readonly children: ReactNode;
}

/** The verdict over a list, with what it is about; it does not scroll. */
export function Strip({ under, children }: StripProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.root, under === 'title' && styles.title)}>{children}</div>
  );
}
