import { Button } from '@fluentui/react-components';

import type { FormState } from '../../../app/state';
import { Small } from '../../components/Small';
import type { RetryableSession } from '../../hooks/retry';
import { TAKE_OVER_WAITS, takeOverLabel, takeOverSentence } from '../../words/certificate';

interface TakeOverProps {
  readonly current: FormState;
  readonly busy: boolean;
  readonly session: RetryableSession;
}

/** Why a form typed by hand is not certified where it stands, and the one click that makes it official. */
export function TakeOver({ current, busy, session }: TakeOverProps) {
  const { modele, colonnes, compteurs } = current;
  const waits = colonnes !== undefined && colonnes.ambigues.length > 0;
  return (
    <>
      <Small>{takeOverSentence(modele)}</Small>
      {waits && <Small>{TAKE_OVER_WAITS}</Small>}
      <Button
        appearance="primary"
        disabledFocusable={busy || waits || compteurs.declarees === 0}
        onClick={() => void session.takeOverLignes()}
      >
        {takeOverLabel(modele)}
      </Button>
    </>
  );
}
