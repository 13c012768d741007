/** A header kept as JSON, read back: storage and files hold whatever somebody left there. */
import * as z from 'zod/mini';

import type { EnteteA } from './modeleA';
import type { EnteteB } from './modeleB';

const texte = z.pipe(
  z.optional(z.union([z.string(), z.number()])),
  z.transform((value = '') => String(value).trim()),
);

const annee = z.coerce.number().check(z.int(), z.minimum(1900), z.maximum(9999));

const commun = {
  convention: texte,
  annee,
  raisonSociale: texte,
  adresse: texte,
  siret: texte,
  idtopOperation: texte,
};

const schemaB = z.object({ ...commun, bailleur: texte });
const schemaA = z.object({ ...commun, maitreOuvrage: texte, libelleOperation: texte });

/**
 * A header of Modèle B; undefined when the JSON is no object or has no year. Other fields may be
 * missing: they come out empty, for the person to fill. Unknown keys are left out.
 */
export function parseEnteteB(json: unknown): EnteteB | undefined {
  return schemaB.safeParse(json).data;
}

/** The same for Modèle A. */
export function parseEnteteA(json: unknown): EnteteA | undefined {
  return schemaA.safeParse(json).data;
}
