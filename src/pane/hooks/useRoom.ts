import { useSyncExternalStore } from 'react';

import type { Readable } from '../../app/state/store';

/** The state of a room now; renders again at every change. */
export function useRoom<S>(room: Readable<S>): S {
  return useSyncExternalStore(room.subscribe, room.getState);
}
