import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

import type { ItemPlace } from './Feed';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  // What the sheet shows: a bar and a tint, and aria-current for those who hear.
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    '::before': {
      content: '""',
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: 0,
      width: '3px',
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
});

interface FeedArticleProps {
  /** The key of its item. */
  readonly name: string;
  readonly title: ReactNode;
  readonly place: ItemPlace;
  readonly children: ReactNode;
}

/** One article of a feed: it takes the focus, one at a time (ARIA Authoring Practices, Feed pattern). */
export function FeedArticle({ name, title, place, children }: FeedArticleProps) {
  const styles = useStyles();
  const titleId = useId();
  const stop = { tabIndex: place.active ? 0 : -1 };
  return (
    <article
      className={mergeClasses(styles.root, place.selected && styles.selected)}
      aria-labelledby={titleId}
      aria-posinset={place.position}
      aria-setsize={place.count}
      aria-current={place.selected ? 'true' : undefined}
      {...stop}
      data-group={name}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {children}
    </article>
  );
}
