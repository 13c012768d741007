import { useMemo, useSyncExternalStore } from 'react';

import { modeOf, type Mode, type OfficeColors } from './mode';

/** Where the colours of Office are read; the entry file knows how. */
export interface ThemeSource {
  current(): OfficeColors | undefined;
  /** Calls `listener` when Office changes its theme, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

const DARK = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';

const matches = (query: string) => window.matchMedia?.(query).matches ?? false;

function listenToSystem(listener: () => void): () => void {
  const lists = [DARK, FORCED].flatMap((query) => window.matchMedia?.(query) ?? []);
  lists.forEach((list) => list.addEventListener('change', listener));
  return () => lists.forEach((list) => list.removeEventListener('change', listener));
}

/** The look to take now; follows Office and the system while mounted. */
export function useMode(source: ThemeSource): Mode {
  const subscribe = useMemo(
    () => (listener: () => void) => {
      const ends = [source.subscribe(listener), listenToSystem(listener)];
      return () => ends.forEach((end) => end());
    },
    [source],
  );
  return useSyncExternalStore(subscribe, () =>
    modeOf(source.current(), { dark: matches(DARK), forced: matches(FORCED) }),
  );
}
