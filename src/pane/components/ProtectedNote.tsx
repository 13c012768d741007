import { makeStyles, tokens } from '@fluentui/react-components';

import type { FormState } from '../../app/state';
import { LockClosedRegular } from './Icons';

const PROTECTED =
  'La feuille est protégée. Pour corriger ou certifier depuis ce volet, ôtez la protection dans l’onglet Révision.';
const PREFILLED = 'Les colonnes préremplies sont verrouillées.';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
  },
  icon: { flexShrink: 0, fontSize: '16px' },
});

interface ProtectedNoteProps {
  readonly current: Pick<FormState, 'protegee' | 'preremplie'>;
}

/** What a protected sheet lets one do from the pane; nothing where the sheet is open. */
export function ProtectedNote({ current }: ProtectedNoteProps) {
  const styles = useStyles();
  if (!current.protegee && current.preremplie !== true) return null;
  return (
    <p className={styles.root}>
      <LockClosedRegular aria-hidden className={styles.icon} />
      {current.protegee ? PROTECTED : PREFILLED}
    </p>
  );
}
