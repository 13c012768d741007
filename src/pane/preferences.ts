import type { KeyValueStore } from '../app/session/lastEntete';

/** Who the person is, asked once. It decides what the pane opens on, never what it allows. */
export type Role = 'bailleur' | 'maitre-ouvrage' | 'finances';

/** What the pane remembers about its user on this machine. */
export interface Preferences {
  role(): Role | undefined;
  setRole(role: Role): void;
}

const KEY = 'relogement.role';
const ROLES: readonly string[] = ['bailleur', 'maitre-ouvrage', 'finances'] satisfies Role[];

const isRole = (value: string | null): value is Role => value !== null && ROLES.includes(value);

/**
 * Preferences kept in `storage`. Browsers may refuse storage to a framed page: the answer then holds
 * for this opening of the pane only.
 */
export function storedPreferences(storage: () => KeyValueStore): Preferences {
  let known: Role | undefined;
  return {
    role: () => (known ??= attempt(() => readRole(storage()))),
    setRole: (role) => {
      known = role;
      attempt(() => storage().setItem(KEY, role));
    },
  };
}

function readRole(storage: KeyValueStore): Role | undefined {
  const value = storage.getItem(KEY);
  return isRole(value) ? value : undefined;
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
