import { makeStyles, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

import { scrolling } from '../theme/scrolling';
import { MessageZone } from './MessageZone';

const useStyles = makeStyles({
  root: {
    ...scrolling,
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}`,
    boxSizing: 'border-box',
  },
  // Auto margins centre a short screen and leave the top of a long one within reach.
  column: {
    marginTop: 'auto',
    marginBottom: 'auto',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
  },
  icon: { fontSize: '40px', color: tokens.colorBrandForeground1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

interface ScreenProps {
  readonly icon: FluentIcon;
  readonly title: string;
  readonly text?: ReactNode;
  readonly children?: ReactNode;
}

/** A screen with one thing to say and at most one thing to do. */
export function Screen(props: ScreenProps) {
  return (
    <>
      <ScreenBody {...props} />
      <MessageZone />
    </>
  );
}

/** The same without messages, for where there is no session to have any. */
export function ScreenBody(props: ScreenProps) {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <ScreenColumn {...props} />
    </main>
  );
}

/** The same under a tab, which is within the page's main part already. */
export function ScreenPanel(props: ScreenProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <ScreenColumn {...props} />
    </div>
  );
}

function ScreenColumn({ icon: Icon, title, text, children }: ScreenProps) {
  const styles = useStyles();
  return (
    <div className={styles.column}>
      <Icon aria-hidden className={styles.icon} />
      <h1 className={styles.title}>{title}</h1>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children}
    </div>
  );
}
