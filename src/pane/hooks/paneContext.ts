import { createContext, useContext } from 'react';

import type { SessionState } from '../../app/state';
import type { RetryableSession } from './retry';

/** The state and the session, for the parts that stand in every screen. */
export interface Pane {
  readonly state: SessionState;
  readonly session: RetryableSession;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error('usePane stands outside of the pane');
  return pane;
}
