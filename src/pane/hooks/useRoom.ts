import { useSyncExternalStore } from 'react';

import type { Room } from '../../app/room';

/** The state of a room now; renders again at every change. */
export function useRoom<S>(room: Room<S>): S {
  return useSyncExternalStore(room.subscribe, room.getState);
}
