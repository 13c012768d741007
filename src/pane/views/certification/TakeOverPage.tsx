import { Button } from '@fluentui/react-components';

import type { FormState } from '../../../app/state';
import { Foot } from '../../components/Foot';
import { MessageZone } from '../../components/MessageZone';
import { PageBody } from '../../components/PageBody';
import { SubPage } from '../../components/SubPage';
import type { RetryableSession } from '../../hooks/retry';
import { TakeOver } from './TakeOver';

interface TakeOverPageProps {
  readonly current: FormState;
  readonly busy: boolean;
  readonly session: RetryableSession;
  readonly onClose: () => void;
}

/** « Certifier » for a form typed by hand: it is taken over first. */
export function TakeOverPage({ current, busy, session, onClose }: TakeOverPageProps) {
  return (
    <SubPage title="Certifier" onClose={onClose}>
      <PageBody under="title" gap="M">
        <TakeOver current={current} busy={busy} session={session} />
      </PageBody>
      <MessageZone />
      <Foot>
        <Button onClick={onClose}>Fermer</Button>
      </Foot>
    </SubPage>
  );
}
