import { isSameText } from '../../core/cellText';
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

/** Several operations and bailleurs in turn; more would be a list to search. */
const KEPT = 5;

/**
 * Keeps the header just used, for the next form, before those used earlier: one for each declarant and
 * operation. A store that refuses changes nothing else.
 */
export function keepEntete<M extends Modele>(
  storage: KeyValueStore,
  modele: M,
  entete: Entetes[M],
): void {
  const others = readEntetes(storage, modele).filter((each) => !isSameForm(each, entete));
  try {
    storage.setItem(KEYS[modele], JSON.stringify([entete, ...others].slice(0, KEPT)));
  } catch {
    // Private browsing refuses storage: the next form starts from an empty header, no more.
  }
}

/** The headers last used, newest first. What was kept and is no header is left out. */
export function readEntetes<M extends Modele>(
  storage: KeyValueStore,
  modele: M,
): readonly Entetes[M][] {
  try {
    // Earlier versions kept one alone.
    const kept: unknown[] = [JSON.parse(storage.getItem(KEYS[modele]) ?? '[]')].flat();
    return kept.flatMap((each) => PARSERS[modele](each) ?? []).slice(0, KEPT);
  } catch {
    return [];
  }
}

/** A header of either form. */
export type Kept = Partial<Entetes['A'] & Entetes['B']>;

/** Whether two headers are of one declarant and one operation. */
export const isSameForm = (one: Kept, other: Kept) =>
  IDENTITY.every((key) => isSameText(one[key] ?? '', other[key] ?? ''));

/** What tells one form from another of the same kind; its year does not. */
const IDENTITY = ['convention', 'idtopOperation', 'bailleur', 'maitreOuvrage'] as const;
