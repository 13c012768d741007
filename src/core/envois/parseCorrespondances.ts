/** The columns remembered for lists, read back: storage holds whatever somebody left there. */
import * as z from 'zod/mini';

import { listeColonnes, type ListeColonne } from './model';

/** The headings of a list, as one text, with the heading chosen for each kind of column. */
export interface CorrespondanceRetenue {
  readonly intitules: string;
  readonly colonnes: Readonly<Partial<Record<ListeColonne, string>>>;
}

const schema = z.array(
  z.object({ intitules: z.string(), colonnes: z.partialRecord(z.enum(listeColonnes), z.string()) }),
);

/** Empty when the JSON is anything else. */
export function parseCorrespondances(json: unknown): readonly CorrespondanceRetenue[] {
  const { data = [] } = schema.safeParse(json);
  return data.map(({ intitules, colonnes }) => ({
    intitules,
    colonnes: Object.fromEntries(Object.entries(colonnes)),
  }));
}
