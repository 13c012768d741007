import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';

import type { Busy } from '../../app/state';
import { busySentence } from '../words/busySentence';

const useStyles = makeStyles({
  root: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // A check that takes a blink shows nothing: only work worth waiting for is told.
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: '1ms',
    animationDelay: '250ms',
    animationFillMode: 'both',
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What is being done, how far it has come, and the way out of it. */
export function BusyBar({ busy, onCancel }: { busy: Busy; onCancel: () => void }) {
  const styles = useStyles();
  const sentence = busySentence(busy);
  return (
    <div className={styles.root}>
      <ProgressBar
        aria-label={sentence}
        shape="square"
        {...(busy.progress === undefined ? {} : { value: busy.progress })}
      />
      <div className={styles.row}>
        <span>{sentence}</span>
        {busy.cancellable && (
          <Button size="small" appearance="subtle" onClick={onCancel}>
            Annuler
          </Button>
        )}
      </div>
    </div>
  );
}
