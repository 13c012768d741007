import * as z from 'zod/mini';

import type { EnteteKey, Modele } from '../core/forms/modele';
import { modeles } from '../core/forms/modeles';
import { objectOf, parseJson } from './json';

export type EnteteInput = Readonly<Partial<Record<EnteteKey, string | number>>>;

/** The keys of a header file, in the order of the forms. */
export const ENTETE_KEYS: readonly EnteteKey[] = [
  'convention',
  'annee',
  'maitreOuvrage',
  'bailleur',
  'raisonSociale',
  'adresse',
  'siret',
  'idtopOperation',
  'libelleOperation',
];

const typed = z.nullish(z.union([z.string(), z.number()]));
type Typed = z.infer<typeof typed>;

const schema = objectOf(
  Object.fromEntries(ENTETE_KEYS.map((key) => [key, typed])) as Record<EnteteKey, typeof typed>,
);

/**
 * The header values of a JSON object. Fields that the form does not print are left out; the year
 * becomes a number, everything else a text (a SIRET or a convention number typed as one too).
 */
export function parseEntete(text: string, path: string, modele: Modele): EnteteInput {
  const json = parseJson({ text, path }, schema);
  const printed = modeles[modele].entete.map(({ key }) => key);
  const fields = printed.flatMap((key) => {
    const value = valueOf(key, json[key]);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(fields);
}

function valueOf(key: EnteteKey, value: Typed): string | number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (key !== 'annee') return String(value);
  return /^\s*\d{4}\s*$/.test(String(value)) ? Number(value) : value;
}
