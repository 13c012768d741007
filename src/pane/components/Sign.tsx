import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

import type { Tone } from '../words/tone';
import { TONE_ICONS } from './tones';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { flexShrink: 0, fontSize: '16px', width: '16px', height: '16px' },
  neutre: { color: tokens.colorNeutralForeground2 },
  alerte: { color: tokens.colorStatusDangerForeground3 },
  attention: { color: tokens.colorStatusWarningForeground3 },
  bon: { color: tokens.colorStatusSuccessForeground1 },
});

interface SignIconProps {
  readonly tone: Tone;
  /** Where the tone has another sign than its usual one. */
  readonly icon?: FluentIcon;
}

/** The sign of a tone, in its colour; always beside words. */
export function SignIcon({ tone, icon: Icon = TONE_ICONS[tone] }: SignIconProps) {
  const styles = useStyles();
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[tone])} />;
}

interface SignProps extends SignIconProps {
  readonly children: ReactNode;
}

/** A few words with the sign and the colour of their tone. */
export function Sign({ children, ...look }: SignProps) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, styles[look.tone])}>
      <SignIcon {...look} />
      {children}
    </span>
  );
}
