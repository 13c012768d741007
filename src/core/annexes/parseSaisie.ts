/** Reads what is to be inserted from JSON: a file of the user's, or what was kept of the last time. */
import * as z from 'zod/mini';

import type { AnnexeSaisie } from './forms';
import { columnsOf, normalSaisie } from './saisie';
import { unites } from './unite';

/** The keys of a saisie; each may be left out. */
export const SAISIE_KEYS = ['periode', 'unite', 'lignes', 'notes'] as const;
type Key = (typeof SAISIE_KEYS)[number];

/** More columns than this are no annexe any more. */
export const MOST_YEARS = 60;

export type SaisieProblem =
  | { readonly kind: 'objet' }
  | { readonly kind: 'cle'; readonly cle: string }
  | { readonly kind: Key }
  /** The line, from 1, that has more amounts than there are columns. */
  | { readonly kind: 'montants'; readonly ligne: number; readonly colonnes: number };

type Parsed<T> = { readonly value: T } | { readonly problem: SaisieProblem };

const annee = z.int().check(z.minimum(1900), z.maximum(2100));

/** The first year first, at most sixty of them. */
const periode = z
  .object({ de: annee, a: annee })
  .check(z.refine(({ de, a }) => de <= a && a - de < MOST_YEARS));

const ligne = z.object({
  libelle: z.string(),
  montants: z.nullish(z.array(z.nullable(z.number()))),
});

const schema = z.strictObject({
  modele: z.optional(z.unknown()),
  periode: z.optional(periode),
  unite: z.optional(z.enum(unites)),
  notes: z.optional(z.array(z.string())),
  lignes: z.optional(z.array(ligne).check(z.minLength(1))),
});

/** What is left out is taken from `offered`; lines get one amount for every column. */
export function parseSaisie(json: unknown, offered: AnnexeSaisie): Parsed<AnnexeSaisie> {
  const { data, error } = schema.safeParse(json);
  if (data === undefined) return { problem: problemOf(error.issues) };
  const saisie = {
    modele: offered.modele,
    periode: data.periode ?? offered.periode,
    unite: data.unite ?? offered.unite,
    notes: data.notes ?? offered.notes,
    lignes:
      data.lignes?.map(({ libelle, montants }) => ({ libelle, montants: montants ?? [] })) ??
      offered.lignes,
  };
  const colonnes = columnsOf(saisie.modele, saisie.periode, saisie.unite);
  const long = data.lignes === undefined ? -1 : longLine(saisie, colonnes);
  if (long >= 0) return { problem: { kind: 'montants', ligne: long + 1, colonnes } };
  return { value: normalSaisie(saisie) };
}

function longLine({ lignes }: AnnexeSaisie, colonnes: number): number {
  return lignes.findIndex(({ montants }) => montants.length > colonnes);
}

/** A key that is none is told first: it may be another one misspelt. */
function problemOf(issues: readonly z.core.$ZodIssue[]): SaisieProblem {
  for (const issue of issues) {
    const [cle] = issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [];
    if (cle !== undefined) return { kind: 'cle', cle };
  }
  const kind = SAISIE_KEYS.find((key) => issues.some(({ path }) => path[0] === key));
  return { kind: kind ?? 'objet' };
}
