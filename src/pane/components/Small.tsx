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

/** A line that says more, in small. */
export function Small({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <p className={styles.root}>{children}</p>;
}
