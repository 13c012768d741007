import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  cell: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface ItemHeadProps {
  readonly cellule?: string;
  /** The sign and word of what is said. */
  readonly children: ReactNode;
}

/** The line above a sentence: how grave it is, and the cell it speaks of. */
export function ItemHead({ cellule, children }: ItemHeadProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {children}
      <span className={styles.cell}>{cellule}</span>
    </div>
  );
}
