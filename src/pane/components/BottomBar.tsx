import { Button } from '@fluentui/react-components';

import type { FormState } from '../../app/state';
import { Foot } from './Foot';
import { ArrowSyncRegular } from './Icons';

interface BottomBarProps {
  readonly verdict: FormState['verdict'];
  readonly busy: boolean;
  readonly onCheckAll: () => void;
  readonly onCertify: () => void;
}

/** The two things that concern the form as a whole. */
export function BottomBar({ verdict, busy, onCheckAll, onCertify }: BottomBarProps) {
  const next = ['pret', 'attestations', 'a-reprendre'].includes(verdict.kind);
  const certified = verdict.kind === 'certifie' && verdict.intact;
  return (
    <Foot apart>
      <Button icon={<ArrowSyncRegular />} disabledFocusable={busy} onClick={onCheckAll}>
        Tout vérifier
      </Button>
      <Button appearance={next ? 'primary' : 'secondary'} onClick={onCertify}>
        {certified ? 'Voir le certificat' : 'Certifier'}
      </Button>
    </Foot>
  );
}
