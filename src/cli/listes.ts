/** Lists that commands take: how they are opened, and which of their sheets is the list. */
import { fr } from '../text/fr';
import { WorkbookError } from '../workbook/errors';
import type { Snapshot } from '../workbook/port';
import { CliError, type CliContext } from './context';
import { tooLong } from './lignes';
import { reasonSentence } from './lines';
import { readOnly } from './readOnly';

/** A list of one’s own: a CSV, or a workbook as its name tells. */
export async function openListe(path: string, context: CliContext): Promise<Snapshot> {
  const { nom, bytes } = await readOnly(path, context);
  const isWorkbook = /\.xls[xm]?$/i.test(nom);
  try {
    if (!isWorkbook) return context.readCsv(bytes, nom);
    return await (await context.openWorkbook(bytes)).snapshot();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    if (!isWorkbook && error.at.reason === 'too-large') {
      throw new CliError(tooLong(path), { cause: error });
    }
    const reason = isWorkbook
      ? reasonSentence(error.at.reason)
      : fr`Le fichier n’est pas un CSV lisible : enregistrez-le au format CSV à points-virgules.`;
    throw new CliError(fr`${path} : ${reason}`, { cause: error });
  }
}

/** Headings that name no column make a row of texts, and no list. */
const SURE = 1;

interface SheetChoice {
  readonly feuille: string | undefined;
  /** 0 without headings, 1 where they name nothing, then by the columns named. */
  readonly scoreOf: (snapshot: Snapshot, name: string) => number;
}

/** The sheet named, or the one whose headings tell the most columns; two that are as sure are asked about. */
export function chosenSheet(
  snapshot: Snapshot,
  path: string,
  { feuille, scoreOf }: SheetChoice,
): string {
  const names = snapshot.sheets.map(({ name }) => name);
  if (feuille !== undefined) {
    const found = names.find((name) => name.toLowerCase() === feuille.toLowerCase());
    if (found !== undefined) return found;
    throw new CliError(
      fr`La feuille « ${feuille} » de « ${path} » n’existe pas ; les feuilles sont ${names.join(', ')}.`,
    );
  }
  const scored = snapshot.sheets
    .map(({ name, visible }) => ({ name, visible, score: scoreOf(snapshot, name) }))
    .toSorted((a, b) => b.score - a.score);
  const [best, ...others] = scored.filter(({ visible }) => visible);
  const hidden = scored.find(({ visible }) => !visible);
  if (hidden && hidden.score > SURE && (best?.score ?? 0) <= SURE) {
    throw new CliError(
      fr`La liste de « ${path} » se trouve dans la feuille masquée « ${hidden.name} » : demandez-la avec --feuille, ou affichez-la.`,
    );
  }
  const same = others.filter(({ score }) => score > SURE && score === best?.score);
  if (best === undefined || same.length === 0) return best?.name ?? '';
  const alike = [best, ...same].map(({ name }) => name).join(', ');
  throw new CliError(
    fr`Plusieurs feuilles de « ${path} » peuvent être la liste (${alike}) : indiquez laquelle avec --feuille.`,
  );
}
