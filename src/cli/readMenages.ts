import { checkListe } from '../core/envois/checkListe';
import { findIntitules } from '../core/envois/findIntitules';
import { guessCorrespondance } from '../core/envois/guessCorrespondance';
import {
  listeColonnes,
  type Correspondance,
  type Intitules,
  type ListeCheck,
} from '../core/envois/model';
import { readListe } from '../core/envois/readListe';
import { wordsOf } from '../core/reading/wordsOf';
import { fr } from '../text/fr';
import { WorkbookError } from '../workbook/errors';
import type { Snapshot } from '../workbook/port';
import { CliError, type CliContext } from './context';
import { reasonSentence } from './lines';
import type { PreremplirEntete } from './preremplirEntete';

/** Reads the list of a CSV or of a workbook's sheet, and judges it. */
export async function readMenages(
  path: string,
  feuille: string | undefined,
  entete: PreremplirEntete,
  context: CliContext,
): Promise<ListeCheck> {
  const snapshot = await openList(path, context);
  const sheet = chosenSheet(snapshot, feuille, path);
  const intitules = findIntitules(snapshot, sheet);
  const columns = intitules && columnsOf(intitules, entete.colonnes, path);
  const liste = intitules && columns && readListe(snapshot, sheet, intitules, columns);
  return checkListe(liste, entete);
}

async function openList(path: string, context: CliContext): Promise<Snapshot> {
  const bytes = await context.readFile(path);
  try {
    if (!/\.xls[xm]?$/i.test(path)) return context.readCsv(bytes, path);
    return await (await context.openWorkbook(bytes)).snapshot();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const reason = /\.xls[xm]?$/i.test(path)
      ? reasonSentence(error.at.reason)
      : fr`Le fichier n’est pas un CSV lisible : enregistrez-le au format CSV à points-virgules.`;
    throw new CliError(fr`${path} : ${reason}`, { cause: error });
  }
}

/** The sheet named, or the first whose headings tell the most columns. */
function chosenSheet(snapshot: Snapshot, feuille: string | undefined, path: string): string {
  const names = snapshot.sheets.filter(({ visible }) => visible).map(({ name }) => name);
  if (feuille !== undefined) {
    const found = names.find((name) => name.toLowerCase() === feuille.toLowerCase());
    if (found !== undefined) return found;
    throw new CliError(
      fr`La feuille « ${feuille} » de « ${path} » n’existe pas ; les feuilles sont ${names.join(', ')}.`,
    );
  }
  const score = (name: string) => {
    const intitules = findIntitules(snapshot, name);
    return intitules ? 1 + Object.keys(guessCorrespondance(intitules)).length : 0;
  };
  return names.toSorted((a, b) => score(b) - score(a))[0] ?? '';
}

/** What the header file says of the columns, over what their headings tell. */
function columnsOf(
  intitules: Intitules,
  told: PreremplirEntete['colonnes'],
  path: string,
): Correspondance {
  const named = listeColonnes.flatMap((key) => {
    const heading = told[key];
    if (heading === undefined) return [];
    const place = intitules.colonnes.find(({ texte }) => wordsOf(texte) === wordsOf(heading));
    if (place) return [[key, place.colonne] as const];
    const known = intitules.colonnes.map(({ texte }) => texte).join(', ');
    throw new CliError(
      fr`La colonne « ${heading} » de « ${path} » n’existe pas ; les colonnes sont ${known}.`,
    );
  });
  const taken = new Set(named.map(([, place]) => place));
  const guessed = Object.entries(guessCorrespondance(intitules)).filter(
    ([, place]) => !taken.has(place),
  );
  return Object.fromEntries([...guessed, ...named]);
}
