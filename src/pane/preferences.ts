import type { KeyValueStore } from '../app/session/lastEntete';

const ROLES = ['bailleur', 'maitre-ouvrage', 'finances'] as const;
const ZONES = ['I', 'II', 'III'] as const;
const FAMILLES = ['seule', 'couple', 'pac'] as const;

/** Who the person is, asked once. It decides what the pane opens on, never what it allows. */
export type Role = (typeof ROLES)[number];

/** What a plafond APL was last worked out for: the zone, and the composition of the household. */
export interface PlafondConnu {
  readonly zone: (typeof ZONES)[number];
  readonly famille: (typeof FAMILLES)[number];
  readonly supplementaires: string;
}

/** A certificate by its control number, and what is done of what follows it. */
type EtapesFaites = readonly [string, readonly string[]];

/** What the pane remembers about its user on this machine. */
export interface Preferences {
  role(): Role | undefined;
  setRole(role: Role): void;
  /** The name last given for a decision; empty where none was. */
  nom(): string;
  setNom(nom: string): void;
  /** Of no household in particular: who lives where is not kept. */
  plafond(): PlafondConnu | undefined;
  setPlafond(given: PlafondConnu): void;
  /** What is done of what follows a certificate, by its control number. */
  etapes(controle: string): readonly string[];
  setEtapes(controle: string, faites: readonly string[]): void;
}

const KEY = 'relogement.role';
const NOM = 'relogement.nom';
const PLAFOND = 'relogement.plafond';
const ETAPES = 'relogement.etapes';
/** Certificates of which it is kept what is done. */
const CERTIFICATS = 50;

/**
 * Preferences kept in `storage`. Browsers may refuse storage to a framed page: the answer then holds
 * for this opening of the pane only.
 */
export function storedPreferences(storage: () => KeyValueStore): Preferences {
  let known: Role | undefined;
  let nom: string | undefined;
  let last: PlafondConnu | undefined;
  let faites: readonly EtapesFaites[] | undefined;
  const kept = () =>
    (faites ??= attempt(() => etapesOf(JSON.parse(storage().getItem(ETAPES) ?? '[]'))) ?? []);
  return {
    role: () => (known ??= attempt(() => oneOf(ROLES, storage().getItem(KEY)))),
    setRole: (role) => {
      known = role;
      attempt(() => storage().setItem(KEY, role));
    },
    nom: () => (nom ??= attempt(() => storage().getItem(NOM)) ?? ''),
    setNom: (given) => {
      nom = given;
      attempt(() => storage().setItem(NOM, given));
    },
    plafond: () =>
      (last ??= attempt(() => plafondOf(JSON.parse(storage().getItem(PLAFOND) ?? 'null')))),
    setPlafond: (given) => {
      last = given;
      attempt(() => storage().setItem(PLAFOND, JSON.stringify(given)));
    },
    etapes: (controle) => kept().find(([numero]) => numero === controle)?.[1] ?? [],
    setEtapes: (controle, done) => {
      const others = kept().filter(([numero]) => numero !== controle);
      faites = [[controle, done] as const, ...others].slice(0, CERTIFICATS);
      attempt(() => storage().setItem(ETAPES, JSON.stringify(faites)));
    },
  };
}

/** What was kept, read by hand: the first screen waits for it, and a parser of schemas weighs more than it. */
function oneOf<T>(known: readonly T[], kept: unknown): T | undefined {
  return known.find((each) => each === kept);
}

function plafondOf(kept: unknown): PlafondConnu | undefined {
  const { zone, famille, supplementaires } = Object(kept) as Record<string, unknown>;
  const known = { zone: oneOf(ZONES, zone), famille: oneOf(FAMILLES, famille) };
  if (!known.zone || !known.famille || typeof supplementaires !== 'string') return undefined;
  return { zone: known.zone, famille: known.famille, supplementaires };
}

function etapesOf(kept: unknown): readonly EtapesFaites[] | undefined {
  return Array.isArray(kept) && kept.every(isEtapes) ? kept : undefined;
}

function isEtapes(kept: unknown): kept is EtapesFaites {
  if (!Array.isArray(kept) || kept.length !== 2) return false;
  const [numero, faites] = kept as readonly unknown[];
  return typeof numero === 'string' && Array.isArray(faites) && faites.every(isText);
}

const isText = (value: unknown) => typeof value === 'string';

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
