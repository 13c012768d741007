import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { FormState } from '../../app/session';
import { ArrowSyncRegular } from './Icons';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-height: 420px)': {
      paddingTop: tokens.spacingVerticalXS,
      paddingBottom: tokens.spacingVerticalXS,
    },
  },
});

interface BottomBarProps {
  readonly verdict: FormState['verdict'];
  readonly busy: boolean;
  readonly onCheckAll: () => void;
  readonly onCertify: () => void;
}

/** The two things that concern the form as a whole. */
export function BottomBar({ verdict, busy, onCheckAll, onCertify }: BottomBarProps) {
  const styles = useStyles();
  const next = verdict.kind === 'pret' || verdict.kind === 'attestations';
  const certified = verdict.kind === 'certifie' && verdict.intact;
  return (
    <footer className={styles.root}>
      <Button icon={<ArrowSyncRegular />} disabledFocusable={busy} onClick={onCheckAll}>
        Tout vérifier
      </Button>
      <Button appearance={next ? 'primary' : 'secondary'} onClick={onCertify}>
        {certified ? 'Voir le certificat' : 'Certifier'}
      </Button>
    </footer>
  );
}
