import { createContext, useContext } from 'react';

import type { SessionState } from '../../app/state';
import type { Preferences } from '../preferences';
import type { RetryableSession } from './retry';

/** The state and the session, for the parts that stand in every screen. */
export interface Pane {
  readonly state: SessionState;
  readonly session: RetryableSession;
  readonly preferences: Pick<Preferences, 'nom' | 'setNom' | 'plafond' | 'setPlafond'>;
  /** Shows the guide over everything else, from a place of it such as `constats-bail-futur`. */
  readonly openGuide: (place?: string) => void;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error('usePane stands outside of the pane');
  return pane;
}
