import * as z from 'zod/mini';

import { reponses, type Reponses } from './question';

const schema = z.record(z.string(), z.enum(reponses));

/** `{ "clé": "somme" | "pas-somme" }`, or the key that holds something else; empty for no object. */
export function parseReponses(
  json: unknown,
): { readonly value: Reponses } | { readonly problem: string } {
  const { data, error } = schema.safeParse(json);
  return data === undefined ? { problem: String(error.issues[0]?.path[0] ?? '') } : { value: data };
}
