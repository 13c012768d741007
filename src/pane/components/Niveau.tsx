import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import { niveauLabel, type Told } from '../../text/fr';
import { EditFilled, ErrorCircleFilled, InfoFilled, WarningFilled } from './Icons';

/** What is asked is looked at as what is doubtful. */
const ICONS = {
  erreur: ErrorCircleFilled,
  aCompleter: EditFilled,
  avertissement: WarningFilled,
  info: InfoFilled,
  question: WarningFilled,
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
  aCompleter: { color: tokens.colorStatusWarningForeground3 },
  avertissement: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
  question: { color: tokens.colorStatusWarningForeground3 },
});

/** The sign of a level, in its colour; always beside its word. */
export function NiveauIcon({ niveau }: { niveau: Told }) {
  const styles = useStyles();
  const Icon = ICONS[niveau];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[niveau])} />;
}

/** Sign, word and colour together: « Erreur ». */
export function NiveauTag({ niveau }: { niveau: Told }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.word, styles[niveau])}>
      <NiveauIcon niveau={niveau} />
      {niveauLabel(niveau)}
    </span>
  );
}
