import type { EnteteB } from '../core/forms/modeleB';

/** Where small things are kept from one day to the next; the browser's localStorage is one. */
export interface KeyValueStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = 'relogement.enteteB';

/** Keeps the header just used, for the next form. A store that refuses changes nothing else. */
export function keepEntete(storage: KeyValueStore, entete: EnteteB): void {
  try {
    storage.setItem(KEY, JSON.stringify(entete));
  } catch {
    // Private browsing refuses storage: the next form starts from an empty header, no more.
  }
}

/** The header last used, or undefined where none was kept or what was kept is no header. */
export function readEntete(storage: KeyValueStore): EnteteB | undefined {
  try {
    return parseKept(JSON.parse(storage.getItem(KEY) ?? 'null'));
  } catch {
    return undefined;
  }
}

const TEXTS = [
  'convention',
  'bailleur',
  'raisonSociale',
  'adresse',
  'siret',
  'idtopOperation',
] as const;

function parseKept(kept: unknown): EnteteB | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const values = new Map<string, unknown>(Object.entries(kept));
  const annee = values.get('annee');
  if (typeof annee !== 'number' || TEXTS.some((key) => typeof values.get(key) !== 'string')) {
    return undefined;
  }
  const text = (key: (typeof TEXTS)[number]) => String(values.get(key));
  return {
    annee,
    convention: text('convention'),
    bailleur: text('bailleur'),
    raisonSociale: text('raisonSociale'),
    adresse: text('adresse'),
    siret: text('siret'),
    idtopOperation: text('idtopOperation'),
  };
}
