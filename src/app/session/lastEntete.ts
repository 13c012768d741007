import type { Modele } from '../../core/forms/modele';
import { parseEnteteA, parseEnteteB } from '../../core/forms/parseEntete';
import type { Entetes } from '../state';

/** Where small things are kept from one day to the next; the browser's localStorage is one. */
export interface KeyValueStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** Each form keeps its own header: a maître d'ouvrage may fill both. */
const KEYS: Readonly<Record<Modele, string>> = {
  A: 'relogement.enteteA',
  B: 'relogement.enteteB',
};

const PARSERS: { readonly [M in Modele]: (kept: unknown) => Entetes[M] | undefined } = {
  A: parseEnteteA,
  B: parseEnteteB,
};

/** Keeps the header just used, for the next form. A store that refuses changes nothing else. */
export function keepEntete<M extends Modele>(
  storage: KeyValueStore,
  modele: M,
  entete: Entetes[M],
): void {
  try {
    storage.setItem(KEYS[modele], JSON.stringify(entete));
  } catch {
    // Private browsing refuses storage: the next form starts from an empty header, no more.
  }
}

/** The header last used, or undefined where none was kept or what was kept is no header. */
export function readEntete<M extends Modele>(
  storage: KeyValueStore,
  modele: M,
): Entetes[M] | undefined {
  try {
    return PARSERS[modele](JSON.parse(storage.getItem(KEYS[modele]) ?? 'null'));
  } catch {
    return undefined;
  }
}
