import type { SessionState } from './session';

/** Keys that a patch may set to undefined, which takes them out of the state. */
export type StatePatch = { readonly [K in keyof SessionState]?: SessionState[K] | undefined };

/** The pane's state: replaced whole at every change, so that React can compare by identity. */
export class Store {
  #state: SessionState = { phase: 'demarrage', forms: [] };
  readonly #listeners = new Set<() => void>();

  get(): SessionState {
    return this.#state;
  }

  /** Sets what the patch holds; a key given as undefined is taken out. */
  set(patch: StatePatch): void {
    const entries = Object.entries({ ...this.#state, ...patch }).filter(
      ([, value]) => value !== undefined,
    );
    const next = Object.fromEntries(entries);
    this.#state = { phase: this.#state.phase, forms: this.#state.forms, ...next };
    this.#listeners.forEach((listener) => listener());
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
