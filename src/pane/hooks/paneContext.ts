import { createContext, useContext } from 'react';

import type { SessionState } from '../../app/state';
import type { AttestationKey } from '../../core/forms/modele';
import type { Preferences } from '../preferences';
import type { Save } from '../saveFor';
import type { RetryableSession } from './retry';

/** The state and the session, for the parts that stand in every screen. */
export interface Pane {
  readonly state: SessionState;
  readonly session: RetryableSession;
  readonly preferences: Omit<Preferences, 'role' | 'setRole'>;
  /** How a file reaches the person in this host. */
  readonly save: Save;
  /** What was ticked and typed in pages that are closed since, by the form. */
  readonly brouillons: Map<string, Brouillon>;
  /** Shows the guide over everything else, from a place of it such as `constats-bail-futur`. */
  readonly openGuide: (place?: string) => void;
}

/** What a certificate was about to hold. It is kept by this pane only: another workbook has forms of the same names. */
export interface Brouillon {
  readonly ticked: ReadonlySet<AttestationKey>;
  readonly a: string;
  readonly representant: string;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error('usePane stands outside of the pane');
  return pane;
}
