import { useSyncExternalStore } from 'react';

import type { Session, SessionState } from '../../app/session';

/** The state of the session now; renders again at every change. */
export function useSession(session: Session): SessionState {
  return useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.getState(),
  );
}
