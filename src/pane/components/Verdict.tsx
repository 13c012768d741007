import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { FormState } from '../../app/session';
import { verdictSentence } from '../words/verdict';
import {
  CheckmarkCircleFilled,
  ClipboardTaskRegular,
  DocumentTableRegular,
  ErrorCircleFilled,
  RibbonFilled,
  WarningFilled,
} from './Icons';

type VerdictData = FormState['verdict'];
type Tone = 'neutre' | 'alerte' | 'attention' | 'bon';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-height: 420px)': {
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

/** The verdict on the form: sign, sentence and colour; announced when it changes. */
export function Verdict({ verdict }: { verdict: VerdictData }) {
  const styles = useStyles();
  const [tone, Icon] = looksOf(verdict);
  return (
    <p className={styles.root} role="status">
      <Icon aria-hidden className={mergeClasses(styles.icon, styles[tone])} />
      {verdictSentence(verdict)}
    </p>
  );
}

function looksOf(verdict: VerdictData): [Tone, typeof ErrorCircleFilled] {
  switch (verdict.kind) {
    case 'vide':
      return ['neutre', DocumentTableRegular];
    case 'erreurs':
      return ['alerte', ErrorCircleFilled];
    case 'attestations':
      return ['attention', ClipboardTaskRegular];
    case 'pret':
      return ['bon', CheckmarkCircleFilled];
    case 'certifie':
      return verdict.intact ? ['bon', RibbonFilled] : ['attention', WarningFilled];
  }
}
