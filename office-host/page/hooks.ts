import { createContext, useContext, useSyncExternalStore } from 'react';

import type { Desk, PageState } from './desk';

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside its DeskContext');
  return desk;
}

/** The page's state; the component is drawn again when it changes. */
export function usePageState(): PageState {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, () => desk.state);
}
