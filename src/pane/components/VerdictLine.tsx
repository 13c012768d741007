import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';

import { short } from '../theme/short';
import type { Tone } from '../words/tone';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    [short]: {
      fontSize: tokens.fontSizeBase300,
      lineHeight: tokens.lineHeightBase300,
    },
  },
  icon: { flexShrink: 0, fontSize: '20px', marginTop: '1px' },
  neutre: { color: tokens.colorNeutralForeground2 },
  alerte: { color: tokens.colorStatusDangerForeground3 },
  attention: { color: tokens.colorStatusWarningForeground3 },
  bon: { color: tokens.colorStatusSuccessForeground1 },
});

interface VerdictLineProps {
  readonly tone: Tone;
  readonly icon: FluentIcon;
  readonly sentence: string;
}

/** A verdict: sign, sentence and colour; announced when it changes. */
export function VerdictLine({ tone, icon: Icon, sentence }: VerdictLineProps) {
  const styles = useStyles();
  return (
    <p className={styles.root} role="status">
      <Icon aria-hidden className={mergeClasses(styles.icon, styles[tone])} />
      {sentence}
    </p>
  );
}
