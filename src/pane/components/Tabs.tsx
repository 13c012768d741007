import {
  Button,
  makeStyles,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { formatCount } from '../../text/fr';
import { usePane } from '../hooks/paneContext';
import { TAB_LABELS, type TabName } from '../words/tabs';
import { MoreHorizontalRegular, QuestionCircleRegular } from './Icons';
import { PaneMenu } from './PaneMenu';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: { display: 'flex', flexGrow: 1, minWidth: 0, overflow: 'hidden' },
  tabs: { minWidth: 0, overflow: 'hidden' },
  more: { flexShrink: 0, minWidth: '32px', alignSelf: 'center' },
  panel: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
  },
});

interface TabsProps {
  /** In the order in which this person needs them. */
  readonly names: readonly TabName[];
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
  readonly children: ReactNode;
}

/** The views of the pane, and the one that stands open; those that find no space are in a menu. */
export function Tabs({ names, tab, onTab, children }: TabsProps) {
  const styles = useStyles();
  const { openGuide } = usePane();
  return (
    <main className={styles.panel}>
      <div className={styles.bar}>
        <Overflow minimumVisible={1} padding={24}>
          <div className={styles.row}>
            <TabList
              className={styles.tabs}
              size="small"
              selectedValue={tab}
              onTabSelect={(_, { value }) => {
                const name = names.find((each) => each === value);
                if (name !== undefined) onTab(name);
              }}
            >
              {names.map((name) => (
                <OverflowItem key={name} id={name} priority={name === tab ? 2 : 1}>
                  <Tab id={`onglet-${name}`} value={name}>
                    {TAB_LABELS[name]}
                  </Tab>
                </OverflowItem>
              ))}
            </TabList>
            <MoreTabs names={names} onTab={onTab} />
          </div>
        </Overflow>
        <Button
          className={styles.more}
          appearance="transparent"
          size="small"
          icon={<QuestionCircleRegular />}
          aria-label="Guide"
          title="Guide"
          onClick={() => openGuide()}
        />
      </div>
      <div role="tabpanel" aria-labelledby={`onglet-${tab}`} className={styles.panel}>
        {children}
      </div>
    </main>
  );
}

/** The tabs that find no room: a button of its own, for a list of tabs holds nothing but tabs. */
function MoreTabs({ names, onTab }: Pick<TabsProps, 'names' | 'onTab'>) {
  const styles = useStyles();
  const { ref, isOverflowing, overflowCount } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <PaneMenu
      trigger={
        <Button
          ref={(element: HTMLButtonElement | null) => {
            ref.current = element;
          }}
          className={styles.more}
          appearance="transparent"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label={formatCount(overflowCount, 'autre onglet', 'autres onglets')}
        />
      }
    >
      {({ MenuItem }) =>
        names.map((name) => (
          <Hidden key={name} name={name}>
            <MenuItem onClick={() => onTab(name)}>{TAB_LABELS[name]}</MenuItem>
          </Hidden>
        ))
      }
    </PaneMenu>
  );
}

/** What stands for a tab that finds no room. */
function Hidden({ name, children }: { readonly name: TabName; readonly children: ReactNode }) {
  return useIsOverflowItemVisible(name) ? null : children;
}
