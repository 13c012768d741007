import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';

import type { FindingGroup } from '../../../app/session';
import { groupTitle } from '../../words/group';
import { findingKey } from './filter';
import { FindingItem, type FindingActions } from './FindingItem';

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
  // The row under the selection in the sheet: a bar and a tint, and aria-current for those who hear.
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
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
  },
});

export interface GroupCardProps extends FindingActions {
  readonly group: FindingGroup;
  readonly position: number;
  readonly count: number;
  readonly selected: boolean;
  readonly active: boolean;
  readonly frozen: boolean;
  readonly opened: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

/** The findings of one row, worst first. */
export function GroupCard(props: GroupCardProps) {
  const { group, position, count, selected, active, frozen, opened, onToggle } = props;
  const styles = useStyles();
  const titleId = useId();
  // The articles of a feed take the focus, one at a time (ARIA Authoring Practices, Feed pattern).
  const stop = { tabIndex: active ? 0 : -1 };
  return (
    <article
      className={mergeClasses(styles.root, selected && styles.selected)}
      aria-labelledby={titleId}
      aria-posinset={position}
      aria-setsize={count}
      aria-current={selected ? 'true' : undefined}
      {...stop}
      data-group={group.key}
    >
      <h2 id={titleId} className={styles.title}>
        {groupTitle(group)}
      </h2>
      <ul className={styles.list}>
        {group.findings.map((finding) => (
          <FindingItem
            key={findingKey(finding)}
            finding={finding}
            reachable={active}
            frozen={frozen}
            open={opened.has(findingKey(finding))}
            onToggle={() => onToggle(findingKey(finding))}
            onGo={props.onGo}
            onCorrect={props.onCorrect}
            onChooseRegime={props.onChooseRegime}
          />
        ))}
      </ul>
    </article>
  );
}
