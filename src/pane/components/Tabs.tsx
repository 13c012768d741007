import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export type TabName = 'controle' | 'formulaires';

const isTab = (value: unknown): value is TabName => value === 'controle' || value === 'formulaires';

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  panel: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

interface TabsProps {
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
  readonly children: ReactNode;
}

/** The views of the pane, and the one that stands open. */
export function Tabs({ tab, onTab, children }: TabsProps) {
  const styles = useStyles();
  return (
    <main className={styles.panel}>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={tab}
        onTabSelect={(_, { value }) => isTab(value) && onTab(value)}
      >
        <Tab id="onglet-controle" value="controle">
          Contrôle
        </Tab>
        <Tab id="onglet-formulaires" value="formulaires">
          Formulaires
        </Tab>
      </TabList>
      <div role="tabpanel" aria-labelledby={`onglet-${tab}`} className={styles.panel}>
        {children}
      </div>
    </main>
  );
}
