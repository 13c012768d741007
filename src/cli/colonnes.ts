/** The columns that somebody chose where headings do not settle them: `--colonnes C.json`. */
import * as z from 'zod/mini';

import { columnKeys } from '../core/forms/column';
import type { ChoixColonnes } from '../core/reading/formReading';
import { fr } from '../text/fr';
import type { CliContext } from './context';
import { parseJson } from './json';
import { readText } from './readText';

/** What the help says of the file. */
export const COLONNES_HELP = fr`Clés de C.json : ${columnKeys.join(', ')} ; chacune donne l’intitulé de la colonne, ou sa lettre.`;

const schema = z
  .partialRecord(z.enum(columnKeys), z.string().check(z.regex(/\S/)))
  .check(z.refine((colonnes) => Object.keys(colonnes).length > 0));

/** One choice for every layout; none without a file. */
export async function readColonnes(
  path: string | undefined,
  context: CliContext,
): Promise<readonly ChoixColonnes[]> {
  if (path === undefined) return [];
  const text = await readText(path, context);
  const sentence = () =>
    fr`Le fichier « ${path} » doit donner, pour chaque colonne, son intitulé ou sa lettre ; les clés sont ${columnKeys.join(', ')}.`;
  const colonnes = parseJson({ text, path }, schema, sentence);
  return [{ colonnes }];
}
