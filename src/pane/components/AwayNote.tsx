import { makeStyles, tokens } from '@fluentui/react-components';

import { awaySentence } from '../words/awaySentence';
import { InfoFilled } from './Icons';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  icon: { flexShrink: 0, fontSize: '16px' },
});

/** Why the pane speaks of another sheet than the one in view. */
export function AwayNote({ feuille }: { feuille: string }) {
  const styles = useStyles();
  return (
    <p className={styles.root}>
      <InfoFilled aria-hidden className={styles.icon} />
      {awaySentence(feuille)}
    </p>
  );
}
