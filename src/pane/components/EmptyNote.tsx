import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import { TONE_ICONS } from './tones';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXL}`,
    textAlign: 'center',
    outlineStyle: 'none',
  },
  icon: { fontSize: '32px' },
  bon: { color: tokens.colorStatusSuccessForeground1 },
  neutre: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'balance' },
});

interface EmptyNoteProps {
  readonly tone: 'bon' | 'neutre';
  readonly text: string;
}

/** What stands in place of a list when there is nothing to say; it takes the focus of what left. */
export function EmptyNote({ tone, text }: EmptyNoteProps) {
  const Icon = TONE_ICONS[tone];
  const styles = useStyles();
  return (
    <div className={styles.root} data-empty tabIndex={-1}>
      <Icon aria-hidden className={mergeClasses(styles.icon, styles[tone])} />
      <p className={styles.text}>{text}</p>
    </div>
  );
}
