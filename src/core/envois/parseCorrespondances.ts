/** The columns remembered for lists, read back: storage holds whatever somebody left there. */
import * as z from 'zod/mini';

/** The headings of a list, as one text, with the heading chosen for each kind of column. */
export interface CorrespondanceRetenue<K extends string> {
  readonly intitules: string;
  readonly colonnes: Readonly<Partial<Record<K, string>>>;
}

/** Empty when the JSON is anything else; `keys` are the kinds of columns. */
export function parseCorrespondances<K extends string>(
  json: unknown,
  keys: readonly K[],
): readonly CorrespondanceRetenue<K>[] {
  const colonnes = z.partialRecord(z.enum(keys), z.string());
  const { data = [] } = z.array(z.object({ intitules: z.string(), colonnes })).safeParse(json);
  return data;
}
