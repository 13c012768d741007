import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { Niveau } from '../../core/finding';
import { niveauLabel } from '../../text/fr';
import { ErrorCircleFilled, InfoFilled, WarningFilled } from './Icons';

const ICONS = {
  erreur: ErrorCircleFilled,
  avertissement: WarningFilled,
  info: InfoFilled,
} as const;

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '16px', width: '16px', height: '16px' },
  word: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  erreur: { color: tokens.colorStatusDangerForeground3 },
  avertissement: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
});

/** The sign of a level, in its colour; always beside its word. */
export function NiveauIcon({ niveau }: { niveau: Niveau }) {
  const styles = useStyles();
  const Icon = ICONS[niveau];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[niveau])} />;
}

/** Sign, word and colour together: « Erreur ». */
export function NiveauTag({ niveau }: { niveau: Niveau }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.word, styles[niveau])}>
      <NiveauIcon niveau={niveau} />
      {niveauLabel(niveau)}
    </span>
  );
}
