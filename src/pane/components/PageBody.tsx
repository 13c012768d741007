import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';

import { scrolling } from '../theme/scrolling';

const useStyles = makeStyles({
  root: {
    ...scrolling,
    display: 'flex',
    flexDirection: 'column',
  },
  title: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  tabs: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  M: { gap: tokens.spacingVerticalM },
  L: { gap: tokens.spacingVerticalL },
  XL: { gap: tokens.spacingVerticalXL },
  focusable: { outlineStyle: 'none' },
});

interface PageBodyProps {
  readonly ref?: Ref<HTMLDivElement>;
  /** What stands above: the title of a page over the others, or the tabs. */
  readonly under: 'title' | 'tabs';
  /** The space between its parts. */
  readonly gap: 'M' | 'L' | 'XL';
  /** Whether the focus can be set on it, so that the keyboard starts from its top. */
  readonly focusable?: boolean;
  readonly children: ReactNode;
}

/** The part of a page that scrolls, one block under the other. */
export function PageBody({ ref, under, gap, focusable = false, children }: PageBodyProps) {
  const styles = useStyles();
  return (
    <div
      ref={ref}
      className={mergeClasses(
        styles.root,
        styles[under],
        styles[gap],
        focusable && styles.focusable,
      )}
      {...(focusable && { tabIndex: -1 })}
    >
      {children}
    </div>
  );
}
