import * as z from 'zod/mini';

import type { KeyValueStore } from '../app/session/lastEntete';

const role = z.enum(['bailleur', 'maitre-ouvrage', 'finances']);

const plafond = z.object({
  zone: z.enum(['I', 'II', 'III']),
  famille: z.enum(['seule', 'couple', 'pac']),
  supplementaires: z.string(),
});

/** What a plafond APL was last worked out for: the zone, and the composition of the household. */
export type PlafondConnu = z.infer<typeof plafond>;

/** Who the person is, asked once. It decides what the pane opens on, never what it allows. */
export type Role = z.infer<typeof role>;

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

const etapes = z.array(z.tuple([z.string(), z.array(z.string())]));

/**
 * Preferences kept in `storage`. Browsers may refuse storage to a framed page: the answer then holds
 * for this opening of the pane only.
 */
export function storedPreferences(storage: () => KeyValueStore): Preferences {
  let known: Role | undefined;
  let nom: string | undefined;
  let last: PlafondConnu | undefined;
  let faites: z.infer<typeof etapes> | undefined;
  const kept = () =>
    (faites ??= attempt(() => etapes.parse(JSON.parse(storage().getItem(ETAPES) ?? '[]'))) ?? []);
  return {
    role: () => (known ??= attempt(() => role.safeParse(storage().getItem(KEY)).data)),
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
      (last ??= attempt(
        () => plafond.safeParse(JSON.parse(storage().getItem(PLAFOND) ?? 'null')).data,
      )),
    setPlafond: (given) => {
      last = given;
      attempt(() => storage().setItem(PLAFOND, JSON.stringify(given)));
    },
    etapes: (controle) => kept().find(([numero]) => numero === controle)?.[1] ?? [],
    setEtapes: (controle, done) => {
      const others = kept().filter(([numero]) => numero !== controle);
      faites = [[controle, [...done]] as [string, string[]], ...others].slice(0, CERTIFICATS);
      attempt(() => storage().setItem(ETAPES, JSON.stringify(faites)));
    },
  };
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
