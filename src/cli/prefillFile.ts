import * as z from 'zod/mini';

import type { PrefillEntete } from '../app/rooms/prefill/prefillForm';
import { keyOf } from '../core/cellText';
import { listeColonnes, type Identite, type ListeColonne } from '../core/envois/model';
import { PREMIERE_ANNEE } from '../core/rules/entete';
import { fr } from '../text/fr';
import { objectOf, parseJson, texte, type Fault } from './json';

/** What the header file of `iml preremplir` says. */
export interface PrefillFile extends PrefillEntete {
  /** Headings of the list, by what their column holds, where they cannot be guessed. */
  readonly colonnes: Readonly<Partial<Record<ListeColonne, string>>>;
  readonly signataires: readonly string[];
  readonly identites: ReadonlyMap<string, Identite>;
}

const schema = objectOf({
  convention: texte,
  annee: z.pipe(
    texte,
    z.pipe(
      z.transform(Number),
      z.number().check(z.int(), z.minimum(PREMIERE_ANNEE), z.maximum(9999)),
    ),
  ),
  idtopOperation: texte,
  colonnes: z.optional(
    objectOf(
      Object.fromEntries(listeColonnes.map((key) => [key, texte])) as Record<
        ListeColonne,
        typeof texte
      >,
    ),
  ),
  bailleurs: z.optional(
    z.array(
      objectOf({
        nom: texte.check(z.minLength(1)),
        raisonSociale: texte,
        adresse: texte,
        siret: texte,
      }),
    ),
  ),
});

export const PREFILL_KEYS: readonly string[] = Object.keys(schema.shape);

/** The header of every form and what is known of each bailleur; a CliError names what is wrong. */
export function parsePrefillFile(text: string, path: string): PrefillFile {
  const {
    bailleurs = [],
    colonnes = {},
    ...entete
  } = parseJson({ text, path }, schema, (fault) => sentence(fault, path));
  return {
    ...entete,
    colonnes: Object.fromEntries(Object.entries(colonnes).filter(([, heading]) => heading !== '')),
    signataires: bailleurs.map(({ nom }) => nom),
    identites: new Map(bailleurs.map(({ nom, ...identite }) => [keyOf(nom), identite])),
  };
}

/** What the key asks for where it is more than a text. */
function sentence({ code, path: at }: Fault, path: string): string | undefined {
  if (code === 'unrecognized_keys') return undefined;
  if (at[0] === 'annee') {
    return fr`La clé « annee » du fichier « ${path} » doit être une année en quatre chiffres, à partir de ${PREMIERE_ANNEE}.`;
  }
  if (at[0] === 'bailleurs' && at.length === 1) {
    return fr`La clé « bailleurs » du fichier « ${path} » doit être une liste.`;
  }
  if (at.at(-1) === 'nom' && code === 'too_small') {
    return fr`Chaque bailleur du fichier « ${path} » doit avoir une clé « nom ».`;
  }
  return undefined;
}
