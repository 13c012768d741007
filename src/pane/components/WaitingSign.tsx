import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useId } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
  },
  bar: { width: '120px' },
});

/** Something is coming, nobody knows how soon. The bar of what is done elsewhere serves here too. */
export function WaitingSign({ label }: { readonly label: string }) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.root}>
      <ProgressBar className={styles.bar} aria-labelledby={id} />
      <span id={id}>{label}</span>
    </div>
  );
}
