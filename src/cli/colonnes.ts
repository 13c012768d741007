/** The columns that somebody chose where headings do not settle them: `--colonnes C.json`. */
import { columnKeys } from '../core/forms/column';
import type { ChoixColonnes } from '../core/reading/formReading';
import { decodeText } from '../encoding/decodeText';
import { fr } from '../text/fr';
import { CliError, type CliContext } from './context';
import { isRecord, parseJson } from './json';

/** What the help says of the file. */
export const COLONNES_HELP = fr`Clés de C.json : ${columnKeys.join(', ')} ; chacune donne l’intitulé de la colonne, ou sa lettre.`;

/** One choice for every layout; none without a file. */
export async function readColonnes(
  path: string | undefined,
  context: CliContext,
): Promise<readonly ChoixColonnes[]> {
  if (path === undefined) return [];
  const json = parseJson(decodeText(await context.readFile(path)), path);
  const entries = isRecord(json) ? Object.entries(json) : [];
  const colonnes = entries.flatMap(([key, value]) => {
    const known = columnKeys.find((column) => column === key);
    return known && typeof value === 'string' && value.trim() !== '' ? [[known, value]] : [];
  });
  if (entries.length > 0 && colonnes.length === entries.length) {
    return [{ colonnes: Object.fromEntries(colonnes) as ChoixColonnes['colonnes'] }];
  }
  throw new CliError(
    fr`Le fichier « ${path} » doit donner, pour chaque colonne, son intitulé ou sa lettre ; les clés sont ${columnKeys.join(', ')}.`,
  );
}
