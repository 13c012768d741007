import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { short } from '../theme/short';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [short]: {
      paddingTop: tokens.spacingVerticalXS,
      paddingBottom: tokens.spacingVerticalXS,
    },
  },
  apart: { justifyContent: 'space-between' },
});

interface FootProps {
  /** Whether its buttons stand at both edges rather than side by side. */
  readonly apart?: boolean;
  readonly children: ReactNode;
}

/** The buttons of a page, under its messages. */
export function Foot({ apart = false, children }: FootProps) {
  const styles = useStyles();
  return <footer className={mergeClasses(styles.root, apart && styles.apart)}>{children}</footer>;
}
