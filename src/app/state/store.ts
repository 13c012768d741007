/** A state that can be read and followed: the session's, or that of one of its rooms. */
export interface Readable<S> {
  readonly getState: () => S;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A state that is replaced whole at every change, so that React can compare by identity. */
export interface Store<S> extends Readable<S> {
  /** Sets what the patch holds. A key set to undefined is one that the state no longer has. */
  set(patch: Partial<S>): void;
}

export function createStore<S extends object>(initial: S): Store<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (patch) => {
      state = { ...state, ...patch };
      listeners.forEach((listener) => listener());
    },
  };
}
