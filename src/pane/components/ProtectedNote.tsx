import { makeStyles, tokens } from '@fluentui/react-components';

import { LockClosedRegular } from './Icons';

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

/** Why nothing can be corrected from the pane, and what to do about it. */
export function ProtectedNote() {
  const styles = useStyles();
  return (
    <p className={styles.root}>
      <LockClosedRegular aria-hidden className={styles.icon} />
      La feuille est protégée. Pour corriger ou certifier depuis ce volet, ôtez la protection dans
      l’onglet Révision.
    </p>
  );
}
