import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    textWrap: 'pretty',
  },
});

interface SmallProps {
  /** For a line that is to be read out when it comes. */
  readonly role?: 'status' | 'alert';
  readonly children: ReactNode;
}

/** A line that says more, in small. */
export function Small({ role, children }: SmallProps) {
  const styles = useStyles();
  return (
    <p className={styles.root} role={role}>
      {children}
    </p>
  );
}
