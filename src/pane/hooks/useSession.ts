import { useSyncExternalStore } from 'react';

import type { Session } from '../../app/session';
import type { SessionState } from '../../app/state';

/** The state of the session now; renders again at every change. */
export function useSession(session: Session): SessionState {
  return useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.getState(),
  );
}
