import type { KeyValueStore } from '../app/session/lastEntete';

/**
 * The pane's one door to the browser's storage. A browser may refuse it to a framed page (asking for it
 * throws then): what is kept holds for this opening of the pane only. `partition` is Office's own for
 * this host (`Office.context.partitionKey`), and goes before every key.
 */
export function openStorage(
  open: () => KeyValueStore,
  partition: string | undefined = '',
): KeyValueStore & { readonly isRefused: boolean } {
  const memory = new Map<string, string>();
  return {
    isRefused: attempt(() => open().getItem(partition) ?? '') === null,
    getItem: (key) => memory.get(key) ?? attempt(() => open().getItem(partition + key)),
    setItem: (key, value) => {
      memory.set(key, value);
      attempt(() => open().setItem(partition + key, value));
    },
  };
}

function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
